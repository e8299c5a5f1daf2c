package dev.femoris.ingest.file;

import dev.femoris.analysis.sample.Placement;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two files the MetaBase app writes per sensor, merged by time: a sample per gyroscope row, the
 * acceleration interpolated between the rows around it. Rows outside the other file's time are left
 * out. The files do not say where the sensor was worn: right thigh, unless the user says otherwise.
 *
 * @param accelFile {@code ..._Accelerometer_12.500Hz_1.4.4.csv}
 * @param gyroFile {@code ..._Gyroscope_25.000Hz_1.4.4.csv}
 */
record MetaBasePair(Path accelFile, Path gyroFile) {

  private static final Pattern NAME =
      Pattern.compile("(.*_)(Accelerometer|Gyroscope)(_.*)?\\.csv(\\.gz)?");
  private static final double STANDARD_GRAVITY_MPS2 = 9.80665;
  private static final long MAX_BRIDGED_NANOS = 500_000_000L;

  /** The pair a file belongs to. */
  static MetaBasePair containing(Path file) throws RecordingException {
    var other =
        sibling(file)
            .orElseThrow(
                () ->
                    RecordingException.badInput(
                        file,
                        "a MetaBase export has an Accelerometer and a Gyroscope file; put the other"
                            + " one beside it"));
    boolean accel = nameOf(file).map(n -> n.group(2).equals("Accelerometer")).orElse(true);
    return accel ? new MetaBasePair(file, other) : new MetaBasePair(other, file);
  }

  static boolean isSamePair(Path a, Path b) {
    return sibling(a).filter(s -> s.toAbsolutePath().equals(b.toAbsolutePath())).isPresent();
  }

  Recording read() throws RecordingException {
    var accel = MetaBaseTable.read(accelFile, MetaBaseTable.Quantity.ACCELERATION);
    var gyro = MetaBaseTable.read(gyroFile, MetaBaseTable.Quantity.RATE);
    var columns = new SampleColumns();
    long originNanos = -1;
    var interpolated = new double[3];
    int at = 0;
    for (int i = 0; i < gyro.size(); i++) {
      long timeNanos = gyro.timeNanos(i);
      while (at + 1 < accel.size() && accel.timeNanos(at + 1) <= timeNanos) {
        at++;
      }
      if (accel.interpolate(at, timeNanos, MAX_BRIDGED_NANOS, interpolated)) {
        originNanos = originNanos < 0 ? timeNanos : originNanos;
        add(columns, timeNanos - originNanos, interpolated, gyro, i);
      }
    }
    RowRules.checkLength(gyroFile, Placement.THIGH_RIGHT, columns.size());
    var sensor = columns.toRecording(Placement.THIGH_RIGHT);
    ScaleCheck.check(accelFile, sensor, STANDARD_GRAVITY_MPS2);
    return new Recording(
        "MetaBase CSV pair",
        originNanos,
        List.of(sensor),
        List.of(),
        sum(accel.nonNumeric(), gyro.nonNumeric()),
        sum(accel.repeated(), gyro.repeated()),
        sum(accel.backward(), gyro.backward()),
        RowFaults.NONE);
  }

  private static void add(
      SampleColumns columns, long timeNanos, double[] accelG, MetaBaseTable gyro, int i) {
    columns.add(
        timeNanos,
        accelG[0] * STANDARD_GRAVITY_MPS2,
        accelG[1] * STANDARD_GRAVITY_MPS2,
        accelG[2] * STANDARD_GRAVITY_MPS2,
        Math.toRadians(gyro.value(0, i)),
        Math.toRadians(gyro.value(1, i)),
        Math.toRadians(gyro.value(2, i)));
  }

  private static RowFaults sum(RowFaults a, RowFaults b) {
    long firstLine = a.count() > 0 ? a.firstLine() : b.firstLine();
    return new RowFaults(a.count() + b.count(), firstLine);
  }

  private static Optional<Path> sibling(Path file) {
    var name = nameOf(file);
    var folder = file.toAbsolutePath().getParent();
    if (name.isEmpty() || folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    String other = name.get().group(2).equals("Accelerometer") ? "Gyroscope" : "Accelerometer";
    String start = name.get().group(1) + other;
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, p -> startsWith(p, start))) {
      var found = files.iterator();
      return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(Path path, String start) {
    return nameOf(path).map(n -> n.group().startsWith(start)).orElse(false);
  }

  private static Optional<Matcher> nameOf(Path file) {
    var name = file.getFileName();
    if (name == null) {
      return Optional.empty();
    }
    var matcher = NAME.matcher(name.toString());
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }
}
