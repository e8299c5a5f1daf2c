package dev.femoris.ingest.stream;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What happened to one sensor's session on its way in.
 *
 * @param frames data frames taken
 * @param samples samples given out
 * @param repeatedSamples samples that had been taken before
 * @param reorderedFrames frames that came before an earlier one
 * @param lostSamples samples in declared holes
 * @param lateSamples samples that came after their hole was declared
 * @param holes the declared holes, at most {@link #MAX_HOLES}
 * @param droppedWithoutConfig samples given up because their config never came
 * @param clockJumps times the device clock left its course by more than jitter
 * @param clockDriftPpm how much slower (+) or faster (−) the device's clock runs than the
 *     receiver's, from the lower envelope of the delays; empty until known, without meaning for a
 *     replay faster than life. Reported, never applied
 */
public record IngestStats(
    long frames,
    long samples,
    long repeatedSamples,
    long reorderedFrames,
    long lostSamples,
    long lateSamples,
    List<SampleHole> holes,
    long droppedWithoutConfig,
    long clockJumps,
    OptionalDouble clockDriftPpm) {

  /** Holes listed; more are counted only. */
  public static final int MAX_HOLES = 1000;

  public IngestStats {
    holes = List.copyOf(holes);
  }
}
