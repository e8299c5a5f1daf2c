package dev.femoris.analysis.orientation;

/**
 * Parameters of {@link VqfFilter}; physical and independent of the sampling rate.
 *
 * @param tauAccelS time constant of the low-pass on specific force in the almost-inertial frame
 * @param startAverageS how long the first specific forces are averaged for the first tilt
 * @param biasSigmaInitRadPerS standard deviation of the gyroscope bias before anything is known
 * @param biasForgettingS time in which the bias variance grows by (0.1 deg/s)²
 * @param biasClipRadPerS largest bias believed
 * @param biasSigmaMotionRadPerS converged bias uncertainty in motion
 * @param biasVerticalForgetting relative weight of the vertical bias pseudo-measurement, to keep
 *     what gravity cannot see from drifting
 * @param biasSigmaRestRadPerS converged bias uncertainty at rest
 * @param restMinS how long it must be still to be rest
 * @param restFilterTauS time constant of the rest detection's low-pass
 * @param restRateRadPerS largest deviation of the rate from its low-pass at rest
 * @param restAccelMps2 largest deviation of the specific force from its low-pass at rest
 */
public record VqfParams(
    double tauAccelS,
    double startAverageS,
    double biasSigmaInitRadPerS,
    double biasForgettingS,
    double biasClipRadPerS,
    double biasSigmaMotionRadPerS,
    double biasVerticalForgetting,
    double biasSigmaRestRadPerS,
    double restMinS,
    double restFilterTauS,
    double restRateRadPerS,
    double restAccelMps2) {

  /** The authors' published values. */
  public static VqfParams published() {
    return new VqfParams(
        3.0,
        3.0,
        Math.toRadians(0.5),
        100,
        Math.toRadians(2),
        Math.toRadians(0.1),
        1e-4,
        Math.toRadians(0.03),
        1.5,
        0.5,
        Math.toRadians(2),
        0.5);
  }
}
