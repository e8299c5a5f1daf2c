package dev.femoris.analysis.hold;

/**
 * A posture that was held. Times are the session's nanoseconds.
 *
 * @param startNanos the zone was entered for good
 * @param endNanos the zone was left for good
 * @param detectedNanos sample time at which the analysis could first say that it was over
 * @param angleRad median-like thigh angle: the mean over the hold, rad
 * @param rangeRad how far from the start pose, rad; 0 when the zone is given
 * @param inZoneS time in the zone; less than the length when it was left in between
 * @param bounces cycles of bouncing, where there were three or more in a row
 * @param creepRadPerS slope of the angle over the hold, rad/s, positive away from the start pose
 */
public record Hold(
    long startNanos,
    long endNanos,
    long detectedNanos,
    double angleRad,
    double rangeRad,
    double inZoneS,
    int bounces,
    double creepRadPerS) {

  public Hold {
    if (startNanos > endNanos) {
      throw new IllegalArgumentException(
          "hold ends at %d, before its start %d".formatted(endNanos, startNanos));
    }
  }

  public double durationS() {
    return (endNanos - startNanos) * 1e-9;
  }
}
