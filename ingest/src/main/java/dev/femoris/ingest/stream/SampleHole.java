package dev.femoris.ingest.stream;

/**
 * Samples that never came.
 *
 * @param firstSample index of the first missing sample
 * @param count how many are missing in a row
 */
public record SampleHole(long firstSample, long count) {

  public SampleHole {
    if (firstSample < 0 || count < 1) {
      throw new IllegalArgumentException(
          "hole at %d of %d samples: must be at 0 or later, of at least 1"
              .formatted(firstSample, count));
    }
  }

  boolean contains(long sample) {
    return sample >= firstSample && sample < firstSample + count;
  }
}
