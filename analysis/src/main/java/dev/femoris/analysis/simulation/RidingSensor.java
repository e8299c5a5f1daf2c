package dev.femoris.analysis.simulation;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import java.util.List;

/**
 * A virtual sensor on any segment whose path comes from elsewhere, such as another simulator's
 * trunk. Stamps of all sensors of one body agree as long as their sampling has no jitter.
 *
 * @param placement where it is worn
 * @param mounting its axes in the segment's
 * @param strapScale gain of its angle by soft tissue, already part of the path
 */
public record RidingSensor(Placement placement, SensorMounting mounting, double strapScale) {

  /**
   * What it sends.
   *
   * @param bodySeed decides noise and offsets
   * @param index 0 for the body's first sensor; each has noise of its own
   */
  public SensorStream stream(
      SegmentPath path,
      double rateHz,
      SensorErrors errors,
      SamplingErrors sampling,
      long bodySeed,
      int index) {
    SensorReadout readout = new SensorReadout(bodySeed, rateHz, errors, sampling, index);
    List<ImuSample> samples = readout.read(VirtualSensor.riding(path, mounting));
    return new SensorStream(placement, strapScale, mounting, samples);
  }
}
