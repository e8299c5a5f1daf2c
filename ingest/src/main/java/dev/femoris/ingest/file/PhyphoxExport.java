package dev.femoris.ingest.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An export of phyphox with a table per sensor, and {@code meta/time.csv} with the time of day. Not
 * the table's name but its columns and their values say what it holds: acceleration without gravity
 * is left aside. phyphox writes the same signs on iOS and Android.
 */
final class PhyphoxExport {

  private static final double LEAST_WITH_GRAVITY_MPS2 = 5;

  private record Candidate(String name, LabelledTable.Vector vector, VectorTable table) {
    /** "X (m/s^2)" and "Acceleration x (m/s^2)" are exports of different kinds. */
    boolean isBare() {
      return vector.quantity().isEmpty();
    }
  }

  private final Object file;
  private final ExportFiles files;

  PhyphoxExport(Object file, ExportFiles files) {
    this.file = file;
    this.files = files;
  }

  boolean isOne() {
    return files.names().stream().anyMatch(n -> table(n).isOne());
  }

  Recording read() throws RecordingException {
    var whole = wholeTable();
    if (whole.isPresent()) {
      return whole.get().read();
    }
    var candidates = candidates();
    var accels = candidates.stream().filter(c -> c.vector().accel()).toList();
    var accel =
        accels.stream()
            .filter(PhyphoxExport::hasGravity)
            .findFirst()
            .orElseThrow(() -> refused(noAccelerometer(accels)));
    var rates = candidates.stream().filter(c -> !c.vector().accel()).toList();
    var rate =
        rates.stream()
            .filter(r -> r.isBare() == accel.isBare())
            .findFirst()
            .or(() -> rates.stream().findFirst())
            .orElseThrow(() -> refused("has no gyroscope; record it in the same experiment"));
    return MergedRecording.of(
        file,
        "phyphox",
        accel.table().times(accel.vector().toSi(), startNanos()),
        rate.table().times(rate.vector().toSi(), startNanos()),
        List.of("read: %s and %s".formatted(accel.name(), rate.name())));
  }

  /** When the experiment began, since 1970; 0 when the export does not say. */
  private long startNanos() {
    var times = files.table("time.csv").map(TableText::new);
    if (times.isEmpty() || times.get().lines().size() < 2) {
      return 0;
    }
    char separator = TableText.separatorOf(times.get().firstLine());
    int column = times.get().cells(0, separator).indexOf("system time");
    var start = times.get().cells(1, separator);
    String system = column >= 0 && column < start.size() ? start.get(column) : "";
    return system.matches("[0-9]+([.][0-9]+)?(E[0-9]{1,2})?")
        ? Math.round(Double.parseDouble(system) * 1e9)
        : 0;
  }

  private static String noAccelerometer(List<Candidate> accels) {
    return accels.isEmpty()
        ? "has no accelerometer; record it in the same experiment"
        : "has acceleration without gravity only; record Acceleration (with g)";
  }

  private static boolean hasGravity(Candidate candidate) {
    return !LabelledTable.isLinear(candidate.vector())
        && candidate.table().signal().medianMagnitude() * candidate.vector().toSi()
            > LEAST_WITH_GRAVITY_MPS2;
  }

  /** One table with everything, as the experiment "raw data" writes. */
  private Optional<LabelledTable> wholeTable() {
    return files.names().stream()
        .map(this::table)
        .filter(LabelledTable::isOne)
        .filter(
            t ->
                t.vectors().stream().anyMatch(v -> !v.accel())
                    && t.vectors().stream().anyMatch(v -> v.accel() && !LabelledTable.isLinear(v)))
        .findFirst();
  }

  private List<Candidate> candidates() throws RecordingException {
    var candidates = new ArrayList<Candidate>();
    for (String name : files.names()) {
      LabelledTable table = table(name);
      if (table.isOne()) {
        for (LabelledTable.Vector vector : table.vectors()) {
          candidates.add(new Candidate(name, vector, table.table(vector)));
        }
      }
    }
    return candidates;
  }

  private LabelledTable table(String name) {
    return new LabelledTable(file + "!" + name, new TableText(files.bytes(name)));
  }

  private RecordingException refused(String why) {
    return RecordingException.badInput(file, "phyphox export " + why);
  }
}
