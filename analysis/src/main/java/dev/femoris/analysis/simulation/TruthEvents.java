package dev.femoris.analysis.simulation;

import dev.femoris.analysis.simulation.MotionScript.RepetitionMark;

/**
 * The four events of a repetition, by their definition, on the working angle smoothed by an 8 Hz
 * zero-phase Butterworth filter with the rate as its derivative. Crossings are interpolated between
 * the millisecond samples.
 */
public final class TruthEvents {
  private static final double DEG = Math.PI / 180;
  private static final double STEP_S = MotionTimeline.STEP_S;

  private final int direction;
  private final double[] angle;
  private final double[] rate;

  /**
   * Events found. Times in seconds of true time, angles in rad.
   *
   * @param reversalRadPerS2 largest angular acceleration at the turning point
   * @param overshootRad how far the return went past the start pose
   * @param earlyShare share of the range done in the first 30 % of the first phase
   * @param extremeRad the angle itself at the turning point
   */
  public record Events(
      double startS,
      double turnInS,
      double turnOutS,
      double endS,
      double romRad,
      double peakRateFirstRadPerS,
      double peakRateSecondRadPerS,
      double reversalRadPerS2,
      double overshootRad,
      double earlyShare,
      double extremeRad) {}

  /**
   * @param workAngleRad working angle, noise-free, every millisecond
   * @param direction sign of the exercise
   */
  public TruthEvents(double[] workAngleRad, int direction) {
    this.direction = direction;
    angle = new ZeroPhaseLowPass(8, STEP_S).filter(workAngleRad);
    for (int i = 0; i < angle.length; i++) {
      angle[i] *= direction;
    }
    rate = new double[angle.length];
    for (int i = 1; i + 1 < angle.length; i++) {
      rate[i] = (angle[i + 1] - angle[i - 1]) / (2 * STEP_S);
    }
  }

  Events find(RepetitionMark mark) {
    return find(mark.windowStartS(), mark.moveStartS(), mark.windowEndS());
  }

  /**
   * The events of one repetition.
   *
   * @param windowStartS the start is not searched before this
   * @param moveStartS when it began to move, roughly
   * @param windowEndS when it had come back, roughly
   */
  public Events find(double windowStartS, double moveStartS, double windowEndS) {
    int windowStart = index(windowStartS);
    int moveStart = index(moveStartS);
    int windowEnd = index(windowEndS);
    int top = largest(angle, moveStart, windowEnd);
    double band = 0;
    double start = moveStart;
    double w1 = 0;
    // Start and range depend on each other; two or three rounds settle it.
    for (int round = 0; round < 4; round++) {
      double rom = angle[top] - valueAt(start);
      band = Math.max(0.8 * DEG, 0.06 * rom);
      w1 = rate[largest(rate, (int) start, top)];
      double level = valueAt(start) + 0.15 * rom;
      start = start(windowStart, firstReaching(moveStart, level), w1);
    }
    double base = valueAt(start);
    double level = angle[top] - band;
    double turnIn = firstReaching(moveStart, level);
    double turnOut = crossingDown(top, windowEnd, level);
    double end = end(top, angle[top] - 0.6 * (angle[top] - base), windowEnd);
    double w2 = -rate[smallest(rate, top, (int) end)];
    int lowest = smallest(angle, (int) turnOut, Math.min(angle.length - 1, windowEnd + 100));
    return new Events(
        start * STEP_S,
        turnIn * STEP_S,
        turnOut * STEP_S,
        end * STEP_S,
        angle[top] - base,
        w1,
        w2,
        reversal(top),
        Math.max(0, Math.min(base, angle[moveStart]) - angle[lowest]),
        (valueAt(start + 0.3 * (turnIn - start)) - base) / (angle[top] - base),
        direction * angle[top]);
  }

  private double start(int windowStart, double reached, double w1) {
    double limit = Math.min(4 * DEG, Math.max(2 * DEG, 0.1 * w1));
    int i = (int) reached;
    while (i > windowStart && rate[i] >= limit) {
      i--;
    }
    return i + 1 < rate.length && rate[i + 1] > limit && rate[i] < limit
        ? i + (limit - rate[i]) / (rate[i + 1] - rate[i])
        : i;
  }

  private double end(int top, double level, int windowEnd) {
    int i = top;
    while (i < angle.length - 2 && angle[i] > level) {
      i++;
    }
    int from = i;
    double w2 = -rate[smallest(rate, top, Math.max(from, windowEnd))];
    double limit = Math.max(2.5 * DEG, 0.1 * w2);
    while (i < angle.length - 2 && Math.abs(rate[i]) >= limit) {
      i++;
    }
    if (i == from) {
      return i;
    }
    double before = Math.abs(rate[i - 1]);
    double after = Math.abs(rate[i]);
    return i - 1 + (before - limit) / (before - after);
  }

  private double firstReaching(int from, double level) {
    int i = from;
    while (i + 1 < angle.length && angle[i] < level) {
      i++;
    }
    return i == from ? i : i - 1 + between(angle[i - 1], angle[i], level);
  }

  private static double between(double low, double high, double level) {
    return high == low ? 0 : (level - low) / (high - low);
  }

  private double crossingDown(int top, int windowEnd, double level) {
    int i = windowEnd;
    while (i > top && angle[i] < level) {
      i--;
    }
    return i + 1 < angle.length ? i + between(angle[i], angle[i + 1], level) : i;
  }

  /** Largest angular acceleration towards the start pose within 0.1 s of the turning point. */
  private double reversal(int top) {
    double largest = 0;
    for (int i = Math.max(10, top - 100); i < Math.min(rate.length - 10, top + 100); i++) {
      largest = Math.max(largest, (rate[i - 5] - rate[i + 5]) / (10 * STEP_S));
    }
    return largest;
  }

  private double valueAt(double position) {
    int i = (int) position;
    double share = position - i;
    return i + 1 < angle.length ? angle[i] + share * (angle[i + 1] - angle[i]) : angle[i];
  }

  private int index(double timeS) {
    return (int) Math.max(1, Math.min(angle.length - 2, Math.round(timeS / STEP_S)));
  }

  private static int largest(double[] values, int from, int to) {
    int best = from;
    for (int i = from; i <= to; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  private static int smallest(double[] values, int from, int to) {
    int best = from;
    for (int i = from; i <= to; i++) {
      if (values[i] < values[best]) {
        best = i;
      }
    }
    return best;
  }
}
