package dev.femoris.ingest.file;

import java.util.function.DoubleConsumer;

/**
 * How much of a recording is read at most, and who is told how far it is. Tables are read as they
 * stream in, so that only their samples take memory; of the other formats the whole content does.
 *
 * @param maxContentBytes of a content that has to be in memory as a whole, unpacked
 * @param maxSamples of all its sensors together
 * @param progress told now and then what share of the file has been read, 0 to 1; what it throws
 *     ends the reading
 */
public record Reading(int maxContentBytes, long maxSamples, DoubleConsumer progress) {

  /** As much as can be, nobody told. */
  public static final Reading WHOLE = new Reading(1 << 30, Long.MAX_VALUE, share -> {});

  public Reading {
    if (maxContentBytes < 1 || maxSamples < 1) {
      throw new IllegalArgumentException(
          "%d bytes, %d samples: at least 1 of either".formatted(maxContentBytes, maxSamples));
    }
  }

  void requireAtMost(Object file, long samples) throws RecordingException {
    if (samples > maxSamples) {
      throw RecordingException.badInput(
          file,
          "more than %d samples of all its sensors together, the most that is analysed at once; split it"
              .formatted(maxSamples));
    }
  }
}
