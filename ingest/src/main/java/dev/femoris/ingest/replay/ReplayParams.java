package dev.femoris.ingest.replay;

import java.time.Duration;

/**
 * How a recording is played.
 *
 * @param speed times the recording's own pace
 * @param ackTimeout without any progress of the acknowledgement for so long, everything after it is
 *     sent again
 * @param window device time that may be unacknowledged before sending stops; must be shorter than
 *     the receiver's resend window
 * @param finishTimeout how long to wait, after the last sample is sent, without any progress
 */
public record ReplayParams(
    double speed, Duration ackTimeout, Duration window, Duration finishTimeout) {

  public ReplayParams {
    if (!(speed > 0 && speed <= 1000)) {
      throw new IllegalArgumentException(
          "speed %s: must be above 0, at most 1000".formatted(speed));
    }
  }

  public static ReplayParams atSpeed(double speed) {
    return new ReplayParams(
        speed, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(30));
  }
}
