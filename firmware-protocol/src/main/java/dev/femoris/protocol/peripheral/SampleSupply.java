package dev.femoris.protocol.peripheral;

import dev.femoris.protocol.RawSamples;

/** What the chip reads. */
@FunctionalInterface
public interface SampleSupply {

  /**
   * Fills in one reading.
   *
   * @param sample index of the sample in its wire session
   * @param counts six values to be set: ax, ay, az, gx, gy, gz
   */
  void read(long sample, short[] counts);

  /** A recording, again and again. */
  static SampleSupply of(RawSamples recording) {
    return (sample, counts) -> {
      int row = (int) (sample % recording.size());
      for (int channel = 0; channel < RawSamples.CHANNELS; channel++) {
        counts[channel] = recording.count(row, channel);
      }
    };
  }
}
