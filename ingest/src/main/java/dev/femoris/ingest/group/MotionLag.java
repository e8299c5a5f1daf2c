package dev.femoris.ingest.group;

import dev.femoris.analysis.sample.ImuSample;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * By how much a trunk sensor's movement comes later than the limb's: the shift at which the
 * magnitudes of their angular rates correlate best over the last 10 s, each 2.5 s anew; the median
 * of the last eight. In hinges and squats that is 0 ± 20 to 35 ms when the clocks agree.
 */
final class MotionLag {

  /** What true leading and following of the trunk, and the shapes of the movements, leave. */
  static final double FLOOR_MS = 35;

  private static final int WINDOW = 500;
  private static final int REACH = 20;
  private static final int EVERY = 125;
  private static final int KEPT = 8;
  private static final int ENOUGH = 3;
  private static final double MIN_DEVIATION_RAD_S = 0.25;
  private static final double MIN_CORRELATION = 0.7;

  private final RateSeries limb;
  private final RateSeries own = new RateSeries();
  private final double[] lagsMs = new double[KEPT];
  private int found;
  private long nextStep;

  MotionLag(RateSeries limb) {
    this.limb = limb;
  }

  /**
   * @param timeNanos of the limb, as far as known from elsewhere, always by the same offset
   * @param centreMs the lag to search around
   */
  void push(ImuSample sample, long timeNanos, double centreMs) {
    own.push(sample, timeNanos);
    if (own.newestStep() >= nextStep) {
      nextStep = own.newestStep() + EVERY;
      search((int) Math.round(centreMs * 1e6 / RateSeries.STEP_NANOS));
    }
  }

  /** Empty until movement was seen often enough. */
  OptionalDouble lagMs() {
    return found < ENOUGH ? OptionalDouble.empty() : OptionalDouble.of(median(lags()));
  }

  /** One standard deviation of {@link #lagMs()}. */
  double uncertaintyMs() {
    double median = median(lags());
    double[] away = Arrays.stream(lags()).map(lag -> Math.abs(lag - median)).toArray();
    return Math.max(FLOOR_MS, 1.5 * median(away));
  }

  private double[] lags() {
    return Arrays.copyOf(lagsMs, Math.min(found, KEPT));
  }

  private void search(int centre) {
    long end = Math.min(limb.newestStep(), own.newestStep() - centre - REACH);
    long begin = end - WINDOW;
    if (!limb.has(begin)
        || !own.has(begin + centre - REACH)
        || !own.has(end + centre + REACH)
        || deviation(begin) < MIN_DEVIATION_RAD_S) {
      return;
    }
    int best = centre - REACH;
    double greatest = -1;
    for (int lag = centre - REACH; lag <= centre + REACH; lag++) {
      double correlation = correlation(begin, lag);
      if (correlation > greatest) {
        greatest = correlation;
        best = lag;
      }
    }
    boolean isPeak = best > centre - REACH && best < centre + REACH;
    if (isPeak && greatest >= MIN_CORRELATION) {
      lagsMs[found++ % KEPT] = (best + vertex(begin, best)) * RateSeries.STEP_NANOS * 1e-6;
    }
  }

  /** Where between steps the parabola through the best and its neighbours is highest. */
  private double vertex(long begin, int best) {
    double before = correlation(begin, best - 1);
    double at = correlation(begin, best);
    double after = correlation(begin, best + 1);
    double curvature = before - 2 * at + after;
    return curvature < 0 ? 0.5 * (before - after) / curvature : 0;
  }

  private double deviation(long begin) {
    double sum = 0;
    double square = 0;
    for (int i = 0; i < WINDOW; i++) {
      double rate = limb.at(begin + i);
      sum += rate;
      square += rate * rate;
    }
    double mean = sum / WINDOW;
    return Math.sqrt(Math.max(0, square / WINDOW - mean * mean));
  }

  private double correlation(long begin, int lag) {
    double a = 0;
    double b = 0;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (int i = 0; i < WINDOW; i++) {
      double x = limb.at(begin + i);
      double y = own.at(begin + i + lag);
      a += x;
      b += y;
      aa += x * x;
      bb += y * y;
      ab += x * y;
    }
    double product = (aa - a * a / WINDOW) * (bb - b * b / WINDOW);
    return product > 0 ? (ab - a * b / WINDOW) / Math.sqrt(product) : 0;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
