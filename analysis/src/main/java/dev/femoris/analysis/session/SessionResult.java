package dev.femoris.analysis.session;

import dev.femoris.analysis.barbell.BarFindings;
import dev.femoris.analysis.baseline.Alike;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.hold.Hold;
import dev.femoris.analysis.recognition.Recognition;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.trunk.BackStatement;
import java.util.List;
import java.util.Optional;

/**
 * Everything found in a session so far.
 *
 * @param basis what the worn sensor can judge; where it can judge nothing there are no sets
 * @param bar what a sensor on the bar found; the other sets are then empty
 * @param exerciseId what was declared; {@link #AUTO} where that was to be recognised
 * @param recognised what the repetitions look like; empty when they are fewer than three, or look
 *     like nothing known
 * @param back what can be said of the lower back as a whole; empty where that is not asked
 */
public record SessionResult(
    String exerciseId,
    Basis basis,
    List<ExerciseSet> sets,
    List<Hold> holds,
    List<Rejection> rejected,
    List<SignalNotice> notices,
    BarFindings bar,
    Provenance provenance,
    Optional<Recognition> recognised,
    Optional<BackStatement> back) {

  /** Declared by who wants the exercise to be recognised. */
  public static final String AUTO = "auto";

  /** A result that says nothing of the back. */
  public SessionResult(
      String exerciseId,
      Basis basis,
      List<ExerciseSet> sets,
      List<Hold> holds,
      List<Rejection> rejected,
      List<SignalNotice> notices,
      BarFindings bar,
      Provenance provenance,
      Optional<Recognition> recognised) {
    this(
        exerciseId,
        basis,
        sets,
        holds,
        rejected,
        notices,
        bar,
        provenance,
        recognised,
        Optional.empty());
  }

  /** A result in which nothing is recognised. */
  public SessionResult(
      String exerciseId,
      Basis basis,
      List<ExerciseSet> sets,
      List<Hold> holds,
      List<Rejection> rejected,
      List<SignalNotice> notices,
      BarFindings bar,
      Provenance provenance) {
    this(exerciseId, basis, sets, holds, rejected, notices, bar, provenance, Optional.empty());
  }

  public SessionResult {
    sets = List.copyOf(sets);
    holds = List.copyOf(holds);
    rejected = List.copyOf(rejected);
    notices = List.copyOf(notices);
  }

  /** The same with more said of its repetitions. */
  SessionResult with(List<ExerciseSet> judged) {
    return new SessionResult(
        exerciseId, basis, judged, holds, rejected, notices, bar, provenance, recognised, back);
  }

  /** The same with what can be said of the lower back. */
  SessionResult with(BackStatement statement) {
    return new SessionResult(
        exerciseId,
        basis,
        sets,
        holds,
        rejected,
        notices,
        bar,
        provenance,
        recognised,
        Optional.of(statement));
  }

  /** The same, found by recognising the exercise. */
  public SessionResult recognisedAs(Recognition recognition) {
    return new SessionResult(
        AUTO,
        basis,
        sets,
        holds,
        rejected,
        notices,
        bar,
        provenance,
        Optional.of(recognition),
        back);
  }

  /**
   * A session whose movements look like no exercise known, or whose sensor is not where exercises
   * are recognised: nothing is counted.
   */
  public static SessionResult notRecognised(Placement worn) {
    return new SessionResult(
        AUTO,
        worn.onThigh()
            ? new Basis.Limb(Segment.THIGH, worn)
            : new Basis.Unsuited(Segment.THIGH, worn),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        BarFindings.NONE,
        Provenance.ofNothing(),
        Optional.empty());
  }

  /** Repetitions without a fault that are alike: what a baseline is made of. */
  public List<Repetition> accepted() {
    return Alike.of(
        sets.stream()
            .flatMap(set -> set.repetitions().stream())
            .filter(judged -> judged.findings().stream().noneMatch(Finding::present))
            .map(JudgedRepetition::repetition)
            .toList());
  }

  public int repetitionCount() {
    return bar.repetitionCount() + sets.stream().mapToInt(s -> s.repetitions().size()).sum();
  }
}
