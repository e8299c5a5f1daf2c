package dev.femoris.service.browser;

import dev.femoris.analysis.sample.ImuSample;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * Samples as a Polar Verity Sense sends them: per chip a packet with the time of its last sample in
 * ns since 2000, a reference and bit-packed differences.
 */
final class PolarPackets {

  static final float ACCEL_MILLI_G_PER_COUNT = 0.244140625f;
  static final float RATE_DPS_PER_COUNT = 0.06103515625f;

  private static final int SAMPLES = 13;
  private static final int ACCEL = 2;
  private static final int RATE = 5;
  private static final double MPS2_PER_MILLI_G = 9.80665e-3;
  private static final long SWITCHED_ON_NANOS = 845_000_000_000_000_000L;
  private static final int ACCEL_TIMES_FACTOR_MILLI_G = 0x81;
  private static final int RATE_TIMES_FACTOR_DPS = 0x80;

  /**
   * @param atNanos when it can be sent: time of its last sample
   * @param measurement 2 acceleration, 5 rate
   */
  record PolarPacket(long atNanos, int measurement, byte[] bytes) {
    String hex() {
      return HexFormat.of().formatHex(bytes);
    }
  }

  private PolarPackets() {}

  /** In the order they are sent. */
  static List<PolarPacket> of(List<ImuSample> samples) {
    var packets = new ArrayList<PolarPacket>();
    for (int from = 0; from < samples.size(); from += SAMPLES) {
      var part = samples.subList(from, Math.min(samples.size(), from + SAMPLES));
      packets.add(packet(ACCEL, ACCEL_TIMES_FACTOR_MILLI_G, part, PolarPackets::accelCounts));
      packets.add(packet(RATE, RATE_TIMES_FACTOR_DPS, part, PolarPackets::rateCounts));
    }
    return packets;
  }

  /** What follows the status in the answer to a start command: the factor. */
  static String factorSetting(float factor) {
    var out = ByteBuffer.allocate(6).order(ByteOrder.LITTLE_ENDIAN).put((byte) 5).put((byte) 1);
    return HexFormat.of().formatHex(out.putFloat(factor).array());
  }

  private static PolarPacket packet(
      int measurement, int frameType, List<ImuSample> part, Function<ImuSample, int[]> counts) {
    long lastNanos = part.getLast().timeNanos();
    var deltas = deltas(part.stream().map(counts).toList());
    var out = ByteBuffer.allocate(10 + deltas.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) measurement).putLong(SWITCHED_ON_NANOS + lastNanos).put((byte) frameType);
    return new PolarPacket(lastNanos, measurement, out.put(deltas).array());
  }

  private static int[] accelCounts(ImuSample s) {
    double perCount = ACCEL_MILLI_G_PER_COUNT * MPS2_PER_MILLI_G;
    return counts(perCount, s.accelXMps2(), s.accelYMps2(), s.accelZMps2());
  }

  private static int[] rateCounts(ImuSample s) {
    double perCount = Math.toRadians(RATE_DPS_PER_COUNT);
    return counts(perCount, s.rateXRadPerS(), s.rateYRadPerS(), s.rateZRadPerS());
  }

  private static int[] counts(double perCount, double... values) {
    var counts = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      counts[i] = (int) Math.clamp(Math.round(values[i] / perCount), -32768, 32767);
    }
    return counts;
  }

  /** Reference and one block of differences, as narrow as they allow. */
  private static byte[] deltas(List<int[]> values) {
    int bits = 1;
    for (int i = 1; i < values.size(); i++) {
      for (int axis = 0; axis < 3; axis++) {
        int delta = values.get(i)[axis] - values.get(i - 1)[axis];
        bits = Math.max(bits, 33 - Integer.numberOfLeadingZeros(delta < 0 ? ~delta : delta));
      }
    }
    int count = values.size() - 1;
    var out =
        ByteBuffer.allocate(6 + (count > 0 ? 2 + (count * 3 * bits + 7) / 8 : 0))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values.getFirst()) {
      out.putShort((short) value);
    }
    if (count > 0) {
      out.put((byte) bits).put((byte) count);
      packed(values, bits, out);
    }
    return out.array();
  }

  private static void packed(List<int[]> values, int bits, ByteBuffer out) {
    long window = 0;
    int filled = 0;
    for (int i = 1; i < values.size(); i++) {
      for (int axis = 0; axis < 3; axis++) {
        long delta = values.get(i)[axis] - values.get(i - 1)[axis];
        window |= (delta & (1L << bits) - 1) << filled;
        for (filled += bits; filled >= 8; filled -= 8) {
          out.put((byte) window);
          window >>>= 8;
        }
      }
    }
    if (filled > 0) {
      out.put((byte) window);
    }
  }
}
