package dev.femoris.analysis.simulation;

import dev.femoris.analysis.sample.ImuSample;
import java.util.List;

/**
 * A synthetic recording and its truth.
 *
 * @param exercise the contract's word
 * @param seed the seed it was made from
 * @param rateHz nominal rate of the samples
 * @param samples in time order
 * @param truth what really happened
 */
public record SimulatedSession(
    String exercise, long seed, double rateHz, List<ImuSample> samples, SessionTruth truth) {
  public SimulatedSession {
    samples = List.copyOf(samples);
  }
}
