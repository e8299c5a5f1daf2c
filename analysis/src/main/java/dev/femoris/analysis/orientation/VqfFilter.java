package dev.femoris.analysis.orientation;

import dev.femoris.analysis.dsp.AveragedStartLowPass;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Six-axis orientation: strapdown integration, specific force low-passed in the almost-inertial
 * frame, bias estimated at rest and in motion.
 *
 * <p>In: angular rate (rad/s) and specific force (m/s²), sensor frame, at a fixed rate. Out: {@code
 * sensorToEarth} (z up, heading arbitrary), the gyroscope bias and whether the sensor rests.
 *
 * <p>Source: Laidig &amp; Seel 2023, doi:10.1016/j.inffus.2022.10.014, algorithm 1 without
 * magnetometer. Assumes that specific force averages to gravity over a few time constants. Not
 * thread-safe.
 */
public final class VqfFilter {

  /** Square of an angle, rad², whose cosine's series is exact after five terms. */
  private static final double SMALL = 0.01;

  /** Square of the tangent of a tilt for which the series below are exact after four terms. */
  private static final double NEARLY_UP = 1e-4;

  private final double samplingTimeS;
  private final AveragedStartLowPass inertialForce;
  private final RestDetector rest;
  private final BiasEstimator bias;

  /** Strapdown quaternion: sensor to almost-inertial frame. */
  private final double[] strapdown = {1, 0, 0, 0};

  /** Inclination correction: almost-inertial frame to earth. */
  private final double[] inclination = {1, 0, 0, 0};

  private final double[] sensorToEarth = {1, 0, 0, 0};
  private final double[] step = new double[4];
  private final double[] force = new double[3];

  public VqfFilter(VqfParams params, double samplingTimeS) {
    this.samplingTimeS = samplingTimeS;
    this.inertialForce =
        new AveragedStartLowPass(3, params.tauAccelS(), params.startAverageS(), samplingTimeS);
    this.rest = new RestDetector(params, samplingTimeS);
    this.bias = new BiasEstimator(params, samplingTimeS);
  }

  /** Takes the next sample: angular rate in rad/s, specific force in m/s², sensor frame. */
  public void push(double[] rateRadPerS, double[] forceMps2) {
    rest.pushRate(rateRadPerS);
    turn(rateRadPerS);
    if (forceMps2[0] == 0 && forceMps2[1] == 0 && forceMps2[2] == 0) {
      Quaternions.multiply(inclination, strapdown, sensorToEarth);
      return; // A reading of exactly nothing is a reading that failed.
    }
    rest.pushForce(forceMps2);
    correctInclination(forceMps2);
    Quaternions.multiply(inclination, strapdown, sensorToEarth);
    bias.push(sensorToEarth, force[0], force[1], rest.resting(), rest.meanRate());
  }

  private void turn(double[] rate) {
    double[] b = bias.radPerS();
    double x = rate[0] - b[0];
    double y = rate[1] - b[1];
    double z = rate[2] - b[2];
    double scale = samplingTimeS / 2;
    double halfSquared = (x * x + y * y + z * z) * scale * scale;
    // The length is corrected with the next turn: it is known before that one is.
    double length = Quaternions.toUnit(strapdown);
    double s = length * scale * sinc(halfSquared);
    step[0] = length * cos(halfSquared);
    step[1] = s * x;
    step[2] = s * y;
    step[3] = s * z;
    Quaternions.multiply(strapdown, step, strapdown);
  }

  /** cos x for x²: the turn within one sample is small, and its series ends soon. */
  private static double cos(double xx) {
    return xx < SMALL
        ? 1 - xx * (1.0 / 2) * (1 - xx * (1.0 / 12) * (1 - xx * (1.0 / 30) * (1 - xx * (1.0 / 56))))
        : Math.cos(Math.sqrt(xx));
  }

  /** sin x / x for x². */
  private static double sinc(double xx) {
    return xx < SMALL
        ? 1 - xx * (1.0 / 6) * (1 - xx * (1.0 / 20) * (1 - xx * (1.0 / 42) * (1 - xx * (1.0 / 72))))
        : Math.sin(Math.sqrt(xx)) / Math.sqrt(xx);
  }

  /**
   * Turns the earth frame so that the low-passed force points up; leaves that force's direction in
   * {@link #force}.
   */
  private void correctInclination(double[] forceMps2) {
    Quaternions.rotate(strapdown, forceMps2, force);
    inertialForce.push(force);
    Quaternions.rotate(inclination, inertialForce.output(), force);
    double x = force[0] / force[2];
    double y = force[1] / force[2];
    double off = x * x + y * y;
    if (off < NEARLY_UP && force[2] > 0) {
      turnEarthSlightly(x, y, off);
    } else {
      turnEarth();
    }
    double length = Quaternions.toUnit(inclination);
    for (int i = 0; i < 4; i++) {
      step[i] *= length;
    }
    Quaternions.multiply(step, inclination, inclination);
  }

  private void turnEarth() {
    double norm = Math.sqrt(force[0] * force[0] + force[1] * force[1] + force[2] * force[2]);
    if (norm > 1e-15) {
      double scale = 1 / norm;
      force[0] *= scale;
      force[1] *= scale;
      force[2] *= scale;
    }
    double w = Math.sqrt((force[2] + 1) / 2);
    if (w > 1e-6) {
      double share = 0.5 / w;
      step[0] = w;
      step[1] = share * force[1];
      step[2] = -share * force[0];
    } else {
      step[0] = 0; // Straight down: any half turn about a horizontal axis will do.
      step[1] = 1;
      step[2] = 0;
    }
    step[3] = 0;
  }

  /**
   * The same by series in tan² a of a turn by a: cos a, cos a/2, and sin a/2 over tan a. Roots and
   * divisions would keep everything after them waiting.
   *
   * @param x force over its vertical component
   * @param off x² + y²
   */
  private void turnEarthSlightly(double x, double y, double off) {
    double cos = 1 - off * (1.0 / 2 - off * (3.0 / 8 - off * (5.0 / 16)));
    double share = 1.0 / 2 - off * (3.0 / 16 - off * (31.0 / 256 - off * (187.0 / 2048)));
    step[0] = 1 - off * (1.0 / 8 - off * (11.0 / 128 - off * (69.0 / 1024)));
    step[1] = share * y;
    step[2] = -share * x;
    step[3] = 0;
    force[0] = cos * x;
    force[1] = cos * y;
    force[2] = cos;
  }

  /** Turns sensor into earth coordinates, (w, x, y, z); the filter's own array. */
  public double[] sensorToEarth() {
    return sensorToEarth;
  }

  /** The direction up in sensor coordinates. */
  public void upInSensor(double[] into) {
    Quaternions.thirdRow(sensorToEarth, into);
  }

  /** Gyroscope bias, rad/s, sensor frame; the filter's own array. */
  public double[] biasRadPerS() {
    return bias.radPerS();
  }

  /** Upper bound of the bias's standard deviation, rad/s. */
  public double biasSigmaRadPerS() {
    return bias.sigmaRadPerS();
  }

  /**
   * Forgets which way was up: the next samples show it, as the first ones did. For a caller who
   * knows that the orientation is off and that the sensor is at rest now.
   */
  public void restartInclination() {
    inertialForce.restart();
  }

  public boolean resting() {
    return rest.resting();
  }

  public void save(StateWriter to) {
    to.put(strapdown).put(inclination).put(sensorToEarth);
    inertialForce.save(to);
    rest.save(to);
    bias.save(to);
  }

  public void restore(StateReader from) {
    from.get(strapdown);
    from.get(inclination);
    from.get(sensorToEarth);
    inertialForce.restore(from);
    rest.restore(from);
    bias.restore(from);
  }
}
