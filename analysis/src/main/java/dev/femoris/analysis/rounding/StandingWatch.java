package dev.femoris.analysis.rounding;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.statistic.Medians;

/**
 * Notices that the sensor has moved on the thigh: the angle of standing is another than it was in
 * the session's first repetitions. One repetition that ends with bent knees is no such sign; the
 * middle of three is. Not thread-safe.
 */
final class StandingWatch {

  private static final int LOOK_AT = 5;

  private final double shiftRad;
  private final double[] first = new double[LOOK_AT];
  private final double[] newest = new double[LOOK_AT];
  private int count;

  StandingWatch(double shiftRad) {
    this.shiftRad = shiftRad;
  }

  void add(double standingRad) {
    if (count < LOOK_AT) {
      first[count] = standingRad;
    }
    newest[count % LOOK_AT] = standingRad;
    count++;
  }

  /** Whether standing has shifted since the session began. */
  boolean shifted() {
    return count > LOOK_AT && Math.abs(Medians.of(newest) - Medians.of(first)) > shiftRad;
  }

  void save(StateWriter to) {
    to.put(first).put(newest).put(count);
  }

  void restore(StateReader from) {
    from.get(first);
    from.get(newest);
    count = from.getInt();
  }
}
