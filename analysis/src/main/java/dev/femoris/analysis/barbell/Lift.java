package dev.femoris.analysis.barbell;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * One rise of the bar from rest to rest.
 *
 * @param startNanos it leaves its lowest point
 * @param endNanos it has come to rest above
 * @param movedS how long the movement lasted it was seen in, with what of a lowering came before
 * @param riseM how high it went, metres, roughly
 * @param purity share of all acceleration in it that went into speeding up and slowing down once, 0
 *     to 1; a step shakes the bar much and lifts it little
 * @param rateRadPerS how fast the sensor turned on average, rad/s
 * @param fromStand whether the bar lay still on something just before
 * @param missing whether samples were missing in it
 */
record Lift(
    long startNanos,
    long endNanos,
    double movedS,
    double riseM,
    double purity,
    double rateRadPerS,
    boolean fromStand,
    boolean missing) {

  void save(StateWriter to) {
    to.put(startNanos).put(endNanos).put(movedS).put(riseM).put(purity).put(rateRadPerS);
    to.put(fromStand).put(missing);
  }

  static Lift restore(StateReader from) {
    return new Lift(
        from.getLong(),
        from.getLong(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getBoolean(),
        from.getBoolean());
  }
}
