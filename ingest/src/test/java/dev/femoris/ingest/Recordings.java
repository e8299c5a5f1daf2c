package dev.femoris.ingest;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.file.SensorRecording;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small made-up recordings. */
public final class Recordings {

  private Recordings() {}

  /** A thigh swinging at 0.5 Hz, with noise. */
  public static SensorRecording swinging(int samples, double rateHz, long seed) {
    return SensorRecording.of(Placement.THIGH_RIGHT, samples(samples, rateHz, seed));
  }

  public static List<ImuSample> samples(int samples, double rateHz, long seed) {
    var random = new Random(seed);
    var list = new ArrayList<ImuSample>();
    for (int i = 0; i < samples; i++) {
      double tS = i / rateHz;
      double angle = Math.toRadians(30) * (1 - Math.cos(Math.PI * tS));
      double rate = Math.toRadians(30) * Math.PI * Math.sin(Math.PI * tS);
      list.add(
          new ImuSample(
              Math.round(tS * 1e9),
              9.80665 * Math.cos(angle) + 0.02 * random.nextGaussian(),
              9.80665 * Math.sin(angle) + 0.02 * random.nextGaussian(),
              0.02 * random.nextGaussian(),
              0.002 * random.nextGaussian(),
              0.002 * random.nextGaussian(),
              rate + 0.002 * random.nextGaussian()));
    }
    return list;
  }
}
