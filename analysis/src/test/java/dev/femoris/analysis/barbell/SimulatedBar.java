package dev.femoris.analysis.barbell;

import dev.femoris.analysis.sample.ImuSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A bar in the hands of somebody: pieces of movement in heights, as a cheap sensor on it reads
 * them. Scale errors of 2 %, a gyroscope off by degrees per second, a bar that rolls in the hands,
 * and steps that shake it.
 */
final class SimulatedBar {

  private static final double INNER_HZ = 1000;
  private static final double GRAVITY_MPS2 = 9.81;

  private final Random random;
  private final List<Double> accel = new ArrayList<>();
  private final double[] scale = new double[3];
  private final double rollRad;

  SimulatedBar(long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      scale[i] = 1 + 0.02 * random.nextGaussian();
    }
    this.rollRad = Math.toRadians(between(2, 15));
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Held still: a person trembles. */
  SimulatedBar held(double seconds) {
    return piece(0, seconds, 0.12, 0);
  }

  /** On the floor: nothing but the sensor's noise. */
  SimulatedBar onTheFloor(double seconds) {
    return piece(0, seconds, 0, 0);
  }

  /** Up by {@code riseM}, or down where that is negative. */
  SimulatedBar moved(double riseM, double seconds) {
    return piece(riseM, seconds, 0.15, 0);
  }

  /** Walking with it: two steps a second. */
  SimulatedBar carried(double seconds) {
    return piece(0, seconds, 0.3, between(1.5, 3));
  }

  private SimulatedBar piece(double riseM, double seconds, double tremorMps2, double stepMps2) {
    int count = (int) Math.round(seconds * INNER_HZ);
    double stepHz = between(1.7, 2.1);
    double phase = between(0, 6);
    double tremor = 0;
    for (int i = 0; i < count; i++) {
      double s = (i + 0.5) / count;
      double jerkFree = 60 * s - 180 * s * s + 120 * s * s * s;
      tremor += 0.02 * (tremorMps2 * 5 * random.nextGaussian() - tremor);
      double step = stepMps2 * Math.sin(2 * Math.PI * stepHz * i / INNER_HZ + phase);
      accel.add(jerkFree * riseM / (seconds * seconds) + tremor + step);
    }
    return this;
  }

  /** Samples at an even rate. */
  List<ImuSample> samples(double rateHz) {
    List<ImuSample> samples = new ArrayList<>();
    for (double t = 0; t * INNER_HZ < accel.size(); t += 1 / rateHz) {
      samples.add(sample(t, Math.round(t * 1e9)));
    }
    return samples;
  }

  /** The same as a radio delivers them: in bursts, some rows twice, pauses up to 0.25 s. */
  List<ImuSample> inBursts(double rateHz) {
    List<ImuSample> samples = new ArrayList<>();
    List<ImuSample> even = samples(rateHz);
    long arrival = 0;
    int i = 0;
    while (i < even.size()) {
      arrival = Math.max(arrival + 1_000_000, even.get(i).timeNanos() + 5_000_000);
      int burst = 1 + random.nextInt(3);
      if (random.nextInt(200) == 0) {
        i += (int) (between(0.08, 0.25) * rateHz);
      }
      for (int k = 0; k < burst && i < even.size(); k++, i++) {
        arrival += 2_000_000;
        samples.add(at(even.get(i), arrival));
        if (random.nextInt(2) == 0) {
          arrival += 1_000_000;
          samples.add(at(even.get(i), arrival));
        }
      }
    }
    return samples;
  }

  private static ImuSample at(ImuSample s, long timeNanos) {
    return new ImuSample(
        timeNanos,
        s.accelXMps2(),
        s.accelYMps2(),
        s.accelZMps2(),
        s.rateXRadPerS(),
        s.rateYRadPerS(),
        s.rateZRadPerS());
  }

  private ImuSample sample(double t, long timeNanos) {
    double up = GRAVITY_MPS2 + accel.get((int) (t * INNER_HZ));
    double roll = 0.7 + rollRad * Math.sin(0.9 * t);
    double rolling = 0.9 * rollRad * Math.cos(0.9 * t);
    return new ImuSample(
        timeNanos,
        scale[0] * noisy(0, 0.03),
        scale[1] * noisy(up * Math.sin(roll), 0.03),
        scale[2] * noisy(up * Math.cos(roll), 0.03),
        noisy(rolling + Math.toRadians(5), 0.01),
        noisy(Math.toRadians(-6), 0.01),
        noisy(0, 0.01));
  }

  private double noisy(double value, double sigma) {
    return value + sigma * random.nextGaussian();
  }
}
