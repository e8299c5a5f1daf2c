package dev.femoris.service.gateway;

/**
 * The time of the machine that receives the notifications, as far as it is known here: it goes on
 * while that machine is heard, and stands still while it is not. Not thread-safe.
 */
final class PageClock {

  private long arrivalNanos;
  private long heardNanos;
  private long lastNanos;

  /**
   * @param arrival of a notification, by that machine's clock
   * @param nowNanos by this machine's
   */
  void heard(long arrival, long nowNanos) {
    arrivalNanos = Math.max(arrivalNanos, arrival);
    heardNanos = nowNanos;
  }

  /** Never goes back. */
  long at(long nowNanos, boolean isHeard) {
    long passed = isHeard ? Math.max(0, nowNanos - heardNanos) : 0;
    lastNanos = Math.max(lastNanos, arrivalNanos + passed);
    return lastNanos;
  }

  /** What passed before that machine was heard again does not count. */
  void heardAgain(long nowNanos) {
    arrivalNanos = lastNanos;
    heardNanos = nowNanos;
  }
}
