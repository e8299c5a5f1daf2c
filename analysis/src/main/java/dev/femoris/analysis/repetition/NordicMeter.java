package dev.femoris.analysis.repetition;

import dev.femoris.analysis.kinematics.MotionWindow;
import java.util.Optional;
import java.util.OptionalDouble;

/** Measures the lowering of a Nordic curl in the smoothed stretch its events were found in. */
final class NordicMeter {

  /** A body that falls turns at 80 to 250°/s, a lowered one at 10 to 30. */
  private static final double FALL_RAD_PER_S = Math.toRadians(60);

  /** No muscle lowers the body that fast. */
  private static final double SURELY_FALLS_RAD_PER_S = Math.toRadians(120);

  /** A smooth lowering has 1.9; a fall at its end makes it more. */
  private static final double FALL_TIMES_MEAN = 2.3;

  private static final double BREAK_RAD_PER_S = Math.toRadians(10);
  private static final double BREAK_S = 0.1;

  /** Unsteadiness of a slow lowering is less. */
  private static final double UNSTEADY_RAD_PER_S = Math.toRadians(5);

  /** Hands on the floor give 2 to 30 more than rest, a lowering that stops by itself up to 1.5. */
  private static final double CATCH_MPS2 = 2.5;

  private static final double CATCH_AFTER_S = 0.1;
  private static final double REST_S = 0.3;

  private final double samplingTimeS;

  NordicMeter(double samplingTimeS) {
    this.samplingTimeS = samplingTimeS;
  }

  /**
   * @param from the stretch's first entry in the window
   * @param end entry of the stretch at which the movement ends
   */
  NordicMeasures measure(
      EventFinder stretch, MotionWindow window, long from, int end, EventFinder.Events e) {
    int start = e.startIndex();
    int in = start;
    while (in < end && stretch.tS[in] < e.turnInS()) {
      in++;
    }
    int fastest = fastest(stretch.w, start, in);
    OptionalDouble caught = caughtRad(stretch, window, from, fastest, end, e);
    if (!falls(stretch.w[fastest], e)) {
      return measures(stretch, e, in, Optional.empty(), caught);
    }
    int slowest = slowestBefore(stretch.w, fastest, start);
    int givesWay = sustained(stretch.w, slowest, fastest);
    int accelerates = accelerates(stretch.w, slowest, fastest);
    var point =
        new NordicMeasures.BreakPoint(
            stretch.y[givesWay] - e.startLevelRad(), stretch.y[accelerates] - e.startLevelRad());
    return measures(stretch, e, givesWay, Optional.of(point), caught);
  }

  private static NordicMeasures measures(
      EventFinder stretch,
      EventFinder.Events e,
      int until,
      Optional<NordicMeasures.BreakPoint> point,
      OptionalDouble caught) {
    return new NordicMeasures(
        Math.max(0, stretch.tS[until] - e.startS()),
        stretch.y[until] - e.startLevelRad(),
        point,
        caught);
  }

  private static boolean falls(double peakRadPerS, EventFinder.Events e) {
    double meanRadPerS = e.romRad() / Math.max(1e-3, e.turnInS() - e.startS());
    return peakRadPerS > SURELY_FALLS_RAD_PER_S
        || peakRadPerS > Math.max(FALL_RAD_PER_S, FALL_TIMES_MEAN * meanRadPerS);
  }

  private static int fastest(double[] w, int from, int to) {
    int fastest = from;
    for (int i = from; i <= to; i++) {
      fastest = w[i] > w[fastest] ? i : fastest;
    }
    return fastest;
  }

  /** The moment from which the rate only grows, but for unsteadiness, until the fall. */
  private static int slowestBefore(double[] w, int fastest, int start) {
    int slowest = fastest;
    for (int i = fastest; i >= start; i--) {
      if (w[i] > w[slowest] + UNSTEADY_RAD_PER_S) {
        break;
      }
      slowest = w[i] < w[slowest] ? i : slowest;
    }
    return slowest;
  }

  private int sustained(double[] w, int slowest, int fastest) {
    int needed = (int) Math.round(BREAK_S / samplingTimeS);
    int since = slowest;
    for (int i = slowest; i <= fastest; i++) {
      if (w[i] <= BREAK_RAD_PER_S) {
        since = i + 1;
      } else if (i - since >= needed) {
        break;
      }
    }
    return Math.min(since, fastest);
  }

  private static int accelerates(double[] w, int slowest, int fastest) {
    int most = slowest;
    double greatest = 0;
    for (int i = Math.max(1, slowest); i < fastest; i++) {
      if (w[i + 1] - w[i - 1] > greatest) {
        greatest = w[i + 1] - w[i - 1];
        most = i;
      }
    }
    return most;
  }

  /** Where the specific force peaks between the fall's peak rate and shortly after the top. */
  private OptionalDouble caughtRad(
      EventFinder stretch,
      MotionWindow window,
      long from,
      int fastest,
      int end,
      EventFinder.Events e) {
    int top = fastest;
    for (int i = fastest; i <= end; i++) {
      top = stretch.y[i] > stretch.y[top] ? i : top;
    }
    int last = Math.min(end, top + (int) Math.round(CATCH_AFTER_S / samplingTimeS));
    int hit = fastest;
    for (int i = fastest; i <= last; i++) {
      hit = window.peakMps2(from + i) > window.peakMps2(from + hit) ? i : hit;
    }
    boolean caught =
        window.peakMps2(from + hit) > restMps2(window, from + e.startIndex()) + CATCH_MPS2;
    return caught ? OptionalDouble.of(stretch.y[hit] - e.startLevelRad()) : OptionalDouble.empty();
  }

  /** Mean specific force before the start. */
  private double restMps2(MotionWindow window, long start) {
    long first = Math.max(window.oldest(), start - Math.round(REST_S / samplingTimeS));
    double sum = 0;
    for (long n = first; n <= start; n++) {
      sum += window.peakMps2(n);
    }
    return sum / (start - first + 1);
  }
}
