package dev.femoris.analysis.roundingstudy;

import dev.femoris.analysis.rounding.HingeMeasures;

/**
 * One simulated repetition with what really happened.
 *
 * @param extraDeg lumbar flexion asked for beyond the athlete's own, degrees; 0 in a good one
 */
public record Trial(double extraDeg, HingeMeasures measures) {

  /** Asked to round less than this, a repetition counts neither as good nor as rounded. */
  public static final double ROUNDED_DEG = 15;

  public boolean good() {
    return extraDeg == 0;
  }

  public boolean rounded() {
    return extraDeg >= ROUNDED_DEG;
  }
}
