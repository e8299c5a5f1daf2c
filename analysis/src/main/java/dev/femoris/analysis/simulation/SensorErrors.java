package dev.femoris.analysis.simulation;

/**
 * What a sensor and its strap add to the truth. Standard deviations of zero-mean values unless said
 * otherwise.
 *
 * @param accelNoiseMps2 white noise of each acceleration sample
 * @param rateNoiseRadPerS white noise of each rate sample
 * @param accelBiasMps2 constant offset per axis
 * @param rateBiasRadPerS constant offset per axis
 * @param rateDriftRadPerS amplitude of the slow change of that offset
 * @param scaleError relative gain error per axis
 * @param accelStepMps2 quantisation step, 0 for none
 * @param rateStepRadPerS quantisation step, 0 for none
 * @param strapGain range of the soft-tissue gain, one value per session
 * @param shocks whether heel strikes, catches and put-downs shake the sensor
 */
public record SensorErrors(
    double accelNoiseMps2,
    double rateNoiseRadPerS,
    double accelBiasMps2,
    double rateBiasRadPerS,
    double rateDriftRadPerS,
    double scaleError,
    double accelStepMps2,
    double rateStepRadPerS,
    Range strapGain,
    boolean shocks) {

  /** A perfect sensor screwed to the bone. */
  public static SensorErrors none() {
    return new SensorErrors(0, 0, 0, 0, 0, 0, 0, 0, new Range(1, 1), false);
  }

  /** A usual consumer part (16 g, 1000 deg/s ranges) on an elastic strap. */
  public static SensorErrors usual() {
    return new SensorErrors(
        0.02,
        Math.toRadians(0.08),
        0.04,
        Math.toRadians(0.5),
        Math.toRadians(0.08),
        0.005,
        16 * 9.80665 / 32768,
        Math.toRadians(0.035),
        new Range(0.92, 1.06),
        true);
  }

  public SensorErrors withRateBiasRadPerS(double value) {
    return new SensorErrors(
        accelNoiseMps2,
        rateNoiseRadPerS,
        accelBiasMps2,
        value,
        rateDriftRadPerS,
        scaleError,
        accelStepMps2,
        rateStepRadPerS,
        strapGain,
        shocks);
  }
}
