package dev.femoris.protocol.peripheral;

import dev.femoris.protocol.RawSamples;

/** The newest samples of a session. Not thread-safe. */
final class SampleRing {

  private static final int CHANNELS = RawSamples.CHANNELS;

  private final short[] counts;
  private final int capacity;
  private final short[] reading = new short[CHANNELS];
  private long next;

  SampleRing(int capacity) {
    this.capacity = capacity;
    this.counts = new short[capacity * CHANNELS];
  }

  void clear() {
    next = 0;
  }

  void take(SampleSupply supply) {
    supply.read(next, reading);
    System.arraycopy(reading, 0, counts, slot(next), CHANNELS);
    next++;
  }

  /** Index of the next sample to be taken. */
  long next() {
    return next;
  }

  /** Index of the oldest sample kept. */
  long oldest() {
    return Math.max(0, next - capacity);
  }

  int capacity() {
    return capacity;
  }

  RawSamples samples(long first, int count) {
    var copy = new short[count * CHANNELS];
    for (int i = 0; i < count; i++) {
      System.arraycopy(counts, slot(first + i), copy, i * CHANNELS, CHANNELS);
    }
    return RawSamples.of(copy);
  }

  private int slot(long sample) {
    return (int) (sample % capacity) * CHANNELS;
  }
}
