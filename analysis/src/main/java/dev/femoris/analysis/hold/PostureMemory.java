package dev.femoris.analysis.hold;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * The last two postures that were rested in. Who leaves a posture for the one the recording began
 * with and soon comes back was not lying down in it: that was the stretch. Not thread-safe.
 */
final class PostureMemory {

  private static final double SAME_RAD = Math.toRadians(15);
  private static final double LONG_S = 5;
  private static final double SOON_S = 14;

  private final double tickS;
  private boolean begun;
  private double beganTurn;
  private double lastTurn;
  private long lastFrom = -1;
  private long lastTo = -1;
  private double beforeTurn;
  private long beforeFrom = -1;
  private long beforeTo = -1;

  PostureMemory(double tickS) {
    this.tickS = tickS;
  }

  void restart() {
    begun = false;
    lastFrom = -1;
    beforeFrom = -1;
  }

  /** The recording begins at this turn. */
  void begin(double turnRad) {
    if (!begun) {
      begun = true;
      beganTurn = turnRad;
    }
  }

  /** Rested at this turn at this tick, since {@code from}. */
  void rested(double turnRad, long from, long tick) {
    if (lastFrom < 0 || Math.abs(turnRad - lastTurn) > SAME_RAD) {
      beforeTurn = lastTurn;
      beforeFrom = lastFrom;
      beforeTo = lastTo;
      lastFrom = from;
    }
    lastTurn = turnRad;
    lastTo = tick;
  }

  /** Whether a rest at this turn, now, is the posture before the last, come back to. */
  boolean isBackIn(double turnRad, long tick) {
    return beforeFrom >= 0
        && Math.abs(turnRad - beforeTurn) < SAME_RAD
        && Math.abs(lastTurn - beganTurn) < SAME_RAD
        && Math.abs(turnRad - lastTurn) > SAME_RAD
        && (beforeTo - beforeFrom) * tickS > LONG_S
        && beforeTo - beforeFrom > 2 * (lastTo - lastFrom)
        && (tick - beforeTo) * tickS < SOON_S;
  }

  /** Turn of the last posture, rad. */
  double lastTurn() {
    return lastTurn;
  }

  /** First tick of the posture before the last. */
  long beforeFrom() {
    return beforeFrom;
  }

  /** Last tick of the posture before the last. */
  long beforeTo() {
    return beforeTo;
  }

  void save(StateWriter to) {
    to.put(begun).put(beganTurn).put(lastTurn).put(lastFrom).put(lastTo);
    to.put(beforeTurn).put(beforeFrom).put(beforeTo);
  }

  void restore(StateReader from) {
    begun = from.getBoolean();
    beganTurn = from.getDouble();
    lastTurn = from.getDouble();
    lastFrom = from.getLong();
    lastTo = from.getLong();
    beforeTurn = from.getDouble();
    beforeFrom = from.getLong();
    beforeTo = from.getLong();
  }
}
