package dev.femoris.analysis.simulation;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import java.util.List;

/**
 * What one simulated sensor sent.
 *
 * @param strapScale gain of this sensor's angle by soft tissue; no sensor sees it
 * @param samples in time order
 */
public record SensorStream(
    Placement placement, double strapScale, SensorMounting mounting, List<ImuSample> samples) {
  public SensorStream {
    samples = List.copyOf(samples);
  }
}
