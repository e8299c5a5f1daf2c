package dev.femoris.ingest.file;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.unit.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The header of a canonical CSV. */
final class CanonicalHeader {

  private static final int CHANNELS = ColumnPlan.CHANNELS;
  private static final Pattern CHANNEL = Pattern.compile("(?:(.+)_)?([ag])([xyz])_([a-z0-9]+)");
  private static final Map<String, Integer> TIME_EXPONENTS =
      Map.of("t_s", 9, "t_ms", 6, "t_us", 3, "t_ns", 0);
  private static final Map<String, Double> ACCEL_UNITS =
      Map.of("ms2", 1.0, "g", Units.MPS2_PER_G, "mg", Units.MPS2_PER_MILLI_G);
  private static final Map<String, Double> RATE_UNITS =
      Map.of("rads", 1.0, "dps", Math.toRadians(1));

  private CanonicalHeader() {}

  /** Whether a first line looks like one of ours, perhaps a faulty one. */
  static boolean looksCanonical(List<String> names) {
    return names.stream()
        .anyMatch(n -> TIME_EXPONENTS.containsKey(n) || CHANNEL.matcher(n).matches());
  }

  static ColumnPlan parse(Object file, List<String> names) throws RecordingException {
    var builder = new Builder(file, names);
    for (int column = 0; column < names.size(); column++) {
      builder.column(column, names.get(column));
    }
    return builder.build();
  }

  private static final class Builder {
    private final Object file;
    private final int[] roles;
    private final double[] toSi;
    private final Map<Placement, Set<Integer>> channels = new LinkedHashMap<>();
    private final List<Placement> placements = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private int timeExponent = -1;

    Builder(Object file, List<String> names) {
      this.file = file;
      this.roles = new int[names.size()];
      this.toSi = new double[names.size()];
      Arrays.fill(roles, ColumnPlan.IGNORED);
      Arrays.fill(toSi, 1);
    }

    void column(int column, String name) throws RecordingException {
      var exponent = TIME_EXPONENTS.get(name);
      if (exponent != null) {
        time(column, name, exponent);
        return;
      }
      var channel = CHANNEL.matcher(name);
      if (channel.matches()) {
        String prefix = channel.group(1) == null ? Placement.THIGH_RIGHT.id() : channel.group(1);
        var placement = Placement.of(prefix);
        if (placement.isEmpty()) {
          unknown.add(prefix);
          return;
        }
        boolean accel = channel.group(2).equals("a");
        int number = (accel ? 0 : 3) + channel.group(3).charAt(0) - 'x';
        toSi[column] = unit(name, accel, channel.group(4));
        sensor(column, name, placement.get(), number);
      }
    }

    private void time(int column, String name, int exponent) throws RecordingException {
      if (timeExponent >= 0) {
        throw bad("column %s: a second time column; keep one".formatted(name));
      }
      timeExponent = exponent;
      roles[column] = ColumnPlan.TIME;
    }

    private double unit(String name, boolean accel, String unit) throws RecordingException {
      var factor = (accel ? ACCEL_UNITS : RATE_UNITS).get(unit);
      if (factor == null) {
        throw bad(
            "column %s: unit '%s' is not known; use %s"
                .formatted(name, unit, accel ? "ms2, g or mg" : "rads or dps"));
      }
      return factor;
    }

    private void sensor(int column, String name, Placement placement, int channel)
        throws RecordingException {
      if (!placements.contains(placement)) {
        placements.add(placement);
      }
      if (!channels.computeIfAbsent(placement, p -> new LinkedHashSet<>()).add(channel)) {
        throw bad("column %s: %s has this channel twice; keep one".formatted(name, placement.id()));
      }
      roles[column] = placements.indexOf(placement) * CHANNELS + channel;
    }

    ColumnPlan build() throws RecordingException {
      if (timeExponent < 0) {
        throw bad("no time column; name it t_s, t_ms, t_us or t_ns");
      }
      if (placements.isEmpty()) {
        throw bad(
            "no sensor this program knows%s; name columns like thigh_right_ax_ms2, with one of %s"
                .formatted(
                    unknown.isEmpty() ? "" : " (only " + String.join(", ", unknown) + ")",
                    knownPlacements()));
      }
      for (var entry : channels.entrySet()) {
        checkComplete(entry.getKey(), entry.getValue());
      }
      return new ColumnPlan(
          "canonical CSV", roles, toSi, timeExponent, placements, List.copyOf(unknown));
    }

    private void checkComplete(Placement placement, Set<Integer> present)
        throws RecordingException {
      for (int channel = 0; channel < CHANNELS; channel++) {
        if (!present.contains(channel)) {
          String name = (channel < 3 ? "a" : "g") + (char) ('x' + channel % 3);
          throw bad(
              "column %s_%s is missing for %s; six channels are needed"
                  .formatted(name, channel < 3 ? "ms2" : "dps", placement.id()));
        }
      }
    }

    private RecordingException bad(String what) {
      return RecordingException.badInput(file, "line 1: " + what);
    }

    private static String knownPlacements() {
      return String.join(", ", Arrays.stream(Placement.values()).map(Placement::id).toList());
    }
  }
}
