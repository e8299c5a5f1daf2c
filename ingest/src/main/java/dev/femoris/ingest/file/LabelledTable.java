package dev.femoris.ingest.file;

import dev.femoris.ingest.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table whose columns say quantity, axis and unit: {@code Time (s), Gyroscope X (deg/s),
 * Accelerometer X (g)} as x-io writes, {@code "Time (s)";"Acceleration x (m/s^2)"} or {@code "Time
 * (s)";"X (m/s^2)"} as phyphox writes.
 */
final class LabelledTable {

  /** Three columns of one quantity. */
  record Vector(String quantity, List<String> xyz, double toSi, boolean accel) {}

  private static final String TIME = "time (s)";
  private static final int S_TO_NS_EXPONENT = 9;
  private static final Pattern COLUMN = Pattern.compile("(.*?) ?x \\(([^)]+)\\)");
  private static final Map<String, Double> ACCEL_UNITS =
      Map.of("m/s^2", 1.0, "m/s²", 1.0, "g", Units.MPS2_PER_G, "mg", Units.MPS2_PER_MILLI_G);
  private static final Map<String, Double> RATE_UNITS =
      Map.of("rad/s", 1.0, "deg/s", Units.RAD_PER_DEG, "°/s", Units.RAD_PER_DEG);

  private final Object file;
  private final TableText text;
  private final char separator;
  private final List<String> names;

  LabelledTable(Object file, TableText text) {
    this.file = file;
    this.text = text;
    this.separator = TableText.separatorOf(text.firstLine());
    this.names =
        text.lines().isEmpty()
            ? List.of()
            : text.cells(0, separator).stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
  }

  boolean isOne() {
    return names.size() >= 4 && names.getFirst().equals(TIME) && !vectors().isEmpty();
  }

  /** Accelerations and rates, in the order of the columns. */
  List<Vector> vectors() {
    var vectors = new ArrayList<Vector>();
    for (String name : names) {
      var column = COLUMN.matcher(name);
      if (column.matches()) {
        vector(column).ifPresent(vectors::add);
      }
    }
    return vectors;
  }

  VectorTable table(Vector vector) throws RecordingException {
    return VectorTable.read(
        file, text.behind(0, separator), names, TIME, S_TO_NS_EXPONENT, vector.xyz());
  }

  /** All six channels in every row. */
  Recording read() throws RecordingException {
    var accel = vectors().stream().filter(v -> v.accel() && !isLinear(v)).findFirst();
    var rate = vectors().stream().filter(v -> !v.accel()).findFirst();
    if (accel.isEmpty() || rate.isEmpty()) {
      throw RecordingException.badInput(file, refusal(rate.isPresent()));
    }
    boolean xio = accel.get().quantity().equals("accelerometer") && rate.get().toSi() != 1;
    var plan =
        new NamedColumns(file, names)
            .time(TIME)
            .accel(accel.get().xyz(), accel.get().toSi())
            .rate(rate.get().xyz(), rate.get().toSi())
            .plan(xio ? "x-io CSV" : "phyphox CSV", S_TO_NS_EXPONENT, 0, List.of());
    return SampleTable.read(file, text.behind(0, separator), plan);
  }

  private String refusal(boolean hasRate) {
    boolean linear = vectors().stream().anyMatch(LabelledTable::isLinear);
    if (linear && hasRate) {
      return "line 1: acceleration without gravity; export the one with gravity";
    }
    return "line 1: only the %s; export accelerometer and gyroscope together, or name the zip or the"
            .formatted(hasRate ? "gyroscope" : "accelerometer")
        + " folder of the export";
  }

  static boolean isLinear(Vector vector) {
    return vector.quantity().contains("linear");
  }

  private Optional<Vector> vector(Matcher column) {
    String unit = column.group(2);
    boolean accel = ACCEL_UNITS.containsKey(unit);
    Double factor = accel ? ACCEL_UNITS.get(unit) : RATE_UNITS.get(unit);
    if (factor == null) {
      return Optional.empty();
    }
    String start = column.group().substring(0, column.group().lastIndexOf("x ("));
    String end = " (" + unit + ")";
    var xyz = List.of(start + "x" + end, start + "y" + end, start + "z" + end);
    return names.containsAll(xyz)
        ? Optional.of(new Vector(column.group(1), xyz, factor, accel))
        : Optional.empty();
  }
}
