package dev.femoris.analysis.session;

import dev.femoris.analysis.kinematics.MotionPhase;

/**
 * The thigh's motion through a whole session, one entry per sample; the arrays have the same length
 * and are the caller's to read, not to write.
 *
 * @param timeNanos session time
 * @param thetaRad thigh angle, rad
 * @param rateRadPerS its rate, rad/s
 * @param phase what the thigh was doing
 */
@SuppressWarnings("ArrayRecordComponent")
public record AngleTrace(
    long[] timeNanos, double[] thetaRad, double[] rateRadPerS, MotionPhase[] phase) {

  /** Of nothing. */
  public static final AngleTrace EMPTY =
      new AngleTrace(new long[0], new double[0], new double[0], new MotionPhase[0]);

  /**
   * Index of the first sample not before {@code timeS} of the session, s; {@link #size} when there
   * is none.
   */
  public int firstAtOrAfter(double timeS) {
    int low = 0;
    int high = timeNanos.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (timeNanos[middle] * 1e-9 < timeS) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public int size() {
    return timeNanos.length;
  }
}
