package dev.femoris.protocol;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Readings in counts, six per sample in the order ax, ay, az, gx, gy, gz. Immutable.
 *
 * <p>Kept as one array: a frame is decoded at every radio notification.
 */
public final class RawSamples {

  /** Channels of one sample. */
  public static final int CHANNELS = 6;

  private final short[] counts;

  private RawSamples(short[] counts) {
    this.counts = counts;
  }

  /**
   * @param counts six values per sample; copied
   */
  public static RawSamples of(short... counts) {
    if (counts.length == 0 || counts.length % CHANNELS != 0) {
      throw new IllegalArgumentException(
          "%d counts: must be a positive multiple of %d".formatted(counts.length, CHANNELS));
    }
    return new RawSamples(counts.clone());
  }

  /** Number of samples. */
  public int size() {
    return counts.length / CHANNELS;
  }

  /** The count of one channel (0 = ax … 5 = gz). */
  public short count(int sample, int channel) {
    return counts[sample * CHANNELS + channel];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawSamples that && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    var bytes = new byte[counts.length * 2];
    for (int i = 0; i < counts.length; i++) {
      bytes[2 * i] = (byte) (counts[i] >> 8);
      bytes[2 * i + 1] = (byte) counts[i];
    }
    return HexFormat.of().formatHex(bytes);
  }
}
