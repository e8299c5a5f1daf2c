package dev.femoris.analysis.simulation;

import dev.femoris.analysis.sample.ImuSample;
import java.util.List;

/**
 * A synthetic recording and its truth.
 *
 * @param exercise the contract's word, or {@link EverydaySpec#NAME} when nothing is exercised
 * @param seed the seed it was made from
 * @param rateHz nominal rate of the samples
 * @param streams one a sensor, the working leg's first; they share their sample times
 * @param truth what really happened
 */
public record SimulatedSession(
    String exercise, long seed, double rateHz, List<SensorStream> streams, SessionTruth truth) {
  public SimulatedSession {
    streams = List.copyOf(streams);
    if (streams.isEmpty()) {
      throw new IllegalArgumentException("streams: must hold at least one sensor");
    }
  }

  /** The first sensor's samples. */
  public List<ImuSample> samples() {
    return streams.getFirst().samples();
  }
}
