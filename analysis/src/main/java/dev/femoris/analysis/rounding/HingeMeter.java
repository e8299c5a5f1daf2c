package dev.femoris.analysis.rounding;

import dev.femoris.analysis.dsp.ZeroPhaseLowPass;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Measures what rounding of the back may move in one repetition of a hinge lift. Angle and rate are
 * smoothed forward and backward (8 Hz) first, as the repetition's events are.
 *
 * <p>Not thread-safe. Works once a repetition, not per sample.
 */
public final class HingeMeter {

  private static final double SMOOTHING_HZ = 8;

  /** A hitch lasts a third of a second and more; what is shorter is shaking. */
  private static final double HITCH_HZ = 3;

  private static final double TREMOR_FROM_HZ = 4;
  private static final double TREMOR_TO_HZ = 12;
  private static final double EARLY = 0.3;
  private static final double LATE = 0.7;
  private static final double STALL_FROM = 0.25;
  private static final double STALL_TO = 0.75;

  private final double samplingTimeS;
  private final ZeroPhaseLowPass smooth;
  private final ZeroPhaseLowPass smoothRate;
  private final ZeroPhaseLowPass hitch;
  private final ZeroPhaseLowPass tremorFrom;
  private final ZeroPhaseLowPass tremorTo;

  public HingeMeter(double samplingTimeS) {
    this.samplingTimeS = samplingTimeS;
    this.smooth = new ZeroPhaseLowPass(SMOOTHING_HZ, samplingTimeS);
    this.smoothRate = new ZeroPhaseLowPass(SMOOTHING_HZ, samplingTimeS);
    this.hitch = new ZeroPhaseLowPass(HITCH_HZ, samplingTimeS);
    this.tremorFrom = new ZeroPhaseLowPass(TREMOR_FROM_HZ, samplingTimeS);
    this.tremorTo = new ZeroPhaseLowPass(TREMOR_TO_HZ, samplingTimeS);
  }

  /** The features of a repetition sampled at this meter's rate. */
  public RoundingFeatures measure(HingeTrace trace) {
    double[] theta = Arrays.copyOf(trace.thetaRad(), trace.length());
    double[] thetaRate = Arrays.copyOf(trace.rateRadPerS(), trace.length());
    ZeroPhaseLowPass.smooth(smooth, theta, smoothRate, thetaRate, trace.length());
    return measure(trace, theta, thetaRate);
  }

  /**
   * The same for one that was smoothed already.
   *
   * @param thetaRad smoothed at 8 Hz
   * @param rateRadPerS smoothed at 8 Hz
   */
  public RoundingFeatures measure(HingeTrace trace, double[] thetaRad, double[] rateRadPerS) {
    var course = new Course(trace.samplingTimeS(), thetaRad);
    var rate = new Course(trace.samplingTimeS(), rateRadPerS);
    Map<RoundingFeature, Double> found = new EnumMap<>(RoundingFeature.class);
    measureWayUp(trace, course, found);
    measureRateUp(trace, rate, found);
    double[] slow = rates(trace);
    double[] slower = rates(trace);
    ZeroPhaseLowPass.smooth(hitch, slower, tremorFrom, slow, trace.length());
    measureHitch(trace, new Course(trace.samplingTimeS(), slower), found);
    measureWayDown(trace, course, rate, found);
    found.put(RoundingFeature.TREMOR, tremorRadPerS(trace, slow));
    found.put(RoundingFeature.OFF_AXIS, trace.offAxisRadPerS());
    release();
    double[] values = new double[RoundingFeature.values().length];
    found.forEach((feature, value) -> values[feature.ordinal()] = value);
    return new RoundingFeatures(values);
  }

  /** A repetition is measured now and then, a sensor lives for hours. */
  private void release() {
    smooth.release();
    smoothRate.release();
    hitch.release();
    tremorFrom.release();
    tremorTo.release();
  }

  private static double[] rates(HingeTrace trace) {
    return Arrays.copyOf(trace.rateRadPerS(), trace.length());
  }

  private static void measureWayUp(
      HingeTrace trace, Course theta, Map<RoundingFeature, Double> found) {
    double fromS = trace.concentricFromS();
    double lastsS = trace.concentricToS() - fromS;
    double bottom = theta.at(fromS);
    double way = bottom - theta.at(trace.concentricToS());
    double early = bottom - theta.at(fromS + EARLY * lastsS);
    found.put(RoundingFeature.EARLY_SHARE, share(early, way));
    found.put(RoundingFeature.THETA_15, theta.at(fromS + 0.15 * lastsS));
    found.put(RoundingFeature.THETA_30, theta.at(fromS + 0.30 * lastsS));
    found.put(RoundingFeature.THETA_45, theta.at(fromS + 0.45 * lastsS));
    found.put(RoundingFeature.CONCENTRIC_S, lastsS);
    found.put(
        RoundingFeature.BOTTOM,
        trace.fromFloor() ? bottom : theta.largest(trace.turnInS(), trace.turnOutS()));
    found.put(
        RoundingFeature.RANGE,
        theta.largest(trace.startS(), trace.endS()) - theta.smallest(trace.startS(), trace.endS()));
  }

  /** The rate up counts positive here. */
  private static void measureRateUp(
      HingeTrace trace, Course rate, Map<RoundingFeature, Double> found) {
    double fromS = trace.concentricFromS();
    double lastsS = trace.concentricToS() - fromS;
    double peak = -rate.smallest(fromS, fromS + lastsS);
    found.put(RoundingFeature.PEAK_CONCENTRIC, peak);
    found.put(
        RoundingFeature.PEAK_TIME, (rate.timeOfSmallest(fromS, fromS + lastsS) - fromS) / lastsS);
  }

  private static void measureHitch(
      HingeTrace trace, Course rate, Map<RoundingFeature, Double> found) {
    double fromS = trace.concentricFromS();
    double lastsS = trace.concentricToS() - fromS;
    double peak = -rate.smallest(fromS, fromS + lastsS);
    double slowest = -rate.largest(fromS + STALL_FROM * lastsS, fromS + STALL_TO * lastsS);
    found.put(RoundingFeature.STALL, share(peak - slowest, peak));
    found.put(RoundingFeature.SECOND_PEAK, share(rate.secondDip(fromS, fromS + lastsS), peak));
  }

  private static void measureWayDown(
      HingeTrace trace, Course theta, Course rate, Map<RoundingFeature, Double> found) {
    double fromS = trace.eccentricFromS();
    double lastsS = trace.eccentricToS() - fromS;
    double top = theta.at(fromS);
    double bottom = theta.at(fromS + lastsS);
    found.put(RoundingFeature.ECCENTRIC_S, lastsS);
    found.put(RoundingFeature.PEAK_ECCENTRIC, rate.largest(fromS, fromS + lastsS));
    found.put(
        RoundingFeature.LATE_LOWERING,
        share(bottom - theta.at(fromS + LATE * lastsS), bottom - top));
    found.put(
        RoundingFeature.TURN_WAIT_S, trace.fromFloor() ? 0 : trace.turnOutS() - trace.turnInS());
  }

  /**
   * @param slow the rate without what is tremor
   */
  private double tremorRadPerS(HingeTrace trace, double[] slow) {
    int from = (int) Math.ceil(trace.concentricFromS() / samplingTimeS);
    int to = Math.min(trace.length() - 1, (int) (trace.concentricToS() / samplingTimeS));
    double[] band = rates(trace);
    tremorTo.smooth(band, band.length);
    double squares = 0;
    for (int i = from; i <= to; i++) {
      squares += (band[i] - slow[i]) * (band[i] - slow[i]);
    }
    return Math.sqrt(squares / Math.max(1, to - from + 1));
  }

  private static double share(double part, double whole) {
    return whole > 0 ? Math.clamp(part / whole, -2, 2) : 0;
  }
}
