package dev.femoris.analysis.roundingstudy;

import dev.femoris.analysis.learning.Ranking;
import java.util.HashMap;
import java.util.Map;

/** Scores by what they were held against, by the extra flexion and by what the hips did. */
public final class Separation {

  /** One cell of the table: good repetitions have no extra flexion. */
  private record Cell(HeldAgainst against, boolean coupled, boolean sets, double extraDeg) {}

  private final Map<Cell, Samples> cells = new HashMap<>();

  void add(
      HeldAgainst against,
      boolean coupled,
      boolean sets,
      double extraDeg,
      int athlete,
      double score) {
    cells
        .computeIfAbsent(new Cell(against, coupled, sets, extraDeg), c -> new Samples())
        .add(athlete, score, extraDeg > 0);
  }

  /**
   * Area under the curve, rounded by so much against good ones, all of athletes of that kind.
   *
   * @param sets whether means of five were scored
   */
  public double auc(HeldAgainst against, boolean coupled, boolean sets, double extraDeg) {
    var both = new Samples();
    for (double extra : new double[] {0, extraDeg}) {
      both.addAll(cells.getOrDefault(new Cell(against, coupled, sets, extra), new Samples()));
    }
    return Ranking.auc(both.values(), both.rounded());
  }

  /** The same of all athletes together. */
  public double auc(HeldAgainst against, boolean sets, double extraDeg) {
    var all = new Samples();
    for (boolean coupled : new boolean[] {false, true}) {
      for (double extra : new double[] {0, extraDeg}) {
        all.addAll(cells.getOrDefault(new Cell(against, coupled, sets, extra), new Samples()));
      }
    }
    return Ranking.auc(all.values(), all.rounded());
  }
}
