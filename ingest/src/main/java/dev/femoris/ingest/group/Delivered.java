package dev.femoris.ingest.group;

import dev.femoris.analysis.sample.ImuSample;
import java.util.List;

/**
 * What one packet of a sensor brought.
 *
 * @param samples in order, at the sensor's own session time
 * @param originNanos the sensor's device time at its session time 0
 * @param synced whether the sensor says that its clock is shared with others
 * @param arrivalNanos when the packet came, by the receiver's clock; never less than of the one
 *     before
 */
public record Delivered(
    List<ImuSample> samples, long originNanos, boolean synced, long arrivalNanos) {

  public Delivered {
    samples = List.copyOf(samples);
  }

  /** Device time of the newest sample. */
  long newestDeviceNanos() {
    return originNanos + samples.getLast().timeNanos();
  }
}
