package dev.femoris.protocol;

/**
 * One sample in exactly 20 bytes, for radio links that carry no more (MTU 23).
 *
 * <p>Carries the whole sample index; the session's other byte and the time come from the {@link
 * StatusFrame} before it, see {@link ShortFrameExpander}.
 *
 * @param sessionTag low byte of the wire session's id
 * @param sample index of the sample in the session, 0 to 2³² − 1
 * @param samples the one reading
 */
public record ShortDataFrame(int sessionTag, long sample, RawSamples samples) implements Packet {

  /** Length of every short frame, in bytes. */
  public static final int BYTES = 20;

  public ShortDataFrame {
    Fields.requireU8("sessionTag", sessionTag);
    Fields.requireU32("sample", sample);
    Fields.requireRange("samples", samples.size(), 1, 1);
  }
}
