package dev.femoris.ingest.group;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.clock.PingedClock;
import java.util.List;
import java.util.Optional;

/**
 * What one packet of a sensor brought.
 *
 * @param samples in order, at the sensor's own session time
 * @param originNanos the sensor's device time at its session time 0
 * @param synced whether the sensor says that its clock is shared with others
 * @param arrivalNanos when the packet came, by the receiver's clock; never less than of the one
 *     before
 * @param clock the sensor's clock against the receiver's, where pings show it
 */
public record Delivered(
    List<ImuSample> samples,
    long originNanos,
    boolean synced,
    long arrivalNanos,
    Optional<PingedClock> clock) {

  public Delivered {
    samples = List.copyOf(samples);
  }

  /** Of a sensor that answers no pings. */
  public Delivered(
      List<ImuSample> samples, long originNanos, boolean synced, long arrivalNanos) {
    this(samples, originNanos, synced, arrivalNanos, Optional.empty());
  }

  /** Device time of the newest sample. */
  long newestDeviceNanos() {
    return originNanos + samples.getLast().timeNanos();
  }
}
