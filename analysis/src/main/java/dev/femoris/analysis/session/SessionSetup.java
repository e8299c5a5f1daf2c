package dev.femoris.analysis.session;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.ledger.Ledger;
import dev.femoris.analysis.rounding.PersonalModel;
import dev.femoris.analysis.sample.Placement;
import java.util.Optional;

/**
 * What is known before the first sample.
 *
 * @param exercise the exercise the athlete declared
 * @param placement where the sensor is worn; one the exercise cannot be judged from gives a result
 *     that says so, see {@link #basis()}
 * @param sampleRateHz the sensor's measured output rate
 * @param target tempo the athlete was asked for, if any
 * @param baseline what is usual for the athlete, if it is known
 * @param personal what was learned of the athlete's back from a trainer's labels, if anything was
 * @param known exercises that what is seen may look like instead
 * @param ledger where what is found is kept; without one it is kept in memory
 */
public record SessionSetup(
    ExerciseProfile exercise,
    Placement placement,
    double sampleRateHz,
    Optional<TempoTarget> target,
    Optional<AthleteBaseline> baseline,
    Optional<PersonalModel> personal,
    ExerciseCatalog known,
    Optional<Ledger> ledger) {

  public SessionSetup {
    if (!(sampleRateHz >= 10 && sampleRateHz <= 2000)) {
      throw new IllegalArgumentException(
          "sampleRateHz %s: must be 10 to 2000".formatted(sampleRateHz));
    }
    baseline.ifPresent(b -> requireSame(exercise, "a baseline", b.exerciseId()));
    personal.ifPresent(p -> requireSame(exercise, "a personal model", p.exerciseId()));
  }

  private static void requireSame(ExerciseProfile exercise, String what, String exerciseId) {
    if (!exerciseId.equals(exercise.id())) {
      throw new IllegalArgumentException(
          "%s cannot be held against %s of %s".formatted(exercise.id(), what, exerciseId));
    }
  }

  /** What the sensor worn there can judge of the exercise. */
  public Basis basis() {
    return Basis.of(exercise, placement);
  }

  /** Without a target and without a baseline. */
  public SessionSetup(ExerciseProfile exercise, Placement placement, double sampleRateHz) {
    this(exercise, placement, sampleRateHz, Optional.empty(), Optional.empty());
  }

  /** Where no exercise is known but those that come with this build. */
  public SessionSetup(
      ExerciseProfile exercise,
      Placement placement,
      double sampleRateHz,
      Optional<TempoTarget> target,
      Optional<AthleteBaseline> baseline) {
    this(
        exercise,
        placement,
        sampleRateHz,
        target,
        baseline,
        Optional.empty(),
        ExerciseCatalog.builtIn(),
        Optional.empty());
  }

  public SessionSetup withTarget(Optional<TempoTarget> value) {
    return new SessionSetup(
        exercise, placement, sampleRateHz, value, baseline, personal, known, ledger);
  }

  public SessionSetup withBaseline(Optional<AthleteBaseline> value) {
    return new SessionSetup(
        exercise, placement, sampleRateHz, target, value, personal, known, ledger);
  }

  public SessionSetup withPersonal(Optional<PersonalModel> value) {
    return new SessionSetup(
        exercise, placement, sampleRateHz, target, baseline, value, known, ledger);
  }

  public SessionSetup withKnown(ExerciseCatalog value) {
    return new SessionSetup(
        exercise, placement, sampleRateHz, target, baseline, personal, value, ledger);
  }

  /**
   * What is found is kept there: then a live sensor holds the same however long a session lasts.
   */
  public SessionSetup withLedger(Ledger value) {
    return new SessionSetup(
        exercise, placement, sampleRateHz, target, baseline, personal, known, Optional.of(value));
  }
}
