package dev.femoris.analysis.sample;

/**
 * One reading of a six-axis inertial sensor, in the sensor's own frame.
 *
 * @param timeNanos time since the session's first sample
 * @param accelXMps2 specific force along the sensor's x, in m/s²; a sensor at rest with x up reads
 *     +9.81
 * @param accelYMps2 specific force along y, in m/s²
 * @param accelZMps2 specific force along z, in m/s²
 * @param rateXRadPerS angular rate about the sensor's x, in rad/s, right-handed
 * @param rateYRadPerS angular rate about y, in rad/s
 * @param rateZRadPerS angular rate about z, in rad/s
 */
public record ImuSample(
    long timeNanos,
    double accelXMps2,
    double accelYMps2,
    double accelZMps2,
    double rateXRadPerS,
    double rateYRadPerS,
    double rateZRadPerS) {

  /** The same reading that much later. */
  public ImuSample laterBy(long nanos) {
    return new ImuSample(
        timeNanos + nanos,
        accelXMps2,
        accelYMps2,
        accelZMps2,
        rateXRadPerS,
        rateYRadPerS,
        rateZRadPerS);
  }
}
