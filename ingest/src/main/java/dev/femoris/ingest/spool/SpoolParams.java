package dev.femoris.ingest.spool;

/**
 * How much a spool keeps.
 *
 * @param maxBytes on disk; beyond it the oldest segment is given up
 * @param segmentBytes length of a segment
 * @param messagesInMemory newest messages that are read without the disk
 */
public record SpoolParams(long maxBytes, long segmentBytes, int messagesInMemory) {

  private static final int FEWEST_SEGMENTS = 4;

  public SpoolParams {
    if (segmentBytes < 1 || maxBytes < FEWEST_SEGMENTS * segmentBytes || messagesInMemory < 1) {
      throw new IllegalArgumentException(
          "spool of %d bytes in segments of %d, %d messages in memory: must hold %d segments"
              .formatted(maxBytes, segmentBytes, messagesInMemory, FEWEST_SEGMENTS));
    }
  }

  public static SpoolParams ofBytes(long maxBytes) {
    return new SpoolParams(maxBytes, 256 << 10, 512);
  }
}
