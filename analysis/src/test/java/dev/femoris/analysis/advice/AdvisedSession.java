package dev.femoris.analysis.advice;

import dev.femoris.analysis.barbell.BarFindings;
import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.Basis;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.Provenance;
import dev.femoris.analysis.session.SessionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** A session put together from what was found in each of its repetitions. */
final class AdvisedSession {

  private static final long SECOND = 1_000_000_000L;

  private final List<ExerciseSet> sets = new ArrayList<>();

  /** The next set: the findings of each repetition, and what the last one lost in speed. */
  AdvisedSession set(double lossPercent, List<List<Finding>> repetitions) {
    List<JudgedRepetition> judged = new ArrayList<>();
    for (List<Finding> findings : repetitions) {
      long startNanos = (100 * sets.size() + 5L * judged.size()) * SECOND;
      var repetition = repetition(startNanos);
      judged.add(
          new JudgedRepetition(
              judged.size() + 1,
              repetition,
              Tempo.of(repetition, OptionalDouble.empty()),
              findings));
    }
    sets.add(new ExerciseSet(sets.size() + 1, judged, OptionalDouble.of(lossPercent)));
    return this;
  }

  SessionResult result() {
    return new SessionResult(
        "romanian_deadlift",
        new Basis.Limb(Segment.THIGH, Placement.THIGH_RIGHT),
        sets,
        List.of(),
        List.of(),
        List.of(),
        BarFindings.NONE,
        Provenance.ofNothing());
  }

  /** Range and lowering as they should be, the faults named with their probability apart. */
  static List<Finding> good(Finding... other) {
    return with(0.02, other);
  }

  static List<Finding> with(double partialRange, Finding... other) {
    List<Finding> findings = new ArrayList<>();
    findings.add(judged(Fault.PARTIAL_RANGE, partialRange));
    findings.addAll(List.of(other));
    return findings;
  }

  static List<Finding> unknown() {
    return List.of(Finding.cannotTell(Fault.PARTIAL_RANGE, Finding.Unknowable.NO_REFERENCE));
  }

  static Finding judged(Fault fault, double probability) {
    return Finding.judged(
        fault,
        probability,
        new Evidence(Quantity.RANGE_RAD, 0.3, 0.4, 0.32, Evidence.Basis.OWN_SESSION, 0));
  }

  private static Repetition repetition(long startNanos) {
    return new Repetition(
        PhaseOrder.ECCENTRIC_FIRST,
        startNanos,
        startNanos + 2 * SECOND,
        startNanos + 5 * SECOND / 2,
        startNanos + 4 * SECOND,
        startNanos + 4 * SECOND,
        0.4,
        0.5,
        0.6,
        0,
        Set.of());
  }
}
