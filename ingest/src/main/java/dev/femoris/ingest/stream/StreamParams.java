package dev.femoris.ingest.stream;

import java.time.Duration;

/**
 * How long a {@link SensorStream} waits and how much it keeps.
 *
 * @param resendWindow device time a hole waits for a resend; longer than what a publisher may have
 *     unacknowledged in flight (2 s)
 * @param reorderWindow device time a hole waits when the sensor flagged it as final
 * @param maxWaitingFrames frames kept behind a hole
 * @param maxFramesWithoutConfig frames kept until their config comes
 */
public record StreamParams(
    Duration resendWindow,
    Duration reorderWindow,
    int maxWaitingFrames,
    int maxFramesWithoutConfig) {

  public StreamParams {
    if (resendWindow.compareTo(reorderWindow) < 0 || reorderWindow.isNegative()) {
      throw new IllegalArgumentException(
          "resendWindow %s, reorderWindow %s: must be 0 <= reorder <= resend"
              .formatted(resendWindow, reorderWindow));
    }
    if (maxWaitingFrames < 1 || maxFramesWithoutConfig < 1) {
      throw new IllegalArgumentException(
          "maxWaitingFrames %d, maxFramesWithoutConfig %d: must be at least 1"
              .formatted(maxWaitingFrames, maxFramesWithoutConfig));
    }
  }

  public static StreamParams defaults() {
    return new StreamParams(Duration.ofSeconds(5), Duration.ofMillis(500), 4096, 16_384);
  }
}
