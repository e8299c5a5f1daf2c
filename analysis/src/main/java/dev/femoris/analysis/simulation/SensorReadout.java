package dev.femoris.analysis.simulation;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.simulation.SamplingErrors.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Reads a {@link VirtualSensor} as a device would: at its own clock, with noise, offset, gain error
 * and quantisation, and with samples lost on the way. Not thread-safe.
 */
final class SensorReadout {
  private final SensorErrors errors;
  private final SamplingErrors sampling;
  private final double rateHz;
  private final SplittableRandom noise;
  private final SplittableRandom link;
  private final double[] offset = new double[6];
  private final double[] gain = new double[6];
  private final double driftPhaseRad;
  private final double driftPeriodS;
  private int next;
  private int lost;

  /**
   * @param sensor 0 for the first sensor of a body; the others have noise of their own and share
   *     what is lost
   */
  SensorReadout(
      long bodySeed, double rateHz, SensorErrors errors, SamplingErrors sampling, int sensor) {
    this.errors = errors;
    this.sampling = sampling;
    this.rateHz = rateHz;
    noise = new SplittableRandom((bodySeed + 7919L * sensor) ^ 0x73656e736f72L);
    link = new SplittableRandom(bodySeed ^ 0x6c696e6bL);
    for (int i = 0; i < 6; i++) {
      double spread = i < 3 ? errors.accelBiasMps2() : errors.rateBiasRadPerS();
      offset[i] = spread * noise.nextGaussian();
      gain[i] = 1 + errors.scaleError() * noise.nextGaussian();
    }
    driftPhaseRad = 2 * Math.PI * noise.nextDouble();
    driftPeriodS = 60 + 120 * noise.nextDouble();
  }

  /** Seconds of device time per second of true time. */
  double clockRate() {
    return 1 + 1e-6 * sampling.clockPpm();
  }

  List<ImuSample> read(VirtualSensor sensor) {
    List<ImuSample> samples = new ArrayList<>();
    read(sensor, 0, samples);
    return samples;
  }

  /**
   * Reads on: a further stretch of the same sensor.
   *
   * @param fromS true time of the stretch's first instant since the readout began
   */
  void read(VirtualSensor sensor, double fromS, List<ImuSample> into) {
    double lengthS = (sensor.force[0].length - 1) * MotionTimeline.STEP_S;
    int until = (int) Math.floor((fromS + lengthS) * clockRate() * rateHz);
    double lossPerSample = sampling.lossBurstsPerMinute() / 60 / rateHz;
    for (; next < until; next++) {
      double deviceS = next / rateHz;
      ImuSample sample = sample(sensor, deviceS, deviceS / clockRate(), fromS);
      if (link.nextDouble() < lossPerSample) {
        lost = 1 + link.nextInt(sampling.longestBurst());
      }
      if (next == 0 || (lost == 0 && !inGap(deviceS))) {
        into.add(sample);
      }
      lost = Math.max(0, lost - 1);
    }
  }

  private ImuSample sample(VirtualSensor sensor, double deviceS, double trueS, double fromS) {
    double driftRadPerS =
        errors.rateDriftRadPerS() * Math.sin(2 * Math.PI * trueS / driftPeriodS + driftPhaseRad);
    double[] values = new double[6];
    for (int i = 0; i < 6; i++) {
      boolean accel = i < 3;
      double truth = interpolated(accel ? sensor.force[i] : sensor.rate[i - 3], trueS - fromS);
      double sigma = accel ? errors.accelNoiseMps2() : errors.rateNoiseRadPerS();
      double drift = accel ? 0 : driftRadPerS * (i - 4.3);
      values[i] =
          quantised(
              gain[i] * truth + offset[i] + drift + sigma * noise.nextGaussian(),
              accel ? errors.accelStepMps2() : errors.rateStepRadPerS());
    }
    return new ImuSample(
        stampNanos(deviceS), values[0], values[1], values[2], values[3], values[4], values[5]);
  }

  /** Jitter never reorders: it stays under half a sample. */
  private long stampNanos(double deviceS) {
    double limit = 0.45 / rateHz;
    double jitter = Math.clamp(sampling.stampJitterS() * noise.nextGaussian(), -limit, limit);
    return Math.max(0, Math.round(1e9 * (deviceS == 0 ? 0 : deviceS + jitter)));
  }

  private boolean inGap(double deviceS) {
    for (Gap gap : sampling.gaps()) {
      if (deviceS >= gap.startS() && deviceS < gap.endS()) {
        return true;
      }
    }
    return false;
  }

  private static double interpolated(double[] values, double timeS) {
    double position = timeS / MotionTimeline.STEP_S;
    int i = (int) Math.clamp(position, 0, values.length - 2);
    double share = position - i;
    return values[i] + share * (values[i + 1] - values[i]);
  }

  private static double quantised(double value, double step) {
    return step == 0 ? value : step * Math.rint(value / step);
  }
}
