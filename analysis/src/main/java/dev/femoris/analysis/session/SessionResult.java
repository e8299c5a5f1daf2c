package dev.femoris.analysis.session;

import dev.femoris.analysis.recognition.Recognition;
import dev.femoris.analysis.repetition.Rejection;
import java.util.List;
import java.util.Optional;

/**
 * Everything found in a session so far.
 *
 * @param exerciseId what was declared; {@link #AUTO} where that was to be recognised
 * @param recognised what the repetitions look like, where that was asked; empty when they look like
 *     nothing known
 */
public record SessionResult(
    String exerciseId,
    List<ExerciseSet> sets,
    List<Rejection> rejected,
    List<SignalNotice> notices,
    Provenance provenance,
    Optional<Recognition> recognised) {

  /** Declared by who wants the exercise to be recognised. */
  public static final String AUTO = "auto";

  /** A result of an analysis that was told the exercise. */
  public SessionResult(
      String exerciseId,
      List<ExerciseSet> sets,
      List<Rejection> rejected,
      List<SignalNotice> notices,
      Provenance provenance) {
    this(exerciseId, sets, rejected, notices, provenance, Optional.empty());
  }

  public SessionResult {
    sets = List.copyOf(sets);
    rejected = List.copyOf(rejected);
    notices = List.copyOf(notices);
  }

  /** The same, found by recognising the exercise. */
  public SessionResult recognisedAs(Recognition recognition) {
    return new SessionResult(AUTO, sets, rejected, notices, provenance, Optional.of(recognition));
  }

  /** A session whose movements look like no exercise known: nothing is counted. */
  public static SessionResult notRecognised() {
    return new SessionResult(
        AUTO, List.of(), List.of(), List.of(), Provenance.ofNothing(), Optional.empty());
  }

  public int repetitionCount() {
    return sets.stream().mapToInt(s -> s.repetitions().size()).sum();
  }
}
