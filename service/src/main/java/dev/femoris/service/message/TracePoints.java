package dev.femoris.service.message;

/**
 * Samples of the angle trace, in order.
 *
 * @param timeNanos session time
 * @param thetaRad as long as {@code timeNanos}
 */
public record TracePoints(long[] timeNanos, double[] thetaRad) {

  public TracePoints {
    if (timeNanos.length != thetaRad.length) {
      throw new IllegalArgumentException(
          "%d times for %d angles".formatted(timeNanos.length, thetaRad.length));
    }
  }
}
