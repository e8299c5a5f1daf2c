package dev.femoris.analysis.rounding;

import dev.femoris.analysis.exercise.PhaseOrder;

/**
 * One repetition of a hinge lift as the thigh shows it. The arrays are read, not kept.
 *
 * @param order whether the lift begins at the floor or standing
 * @param samplingTimeS time between entries
 * @param length entries in use
 * @param thetaRad thigh angle from straight down, + = knee in front of the hip, so that it is
 *     largest at the floor or at the bottom, rad
 * @param rateRadPerS rate of {@code thetaRad}, not smoothed, rad/s
 * @param startS the repetition's events by the project's definitions, s since the first entry
 * @param offAxisRadPerS root mean square rate about the other axes, rad/s; 0 where it is not known
 */
public record HingeTrace(
    PhaseOrder order,
    double samplingTimeS,
    int length,
    double[] thetaRad,
    double[] rateRadPerS,
    double startS,
    double turnInS,
    double turnOutS,
    double endS,
    double offAxisRadPerS) {

  public HingeTrace {
    if (!(samplingTimeS > 0) || length < 3) {
      throw new IllegalArgumentException(
          "%d entries %s s apart: must be at least 3, the time positive"
              .formatted(length, samplingTimeS));
    }
    if (thetaRad.length < length || rateRadPerS.length < length) {
      throw new IllegalArgumentException(
          "%d entries: there are %d angles and %d rates"
              .formatted(length, thetaRad.length, rateRadPerS.length));
    }
    boolean inOrder =
        startS >= 0
            && startS < turnInS
            && turnInS <= turnOutS
            && turnOutS < endS
            && endS <= (length - 1) * samplingTimeS + 1e-6;
    if (!inOrder) {
      throw new IllegalArgumentException(
          "events out of order or range: start %s, turn_in %s, turn_out %s, end %s s of %s s"
              .formatted(startS, turnInS, turnOutS, endS, (length - 1) * samplingTimeS));
    }
  }

  boolean fromFloor() {
    return order == PhaseOrder.CONCENTRIC_FIRST;
  }

  double concentricFromS() {
    return fromFloor() ? startS : turnOutS;
  }

  double concentricToS() {
    return fromFloor() ? turnInS : endS;
  }

  double eccentricFromS() {
    return fromFloor() ? turnOutS : startS;
  }

  double eccentricToS() {
    return fromFloor() ? endS : turnInS;
  }
}
