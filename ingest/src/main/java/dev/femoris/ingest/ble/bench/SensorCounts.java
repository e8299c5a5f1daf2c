package dev.femoris.ingest.ble.bench;

/**
 * What an emulated sensor has done since its motion was given.
 *
 * @param due samples it has taken
 * @param sentSamples six-axis samples in notifications that were sent; those sent again count again
 * @param sentNotifications those with samples
 * @param held samples it has taken and not yet sent, for they do not fill a packet
 * @param finished whether the motion is over and everything of it is sent or missed
 */
public record SensorCounts(
    long due, long sentSamples, long sentNotifications, long held, boolean finished) {

  /** Samples it has taken that it sent to nobody, and never will. */
  public long neverSent() {
    return due - sentSamples - held;
  }
}
