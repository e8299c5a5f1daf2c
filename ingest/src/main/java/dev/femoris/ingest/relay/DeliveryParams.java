package dev.femoris.ingest.relay;

import java.time.Duration;

/**
 * How messages are sent to a service that acknowledges what it has stored.
 *
 * @param window device time that may be unacknowledged before sending stops; must be shorter than
 *     the receiver's resend window
 * @param maxUnderWay messages that may be unacknowledged
 * @param silence one repeated acknowledgement after so long without progress means loss
 * @param ackTimeout without any progress for so long, everything after the last acknowledgement is
 *     sent again; doubled each time up to {@code ackTimeoutMax}
 */
public record DeliveryParams(
    Duration window,
    int maxUnderWay,
    Duration silence,
    Duration ackTimeout,
    Duration ackTimeoutMax) {

  public static DeliveryParams defaults() {
    return new DeliveryParams(
        Duration.ofSeconds(2),
        400,
        Duration.ofMillis(250),
        Duration.ofSeconds(2),
        Duration.ofSeconds(30));
  }
}
