package dev.femoris.analysis.session;

/**
 * Mends the angles of the moments in which the orientation filter only begins.
 *
 * <p>Its first direction is that of the force in the first samples. At rest that is gravity; in a
 * recording cut in the midst of a movement it is not, and the angle is off until the mean over some
 * tenths of a second is. What is known then is carried back by the gyroscope, which over so short a
 * time does not drift.
 */
final class SettledStart {

  private static final double SETTLES_S = 0.5;

  /** Slower is nearly rest: the force is gravity, and an unknown bias would weigh more. */
  private static final double MOVING_RAD_PER_S = Math.toRadians(20);

  private SettledStart() {}

  /**
   * Carries the angles back at the beginning and after every hole the filter began anew behind.
   *
   * @param timeNanos session time of each sample
   * @param theta angle, rad; changed in place
   * @param rate its rate, rad/s
   */
  static void mend(long[] timeNanos, int size, double[] theta, double[] rate, double holeS) {
    for (int i = 0; i < size; i++) {
      if (i == 0 || timeNanos[i] - timeNanos[i - 1] > holeS * 1e9) {
        mendFrom(i, settled(timeNanos, size, i, holeS), timeNanos, theta, rate);
      }
    }
  }

  /** Index of the first settled sample; the last one before another hole. */
  private static int settled(long[] timeNanos, int size, int first, double holeS) {
    int i = first;
    while (i + 1 < size
        && timeNanos[i + 1] - timeNanos[i] <= holeS * 1e9
        && timeNanos[i] - timeNanos[first] < SETTLES_S * 1e9) {
      i++;
    }
    return i;
  }

  private static void mendFrom(
      int first, int settled, long[] timeNanos, double[] theta, double[] rate) {
    double turned = 0;
    for (int i = first; i < settled; i++) {
      turned += Math.abs(rate[i]) * (timeNanos[i + 1] - timeNanos[i]) * 1e-9;
    }
    if (turned < MOVING_RAD_PER_S * (timeNanos[settled] - timeNanos[first]) * 1e-9) {
      return;
    }
    for (int i = settled - 1; i >= first; i--) {
      double stepS = (timeNanos[i + 1] - timeNanos[i]) * 1e-9;
      theta[i] = theta[i + 1] - (rate[i] + rate[i + 1]) / 2 * stepS;
    }
  }
}
