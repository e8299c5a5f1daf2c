package dev.femoris.analysis.form;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.ledger.Ledger;
import dev.femoris.analysis.repetition.Repetition;
import java.util.List;
import java.util.Optional;

/**
 * Judges each repetition for the faults its exercise can show.
 *
 * <p>Every relative judgement uses one {@link Reference}; a repetition with a fault never enters
 * it. A fault that has been there ten times in a row is still said, with how long it has lasted.
 * Not thread-safe.
 */
public final class FormAssessor {

  private final List<Fault> faults;
  private final Reference reference;
  private final TempoJudge tempo;
  private final MovementJudge movement;
  private final CatchJudge caught;
  private final int[] inARow = new int[Fault.values().length];

  /**
   * @param target tempo asked for, if any
   * @param baseline the athlete's own, if there is one for this exercise
   * @param ledger where the good repetitions are kept
   */
  public FormAssessor(
      ExerciseProfile exercise,
      Optional<TempoTarget> target,
      Optional<AthleteBaseline> baseline,
      Ledger ledger) {
    this.faults = exercise.faults().stream().sorted().toList();
    this.reference = new Reference(baseline, ledger);
    this.tempo = new TempoJudge(exercise, reference, target);
    this.movement = new MovementJudge(exercise, reference);
    this.caught = new CatchJudge(reference);
  }

  /** Takes the session's next repetition. */
  public List<Finding> assess(Repetition repetition) {
    List<Finding> findings = faults.stream().map(f -> counted(judge(f, repetition))).toList();
    if (findings.stream().noneMatch(Finding::present)) {
      reference.accept(repetition);
    }
    reference.letGo();
    return findings;
  }

  private Finding judge(Fault fault, Repetition repetition) {
    return switch (fault) {
      case PARTIAL_RANGE -> movement.partialRange(repetition);
      case DROPPED_ECCENTRIC -> tempo.droppedEccentric(repetition);
      case MOMENTUM -> movement.momentum(repetition);
      case TEMPO_OFF_TARGET -> tempo.offTarget(repetition);
      case HIPS_RISE_EARLY -> movement.hipsRiseEarly(repetition);
      case HIP_BREAK -> caught.hipBreak(repetition);
      case HIP_SAG -> movement.hipSag(repetition);
      case WOBBLE -> movement.wobble(repetition);
      case ASYMMETRY -> Finding.cannotTell(fault, Finding.Unknowable.ONE_LEG);
      case BACK_ROUNDING -> Finding.cannotTell(fault, Finding.Unknowable.NOT_OBSERVABLE);
      case UNUSUAL -> movement.unusual(repetition);
    };
  }

  private Finding counted(Finding finding) {
    int now = finding.present() ? inARow[finding.fault().ordinal()] + 1 : 0;
    inARow[finding.fault().ordinal()] = now;
    return now == 0 ? finding : finding.inARow(now);
  }
}
