package dev.femoris.analysis.cue;

import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.statistic.Medians;

/** How long this athlete rests between repetitions: whether there is room for a word. */
final class StartPauses {

  private static final int REMEMBERED = 3;

  private final double[] pauseS = new double[REMEMBERED];
  private int known;
  private int next;
  private long endNanos;

  /**
   * @param index the repetition's number in its set: the rest before the first one is no pause
   */
  void counted(int index, Repetition repetition) {
    if (index > 1) {
      pauseS[next] = (repetition.startNanos() - endNanos) * 1e-9;
      next = (next + 1) % REMEMBERED;
      known = Math.min(REMEMBERED, known + 1);
    }
    endNanos = repetition.endNanos();
  }

  /** Whether the usual pause is shorter than that; unknown pauses are taken for long enough. */
  boolean shorterThan(double seconds) {
    return known == REMEMBERED && Medians.of(pauseS.clone()) < seconds;
  }

  void save(StateWriter to) {
    to.put(pauseS).put(known).put(next).put(endNanos);
  }

  void restore(StateReader from) {
    from.get(pauseS);
    known = from.getInt();
    next = from.getInt();
    endNanos = from.getLong();
  }
}
