package dev.femoris.ingest.device;

import dev.femoris.analysis.sample.ImuSample;
import java.util.List;

/**
 * What a notification gave.
 *
 * @param samples in ascending time since the connection's first sample; SI units, sensor frame
 * @param facts in the order they were noticed
 */
public record Decoded(List<ImuSample> samples, List<StreamFact> facts) {

  public static final Decoded NOTHING = new Decoded(List.of(), List.of());

  public Decoded {
    samples = List.copyOf(samples);
    facts = List.copyOf(facts);
  }
}
