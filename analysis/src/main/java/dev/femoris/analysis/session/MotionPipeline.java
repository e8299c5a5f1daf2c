package dev.femoris.analysis.session;

import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.orientation.VqfFilter;
import dev.femoris.analysis.orientation.VqfParams;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.SampleGrid;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Samples to motion: even grid, orientation, and the mean of a few samples where the sensor is
 * faster than the analysis needs.
 *
 * <p>Not thread-safe.
 */
final class MotionPipeline {

  /**
   * Movements of people hold nothing above a few hertz; about a hundred entries a second are
   * plenty, and more are not kept.
   */
  private static final double MOTION_RATE_HZ = 112;

  /** Holes up to this long are bridged by interpolation. */
  static final double LONGEST_BRIDGE_S = 0.5;

  /** Smoothing of the specific force that stands for the posture. */
  private static final double POSTURE_TAU_S = 0.25;

  static final double GRAVITY_MPS2 = 9.81;

  /** Scale errors of cheap sensors are a few percent; one reading in g is off by 8.8. */
  private static final double GRAVITY_OFF_MPS2 = 1.5;

  private static final double REST_NEEDED_S = 2;

  private final SampleGrid grid;
  private final VqfParams params;
  private final MotionObserver observer;
  private final double samplingTimeS;
  private final double postureShare;
  private final int perMotion;
  private final HoleRecovery recovery;
  private VqfFilter orientation;

  private final double[] force = new double[3];
  private final double[] rate = new double[3];
  private final double[] up = new double[3];
  private final double[] sumUp = new double[3];
  private final double[] sumRate = new double[3];
  private final double[] smoothForce = new double[3];
  private final double[] posture = new double[3];
  private long firstNanos;
  private int summed;
  private boolean bridged;
  private double peakSquare;
  private double restS;
  private double restForceMps2;

  MotionPipeline(double sampleRateHz, VqfParams params, MotionObserver observer) {
    this.observer = observer;
    this.grid = new SampleGrid(sampleRateHz, LONGEST_BRIDGE_S);
    this.params = params;
    this.samplingTimeS = 1 / sampleRateHz;
    this.postureShare = samplingTimeS / (POSTURE_TAU_S + samplingTimeS);
    this.perMotion = (int) Math.ceil(sampleRateHz / MOTION_RATE_HZ);
    this.recovery = new HoleRecovery(samplingTimeS);
    this.orientation = new VqfFilter(params, samplingTimeS);
  }

  /** Takes a sample; {@link #next} then gives what it completes. */
  SampleGrid.Step push(ImuSample sample) {
    SampleGrid.Step step = grid.push(sample);
    if (step == SampleGrid.Step.RESTARTED) {
      orientation = new VqfFilter(params, samplingTimeS);
      recovery.clear();
      clearSums();
    }
    return step;
  }

  /** Adds the next entry that is complete to {@code window}; false when there is none. */
  boolean next(MotionWindow window) {
    while (grid.next()) {
      grid.force(force);
      grid.rate(rate);
      orientation.push(rate, force);
      smoothForce();
      orientation.upInSensor(up);
      double[] bias = orientation.biasRadPerS();
      firstNanos = summed == 0 ? grid.timeNanos() : firstNanos;
      for (int i = 0; i < 3; i++) {
        rate[i] -= bias[i];
        sumUp[i] += up[i];
        sumRate[i] += rate[i];
      }
      if (recovery.push(grid.interpolated(), rate, force, smoothForce, up)) {
        orientation.restartInclination();
      }
      bridged |= grid.interpolated();
      peakSquare = Math.max(peakSquare, dot(force));
      watchGravity();
      observer.motion(grid.timeNanos(), up, rate);
      if (++summed == perMotion) {
        give(window);
        return true;
      }
    }
    return false;
  }

  private void give(MotionWindow window) {
    double perRate = 1.0 / perMotion;
    double squared = perRate * perRate * dot(sumUp);
    // Directions are as good as one long: beside 1 the tangent to 1/√x is as good as 1/√x.
    double perUp =
        perRate * (Math.abs(squared - 1) < 1e-8 ? 1.5 - 0.5 * squared : 1 / Math.sqrt(squared));
    double weight = Math.sqrt(dot(smoothForce));
    double perForce = weight == 0 ? 0 : 1 / weight;
    for (int i = 0; i < 3; i++) {
      up[i] = perUp * sumUp[i];
      rate[i] = perRate * sumRate[i];
      posture[i] = perForce * smoothForce[i];
    }
    long time = firstNanos + (grid.timeNanos() - firstNanos) / 2;
    window.add(time, up, rate, posture, Math.sqrt(peakSquare), bridged);
    clearSums();
  }

  /** Averages |force| over all rest: it has to be gravity. */
  private void watchGravity() {
    if (orientation.resting()) {
      double norm = Math.sqrt(dot(force));
      restForceMps2 = (restForceMps2 * restS + norm * samplingTimeS) / (restS + samplingTimeS);
      restS += samplingTimeS;
    }
  }

  /**
   * Whether enough rest was seen to say that what the accelerometer reads at rest is not gravity.
   */
  boolean gravityMissing() {
    return restS > REST_NEEDED_S && Math.abs(restForceMps2 - GRAVITY_MPS2) > GRAVITY_OFF_MPS2;
  }

  private void smoothForce() {
    boolean first = dot(smoothForce) == 0;
    double share = first ? 1 : postureShare;
    for (int i = 0; i < 3; i++) {
      smoothForce[i] += share * (force[i] - smoothForce[i]);
    }
  }

  private static double dot(double[] v) {
    return v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
  }

  private void clearSums() {
    summed = 0;
    bridged = false;
    peakSquare = 0;
    for (int i = 0; i < 3; i++) {
      sumUp[i] = 0;
      sumRate[i] = 0;
    }
  }

  /** Direction up of the entry just given, sensor frame. */
  double[] up() {
    return up;
  }

  /** Whether the sensor rests. */
  boolean resting() {
    return orientation.resting();
  }

  /** Posture of the entry just given as the accelerometer sees it, unit vector, sensor frame. */
  double[] posture() {
    return posture;
  }

  /** Bias-corrected rate of the entry just given, rad/s, sensor frame. */
  double[] rate() {
    return rate;
  }

  /** Time between entries, s. */
  double motionTimeS() {
    return samplingTimeS * perMotion;
  }

  /** How far the orientation runs ahead of its time stamp, s. */
  double leadS() {
    return samplingTimeS / 2;
  }

  void save(StateWriter to) {
    grid.save(to);
    orientation.save(to);
    to.put(sumUp)
        .put(sumRate)
        .put(firstNanos)
        .put(summed)
        .put(bridged)
        .put(peakSquare)
        .put(restS)
        .put(restForceMps2)
        .put(up)
        .put(rate)
        .put(smoothForce);
    recovery.save(to);
  }

  void restore(StateReader from) {
    grid.restore(from);
    orientation.restore(from);
    from.get(sumUp);
    from.get(sumRate);
    firstNanos = from.getLong();
    summed = from.getInt();
    bridged = from.getBoolean();
    peakSquare = from.getDouble();
    restS = from.getDouble();
    restForceMps2 = from.getDouble();
    from.get(up);
    from.get(rate);
    from.get(smoothForce);
    recovery.restore(from);
  }
}
