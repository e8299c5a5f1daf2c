package dev.femoris.protocol;

/**
 * Up to 255 samples of one session, addressed by index.
 *
 * @param flags bits of {@link DataFlag}, unknown bits kept as received
 * @param session the wire session's id, random per start, 0 to 65535
 * @param firstSample index of the first sample in the session, 0 to 2³² − 1
 * @param deviceMicros device time of the first sample, in µs, 0 to 2⁴⁸ − 1
 * @param configId which config frame of this session scales the counts, 0 to 255
 * @param samples the readings
 */
public record DataFrame(
    int flags, int session, long firstSample, long deviceMicros, int configId, RawSamples samples)
    implements Packet {

  /** Most samples in one frame. */
  public static final int MAX_SAMPLES = 255;

  public DataFrame {
    Fields.requireU8("flags", flags);
    Fields.requireU16("session", session);
    Fields.requireU32("firstSample", firstSample);
    Fields.requireU48("deviceMicros", deviceMicros);
    Fields.requireU8("configId", configId);
    Fields.requireRange("samples", samples.size(), 1, MAX_SAMPLES);
    Fields.requireRange("firstSample + count", firstSample + samples.size(), 1, 1L << 32);
    if ((flags & DataFlag.COMPRESSED.mask()) != 0) {
      throw new IllegalArgumentException("flags: COMPRESSED is reserved");
    }
  }

  public boolean has(DataFlag flag) {
    return (flags & flag.mask()) != 0;
  }

  /** Index after the last sample. */
  public long nextSample() {
    return firstSample + samples.size();
  }
}
