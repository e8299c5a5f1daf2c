package dev.femoris.ingest.device;

/**
 * Where the samples of a packet lie in time.
 *
 * @param firstNanos time of its first sample
 * @param periodNanos from one sample to the next
 * @param count samples; 0 when the packet is a repeat
 * @param missingBefore samples missing right before the first
 * @param restarted the sensor's clock began anew before it
 */
public record Stretch(
    long firstNanos, double periodNanos, int count, long missingBefore, boolean restarted) {

  static final Stretch REPEATED = new Stretch(0, 1, 0, 0, false);

  public boolean repeated() {
    return count == 0;
  }

  public long timeNanos(int sample) {
    return firstNanos + Math.round(sample * periodNanos);
  }
}
