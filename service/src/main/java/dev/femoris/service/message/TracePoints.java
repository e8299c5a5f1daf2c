package dev.femoris.service.message;

/**
 * Samples of the angle traces, in order; all arrays have the same length.
 *
 * @param timeNanos session time
 * @param thetaRad thigh angle
 * @param pelvisRad forward inclination at the sacrum; NaN where it is not known
 * @param thoraxRad forward inclination at T12; NaN where it is not known
 */
@SuppressWarnings("ArrayRecordComponent")
public record TracePoints(
    long[] timeNanos, double[] thetaRad, double[] pelvisRad, double[] thoraxRad) {

  public TracePoints {
    if (timeNanos.length != thetaRad.length
        || timeNanos.length != pelvisRad.length
        || timeNanos.length != thoraxRad.length) {
      throw new IllegalArgumentException(
          "%d times for %d, %d and %d angles"
              .formatted(timeNanos.length, thetaRad.length, pelvisRad.length, thoraxRad.length));
    }
  }
}
