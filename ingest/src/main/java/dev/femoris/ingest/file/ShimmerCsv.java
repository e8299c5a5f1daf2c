package dev.femoris.ingest.file;

import dev.femoris.ingest.unit.Units;
import java.util.List;
import java.util.Optional;

/**
 * What Shimmer Consensys exports: {@code sep=,}, a line of names beginning with the sensor's name,
 * a line of units. Calibrated columns only; the wide-range accelerometer where there are two, as
 * the low-noise one ends at 2 g.
 */
final class ShimmerCsv {

  private static final int MS_TO_NS_EXPONENT = 6;
  private static final String TIME = "_Timestamp_Unix_CAL";

  private ShimmerCsv() {}

  static boolean isOne(TableText text) {
    return headerLine(text) >= 0;
  }

  static Recording read(Object file, TableText text) throws RecordingException {
    int line = headerLine(text);
    char separator = TableText.separatorOf(text.lines().get(line));
    var names = text.cells(line, separator);
    String time = ending(names, TIME).orElseThrow();
    String sensor = time.substring(0, time.length() - TIME.length());
    String accel = names.contains(sensor + "_Accel_WR_X_CAL") ? "_Accel_WR_" : "_Accel_LN_";
    if (!names.contains(sensor + accel + "X_CAL") || !names.contains(sensor + "_Gyro_X_CAL")) {
      throw RecordingException.badInput(
          file,
          "line %d: Shimmer export without calibrated accelerometer and gyroscope; export both with"
                  .formatted(line + 1)
              + " calibrated values");
    }
    checkUnits(file, text, line, names, sensor + accel + "X_CAL", separator);
    var plan =
        new NamedColumns(file, names)
            .time(time)
            .accel(axes(sensor + accel), 1)
            .rate(axes(sensor + "_Gyro_"), Units.RAD_PER_DEG)
            .plan(
                "Shimmer Consensys CSV",
                MS_TO_NS_EXPONENT,
                0,
                accel.contains("LN")
                    ? List.of("low-noise accelerometer: it ends at 2 g")
                    : List.of());
    return SampleTable.read(file, text.behind(line + 1, separator), plan);
  }

  private static void checkUnits(
      Object file, TableText text, int line, List<String> names, String accel, char separator)
      throws RecordingException {
    var units = line + 1 < text.lines().size() ? text.cells(line + 1, separator) : List.of();
    int column = names.indexOf(accel);
    Object unit = column < units.size() ? units.get(column) : "";
    if (!unit.equals("m/(s^2)") && !unit.equals("m/s^2")) {
      throw RecordingException.badInput(
          file,
          "line %d: unit of %s is '%s'; export calibrated values in m/(s^2)"
              .formatted(line + 2, accel, unit));
    }
  }

  private static int headerLine(TableText text) {
    for (int line = 0; line < Math.min(3, text.lines().size()); line++) {
      String names = text.lines().get(line);
      if (ending(text.cells(line, TableText.separatorOf(names)), TIME).isPresent()) {
        return line;
      }
    }
    return -1;
  }

  private static Optional<String> ending(List<String> names, String end) {
    return names.stream().filter(name -> name.endsWith(end)).findFirst();
  }

  private static List<String> axes(String start) {
    return List.of(start + "X_CAL", start + "Y_CAL", start + "Z_CAL");
  }
}
