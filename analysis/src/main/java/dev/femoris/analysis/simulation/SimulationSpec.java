package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.Placement;
import java.util.List;
import java.util.Optional;

/**
 * What to simulate. The athlete (range, tempo, build, gait, manners) is drawn from the seed.
 *
 * @param motion how the leg moves in the exercise
 * @param seed decides everything that is random
 * @param rateHz nominal sampling rate
 * @param sets number of sets, at least 1
 * @param repsPerSet repetitions (or holds) in each set, at least 1
 * @param confounders whether there are walks, weight shifts, re-grips and the like besides the
 *     set-up that the exercise needs
 * @param faults repetitions done badly on purpose, spread over the session from its fourth
 *     repetition on
 * @param mounting how the first sensor is worn; its leg is the one that works
 * @param errors what a sensor adds to the truth
 * @param sampling what clock and link do to the samples
 * @param others further sensors, each worn, strapped and biased in its own way
 * @param tempo what the athlete tries to keep to; empty for a tempo of their own
 */
public record SimulationSpec(
    ExerciseMotion motion,
    long seed,
    double rateHz,
    int sets,
    int repsPerSet,
    boolean confounders,
    List<PlannedFault> faults,
    SensorMounting mounting,
    SensorErrors errors,
    SamplingErrors sampling,
    List<Placement> others,
    Optional<TempoTarget> tempo) {
  public SimulationSpec {
    faults = List.copyOf(faults);
    others = List.copyOf(others);
    if (!(rateHz >= 20 && rateHz <= 1000)) {
      throw new IllegalArgumentException("rateHz " + rateHz + " must lie between 20 and 1000");
    }
    if (sets < 1 || repsPerSet < 1) {
      throw new IllegalArgumentException(
          "sets " + sets + " and repsPerSet " + repsPerSet + " must be at least 1");
    }
  }

  /**
   * Two sets of eight (three holds for a stretch) at 100 Hz, with confounders, a usual sensor worn
   * somehow on the right thigh, or on the shank where that is what moves.
   *
   * @param exercise one of {@link SessionSimulator#exercises()}
   */
  public static SimulationSpec of(String exercise, long seed) {
    return ExerciseMotions.find(exercise)
        .map(motion -> of(motion, seed))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no simulated motion for exercise '"
                        + exercise
                        + "'; there are "
                        + ExerciseMotions.ids()));
  }

  /**
   * The same of any exercise with a sheet; where the simulator knows nothing better, it moves as
   * the sheet's numbers say. See {@link SessionSimulator#canSimulate}.
   */
  public static SimulationSpec of(ExerciseProfile exercise, long seed) {
    return ExerciseMotions.find(exercise)
        .map(motion -> of(motion, seed))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + exercise.id() + "' is a swing, a hold or a movement of the shank"));
  }

  private static SimulationSpec of(ExerciseMotion motion, long seed) {
    boolean holds = motion.kind() == MotionKind.HOLDS;
    return new SimulationSpec(
        motion,
        seed,
        100,
        holds ? 1 : 2,
        holds ? 3 : 8,
        true,
        List.of(),
        SensorMounting.drawn(bodySeed(motion, seed)),
        SensorErrors.usual(),
        SamplingErrors.none(),
        List.of(),
        Optional.empty());
  }

  public SimulationSpec withRateHz(double value) {
    return new SimulationSpec(
        motion,
        seed,
        value,
        sets,
        repsPerSet,
        confounders,
        faults,
        mounting,
        errors,
        sampling,
        others,
        tempo);
  }

  public SimulationSpec withSets(int count, int reps) {
    return new SimulationSpec(
        motion,
        seed,
        rateHz,
        count,
        reps,
        confounders,
        faults,
        mounting,
        errors,
        sampling,
        others,
        tempo);
  }

  public SimulationSpec withConfounders(boolean value) {
    return new SimulationSpec(
        motion,
        seed,
        rateHz,
        sets,
        repsPerSet,
        value,
        faults,
        mounting,
        errors,
        sampling,
        others,
        tempo);
  }

  public SimulationSpec withFaults(PlannedFault... planned) {
    return new SimulationSpec(
        motion,
        seed,
        rateHz,
        sets,
        repsPerSet,
        confounders,
        List.of(planned),
        mounting,
        errors,
        sampling,
        others,
        tempo);
  }

  public SimulationSpec withMounting(SensorMounting value) {
    return new SimulationSpec(
        motion,
        seed,
        rateHz,
        sets,
        repsPerSet,
        confounders,
        faults,
        value,
        errors,
        sampling,
        others,
        tempo);
  }

  public SimulationSpec withErrors(SensorErrors value) {
    return new SimulationSpec(
        motion,
        seed,
        rateHz,
        sets,
        repsPerSet,
        confounders,
        faults,
        mounting,
        value,
        sampling,
        others,
        tempo);
  }

  public SimulationSpec withSampling(SamplingErrors value) {
    return new SimulationSpec(
        motion,
        seed,
        rateHz,
        sets,
        repsPerSet,
        confounders,
        faults,
        mounting,
        errors,
        value,
        others,
        tempo);
  }

  /** Sensors besides the first. */
  public SimulationSpec withOthers(Placement... placements) {
    return new SimulationSpec(
        motion,
        seed,
        rateHz,
        sets,
        repsPerSet,
        confounders,
        faults,
        mounting,
        errors,
        sampling,
        List.of(placements),
        tempo);
  }

  public SimulationSpec withTempo(TempoTarget value) {
    return new SimulationSpec(
        motion,
        seed,
        rateHz,
        sets,
        repsPerSet,
        confounders,
        faults,
        mounting,
        errors,
        sampling,
        others,
        Optional.of(value));
  }

  /** Where the first sensor is worn: on the segment that works, of the leg of its mounting. */
  public Placement placement() {
    return switch (motion.segment()) {
      case THIGH -> mounting.leftLeg() ? Placement.THIGH_LEFT : Placement.THIGH_RIGHT;
      case SHANK -> mounting.leftLeg() ? Placement.SHANK_LEFT : Placement.SHANK_RIGHT;
    };
  }

  /** Whether there is a sensor on either thigh. */
  boolean bothThighs() {
    Placement first = placement();
    return first.onThigh() && others.stream().anyMatch(p -> p.onThigh() && p != first);
  }

  /**
   * Whether this can be performed, beyond what each value has to be by itself.
   *
   * @throws IllegalArgumentException naming what cannot
   */
  void check() {
    if (tempo.isPresent() && motion.kind() != MotionKind.REPETITIONS) {
      throw new IllegalArgumentException("tempo: " + motion.id() + " consists of no repetitions");
    }
    for (PlannedFault fault : faults) {
      fault
          .hindrance(this, motion)
          .ifPresent(
              why -> {
                throw new IllegalArgumentException("fault " + why);
              });
    }
    for (Placement other : others) {
      if (!WornSensor.canWear(other, motion)) {
        throw new IllegalArgumentException(
            "placement "
                + other.id()
                + ": not simulated for "
                + motion.id()
                + "; thighs are, and shanks where the shank works");
      }
      if (other == placement() || others.indexOf(other) != others.lastIndexOf(other)) {
        throw new IllegalArgumentException("placement " + other.id() + ": worn twice");
      }
    }
  }

  /** The exercise's id. */
  public String exercise() {
    return motion.id();
  }

  /** The same seed makes another athlete, sensor and strap of every exercise. */
  long bodySeed() {
    return bodySeed(motion, seed);
  }

  private static long bodySeed(ExerciseMotion motion, long seed) {
    return 31 * seed + motion.id().hashCode();
  }
}
