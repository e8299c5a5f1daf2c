package dev.femoris.analysis.barbell;

import java.util.List;

/** What a sensor on the bar found in a session so far. */
public record BarFindings(List<BarSet> sets, List<BarRejection> rejected) {

  /** Of a session without a sensor on a bar. */
  public static final BarFindings NONE = new BarFindings(List.of(), List.of());

  public BarFindings {
    sets = List.copyOf(sets);
    rejected = List.copyOf(rejected);
  }

  public int repetitionCount() {
    return sets.stream().mapToInt(s -> s.repetitions().size()).sum();
  }
}
