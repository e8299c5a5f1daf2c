package dev.femoris.analysis.simulation;

/**
 * How restless a leg is out of its plane of work: r.m.s. of frontal and axial rate together between
 * 0.5 and 6 Hz, on the noise-free motion.
 */
final class BalanceMeter {
  private static final double SLOWEST_HZ = 0.5;
  private static final double FASTEST_HZ = 6;

  private final double[] frontal;
  private final double[] axial;

  BalanceMeter(MotionTimeline motion) {
    frontal = bandPassedRate(motion.frontalRad);
    axial = bandPassedRate(motion.axialRad);
  }

  double rmsRadPerS(double startS, double endS) {
    int from = Math.max(0, (int) (startS / MotionTimeline.STEP_S));
    int to = Math.min(frontal.length, (int) (endS / MotionTimeline.STEP_S));
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += frontal[i] * frontal[i] + axial[i] * axial[i];
    }
    return to > from ? Math.sqrt(sum / (to - from)) : 0;
  }

  private static double[] bandPassedRate(double[] angleRad) {
    double[] fast = new ZeroPhaseLowPass(FASTEST_HZ, MotionTimeline.STEP_S).filter(angleRad);
    double[] slow = new ZeroPhaseLowPass(SLOWEST_HZ, MotionTimeline.STEP_S).filter(angleRad);
    double[] rate = new double[angleRad.length];
    for (int i = 1; i + 1 < rate.length; i++) {
      double rise = fast[i + 1] - slow[i + 1] - fast[i - 1] + slow[i - 1];
      rate[i] = rise / (2 * MotionTimeline.STEP_S);
    }
    return rate;
  }
}
