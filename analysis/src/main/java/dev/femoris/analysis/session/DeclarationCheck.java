package dev.femoris.analysis.session;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.recognition.DeclaredExercise;
import dev.femoris.analysis.recognition.Recognition;
import dev.femoris.analysis.recognition.RepetitionTraits;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.Repetition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether what is done looks like what was declared.
 *
 * <p>Asked when something was counted or refused. Has no state: the same repetitions and refusals
 * give the same answer.
 */
final class DeclarationCheck {

  /** Fewer repetitions say nothing. */
  private static final int FEWEST = 3;

  /** Fewer movements may have been anything. */
  private static final int REFUSED = 4;

  private static final double SAME_SIZE = 1.4;
  private static final double SHORTEST_S = 1.4;
  private static final long APART_NANOS = 8_000_000_000L;

  private final ExerciseProfile declared;
  private final ExerciseCatalog known;
  private final DeclaredExercise exercise;

  DeclarationCheck(SessionSetup setup) {
    this.declared = setup.exercise();
    this.known = setup.known();
    this.exercise = new DeclaredExercise(declared, known.all());
  }

  /** What the repetitions look like; empty when they are too few or look like nothing known. */
  Optional<Recognition> looksLike(List<Repetition> repetitions, ThighAlignment alignment) {
    return says(repetitions)
        ? exercise.looksLike(traits(repetitions, alignment))
        : Optional.empty();
  }

  /** Whether the repetitions are clearly of another exercise. */
  Optional<Mismatch> counted(List<Repetition> repetitions, ThighAlignment alignment) {
    return says(repetitions)
        ? exercise
            .contradictedBy(traits(repetitions, alignment))
            .map(r -> new Mismatch(declared.displayName(), Optional.of(like(r))))
        : Optional.empty();
  }

  private boolean says(List<Repetition> repetitions) {
    return declared.kind() != ExerciseKind.HOLD && repetitions.size() >= FEWEST;
  }

  private Mismatch.Like like(Recognition answer) {
    String name = known.find(answer.id()).map(ExerciseProfile::displayName).orElse(answer.id());
    return new Mismatch.Like(answer.id(), name, answer.confidence());
  }

  /** Where the start pose had to be assumed, or turned from, it tells nothing. */
  private RepetitionTraits traits(List<Repetition> repetitions, ThighAlignment alignment) {
    boolean told =
        declared.angleSource() == AngleSource.GRAVITY
            && alignment.zeroed()
            && !alignment.poseAssumed();
    OptionalDouble start =
        told
            ? OptionalDouble.of(repetitions.get(repetitions.size() / 2).startAngleRad())
            : OptionalDouble.empty();
    return RepetitionTraits.of(repetitions, start, false);
  }

  /**
   * Whether movement after movement was refused, all alike, for what is usual of the exercise.
   * Where only turns are known a first movement that was none refuses all that follow.
   *
   * @param countedNanos end of the last repetition counted
   */
  Optional<Mismatch> refused(List<Rejection> rejected, long countedNanos) {
    if (declared.angleSource() == AngleSource.GYROSCOPE) {
      return Optional.empty();
    }
    return insisted(rejected, countedNanos) >= REFUSED
        ? Optional.of(new Mismatch(declared.displayName(), Optional.empty()))
        : Optional.empty();
  }

  /** How many alike were refused in a row, the newest among them. */
  private static int insisted(List<Rejection> rejected, long countedNanos) {
    int alike = 0;
    Rejection newest = rejected.getLast();
    Rejection next = newest;
    for (int i = rejected.size() - 1; i >= 0 && alike < REFUSED; i--) {
      Rejection r = rejected.get(i);
      boolean again = i < rejected.size() - 1 && r.endNanos() > next.startNanos();
      if (again) {
        continue; // The same movement, looked at once more.
      }
      if (!tells(r) || !alike(r, newest) || r.startNanos() < countedNanos || apart(r, next)) {
        break;
      }
      alike++;
      next = r;
    }
    return alike;
  }

  private static boolean tells(Rejection r) {
    return switch (r.reason()) {
      case RANGE_TOO_SMALL, RANGE_TOO_LARGE, NOT_FROM_START_POSE -> seconds(r) > SHORTEST_S;
      case WALKING,
          SET_UP,
          POSTURE_CHANGE,
          TOO_SHORT,
          TOO_LONG,
          JERKY,
          NO_QUIET_START,
          NOT_RETURNED,
          OFF_AXIS,
          BY_ITSELF,
          SIGNAL_LOST ->
          false;
    };
  }

  private static boolean alike(Rejection a, Rejection b) {
    return near(a.rangeRad(), b.rangeRad()) && near(seconds(a), seconds(b));
  }

  private static boolean near(double a, double b) {
    return a < SAME_SIZE * b && b < SAME_SIZE * a;
  }

  private static boolean apart(Rejection earlier, Rejection later) {
    return later != earlier && later.startNanos() - earlier.endNanos() > APART_NANOS;
  }

  private static double seconds(Rejection r) {
    return (r.endNanos() - r.startNanos()) * 1e-9;
  }
}
