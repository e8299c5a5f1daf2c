package dev.femoris.analysis.recorded;

import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.SessionResult;
import java.util.Arrays;

/** How many repetitions were found, by their ends: closest in time order, each used once. */
public record EndMatching(int matched, int missed, int spurious) {

  public static EndMatching of(double[] trueEndsS, double[] foundEndsS, double toleranceS) {
    boolean[] used = new boolean[foundEndsS.length];
    int matched = 0;
    for (double end : trueEndsS) {
      int best = -1;
      for (int i = 0; i < foundEndsS.length; i++) {
        double off = Math.abs(foundEndsS[i] - end);
        boolean closer = best < 0 || off < Math.abs(foundEndsS[best] - end);
        best = !used[i] && off <= toleranceS && closer ? i : best;
      }
      if (best >= 0) {
        used[best] = true;
        matched++;
      }
    }
    return new EndMatching(matched, trueEndsS.length - matched, foundEndsS.length - matched);
  }

  public static double[] endsS(SessionResult result) {
    return result.sets().stream()
        .map(ExerciseSet::repetitions)
        .flatMap(reps -> reps.stream().map(r -> r.repetition().endNanos() * 1e-9))
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** Only the ends outside the given intervals. */
  public static double[] outside(double[] endsS, double[] fromS, double[] toS) {
    return Arrays.stream(endsS)
        .filter(
            end -> {
              for (int i = 0; i < fromS.length; i++) {
                if (end >= fromS[i] && end <= toS[i]) {
                  return false;
                }
              }
              return true;
            })
        .toArray();
  }
}
