package dev.femoris.service.session;

import dev.femoris.analysis.session.AngleTrace;

/**
 * Part of a session's angle trace for a chart, thinned so that no peak is lost: of each stretch its
 * lowest and highest point stay.
 *
 * @param timeS seconds since the session's first sample
 * @param thetaDeg as long as {@code timeS}
 * @param rateDegPerS as long as {@code timeS}
 */
@SuppressWarnings("ArrayRecordComponent")
public record TracePiece(double[] timeS, double[] thetaDeg, double[] rateDegPerS) {

  /** The points of {@code trace} from {@code fromS} to {@code toS}, at most {@code points}. */
  static TracePiece of(AngleTrace trace, double fromS, double toS, int points) {
    int from = trace.firstAtOrAfter(fromS);
    int to = trace.firstAtOrAfter(Math.nextUp(toS));
    int[] chosen = new int[Math.min(points, to - from)];
    int count = to - from <= points ? all(from, chosen) : extremes(trace, from, to, chosen);
    var piece = new TracePiece(new double[count], new double[count], new double[count]);
    for (int i = 0; i < count; i++) {
      piece.timeS[i] = trace.timeNanos()[chosen[i]] * 1e-9;
      piece.thetaDeg[i] = Math.toDegrees(trace.thetaRad()[chosen[i]]);
      piece.rateDegPerS[i] = Math.toDegrees(trace.rateRadPerS()[chosen[i]]);
    }
    return piece;
  }

  private static int all(int from, int[] chosen) {
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = from + i;
    }
    return chosen.length;
  }

  private static int extremes(AngleTrace trace, int from, int to, int[] chosen) {
    int stretches = chosen.length / 2;
    int count = 0;
    for (int s = 0; s < stretches; s++) {
      int begin = from + (int) ((long) (to - from) * s / stretches);
      int end = from + (int) ((long) (to - from) * (s + 1) / stretches);
      int low = begin;
      int high = begin;
      for (int i = begin; i < end; i++) {
        low = trace.thetaRad()[i] < trace.thetaRad()[low] ? i : low;
        high = trace.thetaRad()[i] > trace.thetaRad()[high] ? i : high;
      }
      chosen[count++] = Math.min(low, high);
      if (low != high) {
        chosen[count++] = Math.max(low, high);
      }
    }
    return count;
  }
}
