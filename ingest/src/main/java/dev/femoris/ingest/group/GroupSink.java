package dev.femoris.ingest.group;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;

/** Takes a group's samples. */
public interface GroupSink {

  /**
   * The next sample, at the limb's session time. Samples come in the order of time; one of a sensor
   * that was waited for in vain comes late, but after the sensor's own one before it.
   *
   * @param arrivalNanos when the packet with it came
   */
  void sample(Placement placement, ImuSample sample, long arrivalNanos);

  /**
   * A sensor fell behind or is gone; its next sample says that it is back.
   *
   * @param timeNanos the limb's session time now
   */
  void lost(Placement placement, long timeNanos);
}
