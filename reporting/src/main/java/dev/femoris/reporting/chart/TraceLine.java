package dev.femoris.reporting.chart;

import dev.femoris.analysis.session.AngleTrace;

/**
 * Part of the angle trace thinned for drawing: of each stretch of time as wide as a unit of the
 * chart only the lowest and the highest sample remain, in their order, so that no peak is lost.
 *
 * @param timeS seconds since the first sample
 * @param thetaDeg thigh angle; NaN where the line must break because the signal has a hole
 */
@SuppressWarnings("ArrayRecordComponent")
record TraceLine(double[] timeS, double[] thetaDeg, int size) {

  private static final double HOLE_S = 0.5;
  private static final double BUCKETS_PER_UNIT = 1;

  static TraceLine of(AngleTrace trace, double fromS, double toS) {
    return of(trace, fromS, toS, toS - fromS);
  }

  /** The line from {@code fromS} to {@code toS} for a chart that shows {@code spanS} in all. */
  static TraceLine of(AngleTrace trace, double fromS, double toS, double spanS) {
    int first = trace.firstAtOrAfter(fromS);
    int end = trace.firstAtOrAfter(toS);
    double bucketS = Math.max(1e-6, spanS / (ChartStyle.WIDTH * BUCKETS_PER_UNIT));
    int buckets = (int) Math.ceil((toS - fromS) / bucketS) + 1;
    var thinning = new Thinning(trace, fromS, bucketS, Math.min(end - first, buckets));
    for (int i = first; i < end; i++) {
      thinning.push(i);
    }
    return thinning.finish();
  }

  /** Thigh angle at the first sample not before {@code timeS}, or at the last one. */
  static double thetaDegAt(AngleTrace trace, double timeS) {
    int i = Math.min(trace.firstAtOrAfter(timeS), trace.size() - 1);
    return Math.toDegrees(trace.thetaRad()[i]);
  }

  private static final class Thinning {
    private final AngleTrace trace;
    private final double fromS;
    private final double bucketS;
    private final double[] timeS;
    private final double[] thetaDeg;
    private int size;
    private long bucket = Long.MIN_VALUE;
    private int lowest;
    private int highest;
    private int previous = -1;

    Thinning(AngleTrace trace, double fromS, double bucketS, int most) {
      this.trace = trace;
      this.fromS = fromS;
      this.bucketS = bucketS;
      this.timeS = new double[3 * most];
      this.thetaDeg = new double[3 * most];
    }

    void push(int i) {
      long mine = (long) Math.floor((seconds(i) - fromS) / bucketS);
      if (mine != bucket) {
        close();
        breakAtHole(i);
        bucket = mine;
        lowest = i;
        highest = i;
      }
      lowest = theta(i) < theta(lowest) ? i : lowest;
      highest = theta(i) > theta(highest) ? i : highest;
      previous = i;
    }

    TraceLine finish() {
      close();
      return new TraceLine(timeS, thetaDeg, size);
    }

    private void close() {
      if (previous < 0) {
        return;
      }
      add(seconds(Math.min(lowest, highest)), theta(Math.min(lowest, highest)));
      if (lowest != highest) {
        add(seconds(Math.max(lowest, highest)), theta(Math.max(lowest, highest)));
      }
    }

    private void breakAtHole(int i) {
      if (previous >= 0 && seconds(i) - seconds(previous) > HOLE_S) {
        add((seconds(i) + seconds(previous)) / 2, Double.NaN);
      }
    }

    private void add(double s, double rad) {
      timeS[size] = s;
      thetaDeg[size] = Math.toDegrees(rad);
      size++;
    }

    private double seconds(int i) {
      return trace.timeNanos()[i] * 1e-9;
    }

    private double theta(int i) {
      return trace.thetaRad()[i];
    }
  }
}
