package dev.femoris.analysis.simulation;

import java.util.List;

/**
 * What clock and link do to a stream of samples.
 *
 * @param clockPpm how much faster than nominal the device samples, parts per million
 * @param stampJitterS standard deviation of the time stamps' error
 * @param lossBurstsPerMinute how often some samples in a row are lost
 * @param longestBurst most samples lost in one burst
 * @param gaps longer holes
 */
public record SamplingErrors(
    double clockPpm,
    double stampJitterS,
    double lossBurstsPerMinute,
    int longestBurst,
    List<Gap> gaps) {
  public SamplingErrors {
    gaps = List.copyOf(gaps);
    if (longestBurst < 1) {
      throw new IllegalArgumentException("longestBurst " + longestBurst + " must be at least 1");
    }
  }

  /** No sample from {@code startS} until {@code endS}. */
  public record Gap(double startS, double endS) {}

  public static SamplingErrors none() {
    return new SamplingErrors(0, 0, 0, 1, List.of());
  }
}
