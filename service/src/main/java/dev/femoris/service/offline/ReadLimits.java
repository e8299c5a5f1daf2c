package dev.femoris.service.offline;

import dev.femoris.ingest.file.Reading;

/**
 * How large a recording may be that is analysed beside a running service, so that its memory holds.
 *
 * @param maxContentBytes of a format that is read as a whole, unpacked
 * @param maxSamples of all sensors together
 */
public record ReadLimits(int maxContentBytes, long maxSamples) {

  /**
   * Heap that one sample takes while it is analysed: as columns, as it would have come over the
   * wire, in the trace and its pyramid, and room for the collector. Measured, see uploads.md.
   */
  static final long HEAP_BYTES_PER_SAMPLE = 640;

  /** What the service needs for everything else. */
  private static final long HEAP_FOR_THE_REST = 96L << 20;

  private static final long LEAST_SAMPLES = 100_000;
  private static final int CONTENT_SHARE = 16;

  /** What fits a heap of that size. */
  public static ReadLimits of(long maxHeapBytes) {
    long samples = (maxHeapBytes - HEAP_FOR_THE_REST) / HEAP_BYTES_PER_SAMPLE;
    long content = Math.min(maxHeapBytes / CONTENT_SHARE, 1L << 29);
    return new ReadLimits((int) content, Math.max(LEAST_SAMPLES, samples));
  }

  Reading watchedBy(AnalysisWatch watch) {
    return new Reading(maxContentBytes, maxSamples, watch::at);
  }
}
