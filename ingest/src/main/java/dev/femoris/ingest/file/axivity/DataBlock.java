package dev.femoris.ingest.file.axivity;

import dev.femoris.ingest.file.motion.Motion;
import dev.femoris.ingest.unit.Units;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** One block of 512 bytes, with a good check. */
final class DataBlock {

  static final int BYTES = 512;

  private static final int MAGIC = 0x5841;
  private static final int LENGTH = 508;
  private static final int DATA_AT = 30;
  private static final int DATA_BYTES = 480;
  private static final int WITH_GYROSCOPE = 6;
  private static final int WITH_MAGNETOMETER = 9;

  private final ByteBuffer raw;
  private final int axes;
  private final int count;
  private final long stampNanos;

  private DataBlock(ByteBuffer raw, int axes, int count, long stampNanos) {
    this.raw = raw;
    this.axes = axes;
    this.count = count;
    this.stampNanos = stampNanos;
  }

  /** Empty when it is damaged. */
  static Optional<DataBlock> of(ByteBuffer raw) {
    boolean sound =
        u16(raw, 0) == MAGIC && u16(raw, 2) == LENGTH && (checked(raw) || u16(raw, 510) == 0);
    int axes = (raw.get(25) & 0xFF) >> 4;
    int count = u16(raw, 28);
    boolean packed = (raw.get(25) & 0x0F) == 0;
    int sampleBytes = packed ? 4 : axes * 2;
    boolean fits = axes >= 3 && count * sampleBytes <= DATA_BYTES;
    if (!sound || !fits || packed && axes != 3) { // Packed words hold an acceleration alone.
      return Optional.empty();
    }
    return secondNanos(raw.getInt(14))
        .map(second -> new DataBlock(raw, axes, count, second + fractionNanos(raw)));
  }

  boolean hasGyroscope() {
    return axes == WITH_GYROSCOPE || axes == WITH_MAGNETOMETER;
  }

  int samples() {
    return count;
  }

  double periodNanos() {
    return 1e9 / rateHz(raw);
  }

  /** The stamp belongs to the sample {@code @26} counts to. */
  long firstSampleNanos() {
    return stampNanos - Math.round(stampedSample() * periodNanos());
  }

  /** Gyroscope first, then acceleration. */
  void addTo(Motion.Builder samples) {
    int scale = u16(raw, 18);
    double radPerSPerCount = Units.RAD_PER_DEG * 8000 / (1 << (scale >> 10 & 7)) / 32768;
    double mps2PerCount = Units.MPS2_PER_G / (1 << 8 + (scale >> 13 & 7));
    var accel = new double[3];
    var rate = new double[3];
    for (int i = 0; i < count; i++) {
      int at = DATA_AT + i * axes * 2;
      for (int axis = 0; axis < 3; axis++) {
        rate[axis] = raw.getShort(at + axis * 2) * radPerSPerCount;
        accel[axis] = raw.getShort(at + 6 + axis * 2) * mps2PerCount;
      }
      samples.add(0, accel, rate);
    }
  }

  /**
   * With a fraction of a second in the block, {@code @26} was made smaller by what the fraction
   * amounts to, for readers that do not know of it.
   */
  private int stampedSample() {
    int fraction = fraction(raw);
    return raw.getShort(26) + (int) (fraction * rateHz(raw)) / 65536;
  }

  private static double rateHz(ByteBuffer raw) {
    return 3200.0 / (1 << 15 - (raw.get(24) & 15));
  }

  private static long fractionNanos(ByteBuffer raw) {
    return Math.round(fraction(raw) / 65536.0 * 1e9);
  }

  /** In 1/65536 s; 0 when the block has none. */
  private static int fraction(ByteBuffer raw) {
    int field = u16(raw, 4);
    return (field & 0x8000) != 0 ? (field & 0x7FFF) << 1 : 0;
  }

  /** YYYYYYMM MMDDDDDh hhhhmmmm mmssssss, since 2000; empty for a date that does not exist. */
  private static Optional<Long> secondNanos(int packed) {
    try {
      var time =
          LocalDateTime.of(
              2000 + (packed >>> 26),
              packed >> 22 & 15,
              packed >> 17 & 31,
              packed >> 12 & 31,
              packed >> 6 & 63,
              packed & 63);
      return Optional.of(time.toEpochSecond(ZoneOffset.UTC) * 1_000_000_000L);
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  private static boolean checked(ByteBuffer raw) {
    int sum = 0;
    for (int at = 0; at < BYTES; at += 2) {
      sum += raw.getShort(at);
    }
    return (sum & 0xFFFF) == 0;
  }

  private static int u16(ByteBuffer raw, int at) {
    return raw.getShort(at) & 0xFFFF;
  }
}
