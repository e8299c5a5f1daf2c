package dev.femoris.analysis.form;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.statistic.Medians;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Judges each repetition against the athlete's own good ones before it in the session.
 *
 * <p>The reference is the median of the good repetitions so far, at least three; before that
 * nothing is said. Partial range: under 80 % of the reference range. Dropped eccentric: the
 * eccentric lasts less than 0.6 of the reference. Not thread-safe.
 */
public final class FormAssessor {

  private static final int NEEDED = 3;
  private static final double PARTIAL_SHARE = 0.8;
  private static final double DROPPED_SHARE = 0.6;

  private final List<Repetition> good = new ArrayList<>();

  /** Takes the session's next repetition. */
  public List<Finding> assess(Repetition repetition) {
    if (good.size() < NEEDED) {
      good.add(repetition);
      return List.of(
          Finding.cannotTell(Fault.PARTIAL_RANGE, Finding.Unknowable.NO_REFERENCE),
          Finding.cannotTell(Fault.DROPPED_ECCENTRIC, Finding.Unknowable.NO_REFERENCE));
    }
    Finding partial =
        below(
            Fault.PARTIAL_RANGE,
            Finding.Quantity.RANGE_RAD,
            repetition,
            Repetition::romRad,
            PARTIAL_SHARE);
    Finding dropped =
        below(
            Fault.DROPPED_ECCENTRIC,
            Finding.Quantity.ECCENTRIC_S,
            repetition,
            FormAssessor::eccentricS,
            DROPPED_SHARE);
    if (partial.verdict() == Verdict.ABSENT && dropped.verdict() == Verdict.ABSENT) {
      good.add(repetition);
    }
    return List.of(partial, dropped);
  }

  private Finding below(
      Fault fault,
      Finding.Quantity quantity,
      Repetition repetition,
      ToDoubleFunction<Repetition> measure,
      double share) {
    double reference = Medians.of(good.stream().mapToDouble(measure).toArray());
    double measured = measure.applyAsDouble(repetition);
    return Finding.judged(
        fault, measured < share * reference, new Finding.Evidence(quantity, measured, reference));
  }

  private static double eccentricS(Repetition repetition) {
    return repetition.order() == PhaseOrder.ECCENTRIC_FIRST
        ? repetition.firstPhaseS()
        : repetition.secondPhaseS();
  }
}
