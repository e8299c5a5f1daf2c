package dev.femoris.analysis.orientation;

import dev.femoris.analysis.dsp.AveragedStartLowPass;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Says whether rate and specific force have stayed close to their own low-pass for long enough
 * (paper, section 3.4).
 */
final class RestDetector {

  private final VqfParams params;
  private final double samplingTimeS;
  private final AveragedStartLowPass meanRate;
  private final AveragedStartLowPass meanForce;
  private double stillS;
  private boolean resting;

  RestDetector(VqfParams params, double samplingTimeS) {
    this.params = params;
    this.samplingTimeS = samplingTimeS;
    double tauS = params.restFilterTauS();
    this.meanRate = new AveragedStartLowPass(3, tauS, tauS, samplingTimeS);
    this.meanForce = new AveragedStartLowPass(3, tauS, tauS, samplingTimeS);
  }

  void pushRate(double[] rate) {
    meanRate.push(rate);
    double[] mean = meanRate.output();
    double clip = params.biasClipRadPerS();
    if (squaredDistance(rate, mean) >= params.restRateRadPerS() * params.restRateRadPerS()
        || Math.abs(mean[0]) > clip
        || Math.abs(mean[1]) > clip
        || Math.abs(mean[2]) > clip) {
      moved();
    }
  }

  void pushForce(double[] force) {
    meanForce.push(force);
    if (squaredDistance(force, meanForce.output())
        >= params.restAccelMps2() * params.restAccelMps2()) {
      moved();
    } else {
      stillS += samplingTimeS;
      resting = stillS >= params.restMinS();
    }
  }

  private void moved() {
    stillS = 0;
    resting = false;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double x = a[0] - b[0];
    double y = a[1] - b[1];
    double z = a[2] - b[2];
    return x * x + y * y + z * z;
  }

  boolean resting() {
    return resting;
  }

  double[] meanRate() {
    return meanRate.output();
  }

  void save(StateWriter to) {
    meanRate.save(to);
    meanForce.save(to);
    to.put(stillS).put(resting);
  }

  void restore(StateReader from) {
    meanRate.restore(from);
    meanForce.restore(from);
    stillS = from.getDouble();
    resting = from.getBoolean();
  }
}
