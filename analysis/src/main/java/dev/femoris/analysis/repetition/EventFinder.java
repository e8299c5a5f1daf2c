package dev.femoris.analysis.repetition;

import dev.femoris.analysis.dsp.ZeroPhaseLowPass;

/**
 * Finds the four events of a movement in a stretch of angle and rate, by the project's definitions.
 *
 * <p>In: angle {@code y} (rad, positive away from the start pose), its rate {@code w} (rad/s) and
 * time, one entry per sample. Both are smoothed forward and backward (8 Hz), so the events carry no
 * filter delay; crossings are interpolated between samples. Not thread-safe: it keeps its work
 * space.
 */
final class EventFinder {

  static final double SMOOTHING_HZ = 8;
  private static final double START_SHARE = 0.15;
  private static final double BAND_SHARE = 0.06;
  private static final double BAND_RAD = Math.toRadians(0.8);
  private static final double RETURNED = 0.6;

  private static final double[] NOTHING = {};

  private final ZeroPhaseLowPass smooth;
  private final ZeroPhaseLowPass smoothRate;

  /** Entries the caller fills: see {@link #room}. */
  double[] y = NOTHING;

  double[] w = NOTHING;
  double[] tS = NOTHING;

  private int topIndex;

  EventFinder(double samplingTimeS) {
    this.smooth = new ZeroPhaseLowPass(SMOOTHING_HZ, samplingTimeS);
    this.smoothRate = new ZeroPhaseLowPass(SMOOTHING_HZ, samplingTimeS);
  }

  /** Makes the work arrays at least {@code length} long. */
  void room(int length) {
    if (y.length < length) {
      y = new double[length];
      w = new double[length];
      tS = new double[length];
    }
  }

  /** Gives back the work arrays: a movement is measured now and then, a sensor lives for hours. */
  void release() {
    y = NOTHING;
    w = NOTHING;
    tS = NOTHING;
    smooth.release();
    smoothRate.release();
  }

  void smooth(int length) {
    ZeroPhaseLowPass.smooth(smooth, y, smoothRate, w, length);
  }

  /** Time of the end, if it lies in the smoothed stretch; NaN otherwise. */
  double endS(int top, int length, double startLevel) {
    double w2 = 0;
    double back = y[top] - RETURNED * (y[top] - startLevel);
    int i = top;
    for (; i < length && y[i] > back; i++) {
      w2 = Math.max(w2, -w[i]);
    }
    for (; i < length; i++) {
      w2 = Math.max(w2, -w[i]);
      double limit = Math.max(Math.toRadians(2.5), 0.1 * w2);
      if (Math.abs(w[i]) < limit || w[i] > 0) {
        return i == 0 ? tS[0] : crossing(i - 1, -w[i - 1] - limit, -w[i] - limit);
      }
    }
    return Double.NaN;
  }

  /**
   * The events of the movement whose top is the highest entry from {@code from} on; empty when the
   * stretch does not hold its start or its end.
   *
   * @param baseRad the level the movement left
   */
  Events find(int from, int length, double baseRad) {
    topIndex = from;
    for (int i = from; i < length; i++) {
      topIndex = y[i] > y[topIndex] ? i : topIndex;
    }
    double w1 = 0;
    for (int i = from; i <= topIndex; i++) {
      w1 = Math.max(w1, w[i]);
    }
    // A level left long ago may lie deeper than where this movement began.
    double lowest = y[topIndex];
    for (int i = 0; i <= topIndex; i++) {
      lowest = Math.min(lowest, y[i]);
    }
    double base = Math.max(baseRad, lowest);
    double limit = Math.min(Math.toRadians(4), Math.max(Math.toRadians(2), 0.1 * w1));
    int start = startIndex(base + START_SHARE * (y[topIndex] - base), limit);
    return events(start, limit, w1, length);
  }

  /** Last entry below {@code limit} before {@code level} is reached on the way to the top. */
  private int startIndex(double level, double limit) {
    int i = topIndex;
    while (i > 0 && y[i] >= level) {
      i--;
    }
    while (i > 0 && w[i] >= limit) {
      i--;
    }
    return i;
  }

  private Events events(int start, double limit, double w1, int length) {
    double top = y[topIndex];
    double rom = top - y[start];
    double band = top - Math.max(BAND_RAD, BAND_SHARE * rom);
    int in = start;
    while (in < topIndex && y[in] < band) {
      in++;
    }
    int out = topIndex;
    double w2 = 0;
    double endS = endS(topIndex, length, y[start]);
    // What follows the end may be the next movement, as high as this one.
    for (int i = topIndex; i < length && (Double.isNaN(endS) || tS[i] <= endS); i++) {
      out = y[i] >= band ? i : out;
      w2 = Math.max(w2, -w[i]);
    }
    double startS =
        start + 1 < length && w[start] < limit
            ? crossing(start, limit - w[start], limit - w[start + 1])
            : tS[start];
    double inS = in > start ? crossing(in - 1, y[in - 1] - band, y[in] - band) : tS[in];
    double outS = out + 1 < length ? crossing(out, y[out] - band, y[out + 1] - band) : tS[out];
    return new Events(startS, inS, Math.max(inS, outS), endS, rom, w1, w2, y[start], start, out);
  }

  /**
   * The events of a movement whose start and end somebody else has set: the turning point's band is
   * looked for between them.
   *
   * @param start entry at which it starts
   * @param end entry at which it ends, behind {@code start}
   */
  Events between(int start, int end) {
    topIndex = start;
    for (int i = start; i <= end; i++) {
      topIndex = y[i] > y[topIndex] ? i : topIndex;
    }
    double w1 = 0;
    double w2 = 0;
    for (int i = start; i <= end; i++) {
      w1 = i <= topIndex ? Math.max(w1, w[i]) : w1;
      w2 = i >= topIndex ? Math.max(w2, -w[i]) : w2;
    }
    double rom = y[topIndex] - y[start];
    double band = y[topIndex] - Math.max(BAND_RAD, BAND_SHARE * rom);
    int in = start;
    while (in < topIndex && y[in] < band) {
      in++;
    }
    int out = end;
    while (out > topIndex && y[out] < band) {
      out--;
    }
    double inS = in > start ? crossing(in - 1, y[in - 1] - band, y[in] - band) : tS[in];
    double outS = out < end ? crossing(out, y[out] - band, y[out + 1] - band) : tS[out];
    return new Events(
        tS[start], inS, Math.max(inS, outS), tS[end], rom, w1, w2, y[start], start, out);
  }

  /**
   * Time between entries {@code i} and {@code i + 1} at which a quantity with these two values is
   * zero.
   */
  private double crossing(int i, double before, double after) {
    double share = before == after ? 0 : Math.clamp(before / (before - after), 0, 1);
    return tS[i] + share * (tS[i + 1] - tS[i]);
  }

  /**
   * Times in s of the stretch's own clock, angles in rad, rates in rad/s.
   *
   * @param endS NaN when the end is not in the stretch
   */
  record Events(
      double startS,
      double turnInS,
      double turnOutS,
      double endS,
      double romRad,
      double peakFirstRadPerS,
      double peakSecondRadPerS,
      double startLevelRad,
      int startIndex,
      int turnOutIndex) {

    /** Before anything was found. */
    static final Events NONE = new Events(0, 0, 0, Double.NaN, 0, 0, 0, 0, 0, 0);
  }
}
