package dev.femoris.analysis.orientation;

import dev.femoris.analysis.dsp.AveragedStartLowPass;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Kalman filter of the gyroscope bias (paper, section 3.3): the bias shows as a steady turn of the
 * inclination correction in motion, and directly at rest.
 *
 * <p>Covariances are in (0.01 deg/s)², as in the paper, which keeps the numbers near one.
 */
final class BiasEstimator {

  private static final double UNIT_PER_RAD = Math.toDegrees(1) * 100;

  private final VqfParams params;
  private final double sampleRateHz;
  private final double processVariance;
  private final double motionVariance;
  private final double verticalVariance;
  private final double restVariance;

  private final double[] bias = new double[3];
  private final BiasCovariance covariance;
  private final AveragedStartLowPass rotation;
  private final AveragedStartLowPass biasInEarth;
  private final double[] r = new double[9];
  private final double[] rb = new double[2];
  private final double[] e = new double[3];

  BiasEstimator(VqfParams params, double samplingTimeS) {
    this.params = params;
    this.sampleRateHz = 1 / samplingTimeS;
    double initialVariance = square(params.biasSigmaInitRadPerS() * UNIT_PER_RAD);
    this.processVariance = square(0.1 * 100) * samplingTimeS / params.biasForgettingS();
    this.motionVariance = measurementVariance(params.biasSigmaMotionRadPerS());
    this.verticalVariance = motionVariance / Math.max(params.biasVerticalForgetting(), 1e-10);
    this.restVariance = measurementVariance(params.biasSigmaRestRadPerS());
    this.covariance = new BiasCovariance(initialVariance, processVariance);
    double tauS = params.tauAccelS();
    this.rotation = new AveragedStartLowPass(9, tauS, tauS, samplingTimeS);
    this.biasInEarth = new AveragedStartLowPass(2, tauS, tauS, samplingTimeS);
  }

  /** Measurement variance for which the estimate converges to {@code sigma}. */
  private double measurementVariance(double sigmaRadPerS) {
    double converged = square(sigmaRadPerS * UNIT_PER_RAD);
    return converged * converged / processVariance + converged;
  }

  /**
   * @param sensorToEarth orientation after this sample's correction
   * @param forceX x of the direction of the low-passed force in the earth frame before the
   *     correction
   * @param forceY its y
   */
  void push(
      double[] sensorToEarth, double forceX, double forceY, boolean resting, double[] meanRate) {
    Quaternions.matrix(sensorToEarth, r);
    rb[0] = r[0] * bias[0] + r[1] * bias[1] + r[2] * bias[2];
    rb[1] = r[3] * bias[0] + r[4] * bias[1] + r[5] * bias[2];
    rotation.push(r);
    biasInEarth.push(rb);
    covariance.grow();
    if (resting) {
      measureAtRest(meanRate);
    } else {
      measureInMotion(forceX, forceY);
    }
  }

  private void measureAtRest(double[] meanRate) {
    for (int i = 0; i < 3; i++) {
      e[i] = meanRate[i] - bias[i];
    }
    clip(e, params.biasClipRadPerS());
    covariance.measureDirectly(restVariance, e, bias);
    clip(bias, params.biasClipRadPerS());
  }

  private void measureInMotion(double forceX, double forceY) {
    double[] m = rotation.output();
    double[] b = biasInEarth.output();
    e[0] = -forceY * sampleRateHz + b[0] - m[0] * bias[0] - m[1] * bias[1] - m[2] * bias[2];
    e[1] = forceX * sampleRateHz + b[1] - m[3] * bias[0] - m[4] * bias[1] - m[5] * bias[2];
    e[2] = -m[6] * bias[0] - m[7] * bias[1] - m[8] * bias[2];
    clip(e, params.biasClipRadPerS());
    covariance.measure(m, motionVariance, verticalVariance, e, bias);
    clip(bias, params.biasClipRadPerS());
  }

  private static void clip(double[] v, double limit) {
    v[0] = clipped(v[0], limit);
    v[1] = clipped(v[1], limit);
    v[2] = clipped(v[2], limit);
  }

  private static double clipped(double x, double limit) {
    return x > limit ? limit : x < -limit ? -limit : x;
  }

  private static double square(double x) {
    return x * x;
  }

  double[] radPerS() {
    return bias;
  }

  /** Upper bound of the bias's standard deviation about any axis. */
  double sigmaRadPerS() {
    return Math.sqrt(covariance.bound()) / UNIT_PER_RAD;
  }

  void save(StateWriter to) {
    to.put(bias);
    covariance.save(to);
    rotation.save(to);
    biasInEarth.save(to);
  }

  void restore(StateReader from) {
    from.get(bias);
    covariance.restore(from);
    rotation.restore(from);
    biasInEarth.restore(from);
  }
}
