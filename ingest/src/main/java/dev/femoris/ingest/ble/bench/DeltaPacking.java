package dev.femoris.ingest.ble.bench;

import java.util.BitSet;
import java.util.List;

/**
 * Polar's compression: a reference of three i16, then blocks {@code [bits u8][count
 * u8][differences]}, each as narrow as its largest difference allows.
 */
final class DeltaPacking {

  private static final int AXES = 3;
  private static final int BLOCK_SAMPLES = 12;

  private DeltaPacking() {}

  /** Appends {@code samples}, at least one. */
  static void append(PacketBytes packet, List<short[]> samples) {
    for (short count : samples.getFirst()) {
      packet.i16(count);
    }
    for (int from = 1; from < samples.size(); from += BLOCK_SAMPLES) {
      block(packet, samples, from, Math.min(samples.size(), from + BLOCK_SAMPLES));
    }
  }

  private static void block(PacketBytes packet, List<short[]> samples, int from, int to) {
    int bits = widest(samples, from, to);
    var stream = new BitSet();
    int at = 0;
    for (int i = from; i < to; i++) {
      for (int axis = 0; axis < AXES; axis++) {
        int difference = difference(samples, i, axis);
        for (int bit = 0; bit < bits; bit++) {
          stream.set(at++, (difference >> bit & 1) == 1);
        }
      }
    }
    packet.u8(bits, to - from);
    byte[] packed = stream.toByteArray();
    packet.put(packed);
    for (int i = packed.length; i < (at + 7) / 8; i++) {
      packet.u8(0);
    }
  }

  /** Bits, sign included, for all differences of a block. */
  private static int widest(List<short[]> samples, int from, int to) {
    int bits = 1;
    for (int i = from; i < to; i++) {
      for (int axis = 0; axis < AXES; axis++) {
        int difference = difference(samples, i, axis);
        int magnitude = difference < 0 ? ~difference : difference;
        bits = Math.max(bits, Integer.SIZE - Integer.numberOfLeadingZeros(magnitude) + 1);
      }
    }
    return bits;
  }

  private static int difference(List<short[]> samples, int i, int axis) {
    return samples.get(i)[axis] - samples.get(i - 1)[axis];
  }
}
