package dev.femoris.analysis.repetition;

import dev.femoris.analysis.dsp.SpectralArcLength;
import dev.femoris.analysis.dsp.ZeroPhaseLowPass;
import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.kinematics.TurnTrack;
import java.util.Optional;

/**
 * Measures how a movement was done, in the smoothed stretch its events were found in. Not
 * thread-safe.
 */
final class PhaseMeter {

  private static final double REVERSAL_WITHIN_S = 0.1;
  private static final double EARLY = 0.3;

  /** A smooth stop from the rate at which a repetition ends takes no longer. */
  private static final double LONGEST_STOP_S = 0.3;

  private static final double UNREST_FROM_HZ = 0.5;
  private static final double UNREST_TO_HZ = 6;

  private final double samplingTimeS;
  private final boolean wobbles;
  private final SpectralArcLength smoothness = new SpectralArcLength();
  private final ZeroPhaseLowPass unrest;

  /**
   * @param wobbles whether the rate about the other axes is wanted
   */
  PhaseMeter(double samplingTimeS, boolean wobbles) {
    this.samplingTimeS = samplingTimeS;
    this.wobbles = wobbles;
    this.unrest = new ZeroPhaseLowPass(UNREST_TO_HZ, samplingTimeS);
  }

  /**
   * Of the movement in {@code stretch}, all but the rate about the other axes.
   *
   * @param length entries of the stretch
   * @param end entry at which the movement ends
   */
  RepetitionMeasures measure(EventFinder stretch, int length, int end, EventFinder.Events e) {
    int in = at(stretch, e.turnInS(), e.startIndex(), end);
    int out = at(stretch, e.turnOutS(), in, end);
    return new RepetitionMeasures(
        reversalRadPerS2(stretch.w, highest(stretch.y, in, out), length),
        overshootRad(stretch, length, end, e.startLevelRad()),
        earlyShare(stretch, e, in),
        0,
        smoothness.of(stretch.w, e.startIndex(), in + 1, samplingTimeS),
        smoothness.of(stretch.w, out, end + 1, samplingTimeS),
        shape(stretch, e, end),
        Optional.empty());
  }

  /** First entry not before a time. */
  private static int at(EventFinder stretch, double timeS, int from, int to) {
    int i = from;
    while (i < to && stretch.tS[i] < timeS) {
      i++;
    }
    return i;
  }

  private static int highest(double[] y, int from, int to) {
    int top = from;
    for (int i = from; i <= to; i++) {
      top = y[i] > y[top] ? i : top;
    }
    return top;
  }

  private double reversalRadPerS2(double[] w, int top, int length) {
    int reach = Math.max(1, (int) Math.round(REVERSAL_WITHIN_S / samplingTimeS));
    double largest = 0;
    for (int i = Math.max(1, top - reach); i <= Math.min(length - 2, top + reach); i++) {
      largest = Math.max(largest, (w[i - 1] - w[i + 1]) / (2 * samplingTimeS));
    }
    return largest;
  }

  private double overshootRad(EventFinder stretch, int length, int end, double startLevelRad) {
    double lowest = stretch.y[end];
    for (int i = end; i < length; i++) {
      lowest = Math.min(lowest, stretch.y[i]);
    }
    double beyond = startLevelRad - lowest;
    int last = length - 1;
    double w = stretch.w[last];
    boolean goesOn = w < 0 && stretch.y[last] == lowest && last > 0;
    if (goesOn) {
      double slowing = Math.max(0, (w - stretch.w[last - 1]) / samplingTimeS);
      double stopS = Math.min(LONGEST_STOP_S, slowing > 0 ? -w / slowing : LONGEST_STOP_S);
      beyond -= 0.5 * w * stopS;
    }
    return Math.max(0, beyond);
  }

  private double earlyShare(EventFinder stretch, EventFinder.Events e, int in) {
    double span = stretch.y[in] - e.startLevelRad();
    if (span <= 0) {
      return 0;
    }
    double early = level(stretch, e.startS() + EARLY * (e.turnInS() - e.startS()), in);
    return (early - e.startLevelRad()) / span;
  }

  private static AngleShape shape(EventFinder stretch, EventFinder.Events e, int end) {
    double[] shares = new double[AngleShape.POINTS];
    int half = AngleShape.POINTS / 2;
    for (int i = 0; i < half; i++) {
      double share = (i + 0.5) / half;
      double firstS = e.startS() + share * (e.turnInS() - e.startS());
      double secondS = e.turnOutS() + share * (e.endS() - e.turnOutS());
      shares[i] = (level(stretch, firstS, end) - e.startLevelRad()) / e.romRad();
      shares[half + i] = (level(stretch, secondS, end) - e.startLevelRad()) / e.romRad();
    }
    return AngleShape.of(shares);
  }

  /** Angle at a time, between the entries before and after it. */
  private static double level(EventFinder stretch, double timeS, int last) {
    int after = at(stretch, timeS, 1, Math.max(1, last));
    double before = stretch.tS[after - 1];
    double share = Math.clamp((timeS - before) / (stretch.tS[after] - before), 0, 1);
    return stretch.y[after - 1] + share * (stretch.y[after] - stretch.y[after - 1]);
  }

  /**
   * Root mean square rate about the axes other than the movement's own, rad/s; 0 where it is not
   * wanted.
   *
   * @param work room for the whole stretch; overwritten
   */
  double offAxisRadPerS(MotionWindow window, TurnTrack track, long start, long end, double[] work) {
    if (!wobbles) {
      return 0;
    }
    int length = (int) (end - start) + 1;
    double square = 0;
    for (int c = 0; c < 4; c++) {
      for (int i = 0; i < length; i++) {
        work[i] = c < 3 ? window.rate(start + i, c) : track.rateRadPerS(start + i);
      }
      // What is left of all three without the part about the axis is about the other two.
      square += (c < 3 ? 1 : -1) * meanSquareOfUnrest(work, length);
    }
    unrest.release();
    return Math.sqrt(Math.max(0, square));
  }

  private double meanSquareOfUnrest(double[] rate, int length) {
    unrest.smooth(rate, length);
    int half = (int) Math.round(0.5 / UNREST_FROM_HZ / samplingTimeS);
    double sum = 0;
    int from = 0;
    int to = 0;
    double square = 0;
    for (int i = 0; i < length; i++) {
      for (; to < Math.min(length, i + half + 1); to++) {
        sum += rate[to];
      }
      for (; from < i - half; from++) {
        sum -= rate[from];
      }
      double unrestNow = rate[i] - sum / (to - from);
      square += unrestNow * unrestNow;
    }
    return square / length;
  }
}
