package dev.femoris.ingest.file;

import dev.femoris.ingest.file.motion.VectorSignal;
import dev.femoris.ingest.sensorlogger.AccelConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A recording of the app Sensor Logger: a table per sensor, {@code time,seconds_elapsed,z,y,x},
 * time in ns since 1970; the table's name says the sensor.
 *
 * <p>Accelerometer is without gravity. Specific force is TotalAcceleration, or Accelerometer plus
 * Gravity, or AccelerometerUncalibrated, in this order. The last is in g on iOS, in m/s² on
 * Android. Unless "Standardise Units &amp; Frames" was on, iOS turns all accelerations round (the
 * app's cross-platform notes); Metadata.csv says both.
 */
final class SensorLoggerExport {

  private static final String HEADER_START = "time,seconds_elapsed";
  private static final List<String> AXES = List.of("x", "y", "z");

  private final Object file;
  private final ExportFiles files;
  private final List<String> notes = new ArrayList<>();

  SensorLoggerExport(Object file, ExportFiles files) {
    this.file = file;
    this.files = files;
  }

  static boolean isTable(TableText text) {
    return text.firstLine().startsWith(HEADER_START);
  }

  boolean isOne() {
    return files.names().stream().anyMatch(n -> isTable(new TableText(files.bytes(n))));
  }

  Recording read() throws RecordingException {
    var rate =
        table("Gyroscope.csv")
            .or(() -> table("GyroscopeUncalibrated.csv"))
            .orElseThrow(
                () -> refused("has no Gyroscope.csv; switch the gyroscope on in Sensor Logger"));
    return MergedRecording.of(
        file, "Sensor Logger", accel(), vector(rate).times(1), List.copyOf(notes));
  }

  private VectorTable.Scaled accel() throws RecordingException {
    var total = table("TotalAcceleration.csv");
    if (total.isPresent()) {
      return vector(total.get()).times(AccelConvention.sign(isIos(false)));
    }
    var linear = table("Accelerometer.csv");
    var gravity = table("Gravity.csv");
    if (linear.isPresent() && gravity.isPresent()) {
      var table = vector(linear.get());
      VectorSignal sum = table.signal().plus(vector(gravity.get()).signal());
      return table.as(sum.times(AccelConvention.sign(isIos(false))));
    }
    var raw = table("AccelerometerUncalibrated.csv");
    if (raw.isPresent()) {
      var table = vector(raw.get());
      boolean inG = AccelConvention.isInG(table.signal().medianMagnitude());
      return table.times(AccelConvention.uncalibratedFactor(isIos(inG), inG));
    }
    throw refused(
        linear.isPresent()
            ? "Accelerometer.csv is without gravity; log Gravity or Total Acceleration, too"
            : "has no accelerometer; switch Accelerometer and Gravity on in Sensor Logger");
  }

  /**
   * Whether accelerations are turned round.
   *
   * @param inG the uncalibrated acceleration is in g, which only iOS does
   */
  private boolean isIos(boolean inG) {
    var metadata =
        files.table("Metadata.csv").map(TableText::new).filter(t -> t.lines().size() > 1);
    if (metadata.isEmpty()) {
      notes.add("no Metadata.csv: taken as recorded on %s".formatted(inG ? "iOS" : "Android"));
      return inG;
    }
    boolean ios = cell(metadata.get(), "platform").toLowerCase(Locale.ROOT).startsWith("ios");
    return ios && !cell(metadata.get(), "standardisation").equalsIgnoreCase("true");
  }

  private static String cell(TableText table, String name) {
    int column = table.cells(0, ',').indexOf(name);
    var values = table.cells(1, ',');
    return column >= 0 && column < values.size() ? values.get(column) : "";
  }

  private Optional<TableText> table(String name) {
    return files.table(name).map(TableText::new).filter(SensorLoggerExport::isTable);
  }

  private VectorTable vector(TableText text) throws RecordingException {
    return VectorTable.read(file, text.behind(0, ','), text.cells(0, ','), "time", 0, AXES);
  }

  private RecordingException refused(String why) {
    return RecordingException.badInput(file, "Sensor Logger recording " + why);
  }
}
