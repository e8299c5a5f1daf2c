package dev.femoris.ingest.group;

import java.time.Duration;

/**
 * How long sensors of a group wait for each other.
 *
 * @param limbWait how long a sample of the limb waits for the others, from its arrival
 * @param backlogWait how long one waits at most that was late itself, as after a lost connection;
 *     it waits as long as it was late
 * @param lateLimit how far behind the limb a sample may be and still be given out
 * @param lostAfter how far behind the limb a sensor may fall before it is lost
 * @param rejoinWithin how near to the limb a lost one must come to be waited for again
 * @param settleTime of both sensors' packets before an estimated clock is used
 */
public record GroupParams(
    Duration limbWait,
    Duration backlogWait,
    Duration lateLimit,
    Duration lostAfter,
    Duration rejoinWithin,
    Duration settleTime) {

  public GroupParams {
    if (limbWait.isNegative()
        || backlogWait.compareTo(limbWait) < 0
        || lateLimit.isNegative()
        || settleTime.isNegative()) {
      throw new IllegalArgumentException(
          "durations of a group must not be negative, backlogWait not below limbWait");
    }
    if (rejoinWithin.compareTo(lostAfter) > 0 || lateLimit.compareTo(lostAfter) > 0) {
      throw new IllegalArgumentException(
          "rejoinWithin %s, lateLimit %s: must not be longer than lostAfter %s"
              .formatted(rejoinWithin, lateLimit, lostAfter));
    }
  }

  public static GroupParams defaults() {
    return new GroupParams(
        Duration.ofMillis(80),
        Duration.ofSeconds(2),
        Duration.ofMillis(1000),
        Duration.ofMillis(1000),
        Duration.ofMillis(500),
        Duration.ofSeconds(2));
  }
}
