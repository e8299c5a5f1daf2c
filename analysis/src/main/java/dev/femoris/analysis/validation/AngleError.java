package dev.femoris.analysis.validation;

import dev.femoris.analysis.session.AngleTrace;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/**
 * How far the thigh's angle is from the true one, after subtracting the median difference: a sensor
 * on a strap has a constant offset from the bone that nobody can know.
 *
 * <p>Where the truth has repetitions, only they count, with half a second around them.
 *
 * @param rmsRad root mean square of what is left
 * @param offsetRad the median that was subtracted
 * @param samples true angles compared
 * @param covered share of the true angles for which the trace has one within 50 ms
 * @param rangeErrorRad largest minus smallest angle where they are compared: the trace's range
 *     minus the true one
 */
public record AngleError(
    double rmsRad, double offsetRad, int samples, double covered, double rangeErrorRad) {

  private static final double NANOS_PER_S = 1e9;
  private static final double APART_S = 0.05;
  private static final double AROUND_S = 0.5;

  /** True angles; two arrays of the same length, times in s ascending, angles in rad. */
  @SuppressWarnings("ArrayRecordComponent")
  public record TrueAngles(double[] timeS, double[] thetaRad) {
    public TrueAngles {
      if (timeS.length != thetaRad.length) {
        throw new IllegalArgumentException(
            "%d times for %d angles".formatted(timeS.length, thetaRad.length));
      }
    }
  }

  /** Empty when nothing could be compared. */
  public static Optional<AngleError> of(
      TrueAngles truth, List<TrueRepetition> repetitions, AngleTrace trace) {
    double[] errors = new double[truth.timeS().length];
    var traced = new DoubleSummaryStatistics();
    var known = new DoubleSummaryStatistics();
    int compared = 0;
    int wanted = 0;
    int at = 0;
    for (int i = 0; i < truth.timeS().length; i++) {
      double t = truth.timeS()[i];
      while (at + 1 < trace.size() && timeS(trace, at + 1) <= t) {
        at++;
      }
      if (isInside(repetitions, t)) {
        wanted++;
        if (trace.size() > 0 && Math.abs(timeS(trace, at) - t) < APART_S) {
          errors[compared++] = trace.thetaRad()[at] - truth.thetaRad()[i];
          traced.accept(trace.thetaRad()[at]);
          known.accept(truth.thetaRad()[i]);
        }
      }
    }
    return of(Arrays.copyOf(errors, compared), wanted, range(traced) - range(known));
  }

  private static double range(DoubleSummaryStatistics angles) {
    return angles.getMax() - angles.getMin();
  }

  private static Optional<AngleError> of(double[] errors, int wanted, double rangeErrorRad) {
    if (errors.length == 0) {
      return Optional.empty();
    }
    double offset = Quantiles.of(errors, 0.5).orElseThrow();
    double sum = 0;
    for (double e : errors) {
      sum += (e - offset) * (e - offset);
    }
    return Optional.of(
        new AngleError(
            Math.sqrt(sum / errors.length),
            offset,
            errors.length,
            (double) errors.length / wanted,
            rangeErrorRad));
  }

  private static boolean isInside(List<TrueRepetition> repetitions, double t) {
    return repetitions.isEmpty()
        || repetitions.stream()
            .anyMatch(r -> r.startS() - AROUND_S <= t && t <= r.endS() + AROUND_S);
  }

  private static double timeS(AngleTrace trace, int i) {
    return trace.timeNanos()[i] / NANOS_PER_S;
  }
}
