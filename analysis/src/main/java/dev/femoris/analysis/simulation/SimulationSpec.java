package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.ExerciseProfile;
import java.util.List;

/**
 * What to simulate. The athlete (range, tempo, build, gait, manners) is drawn from the seed.
 *
 * @param exercise how the thigh moves in it
 * @param seed decides everything that is random
 * @param rateHz nominal sampling rate
 * @param sets number of sets, at least 1
 * @param repsPerSet repetitions in each set, at least 1
 * @param confounders whether there are walks, weight shifts, re-grips and the like besides the
 *     set-up that the exercise needs
 * @param faults repetitions done badly on purpose, spread over the session from its fourth
 *     repetition on
 * @param mounting how the sensor is worn
 * @param errors what the sensor adds to the truth
 * @param sampling what clock and link do to the samples
 */
public record SimulationSpec(
    ExerciseMotion exercise,
    long seed,
    double rateHz,
    int sets,
    int repsPerSet,
    boolean confounders,
    List<PlannedFault> faults,
    SensorMounting mounting,
    SensorErrors errors,
    SamplingErrors sampling) {
  public SimulationSpec {
    faults = List.copyOf(faults);
    if (!(rateHz >= 20 && rateHz <= 1000)) {
      throw new IllegalArgumentException("rateHz " + rateHz + " must lie between 20 and 1000");
    }
    if (sets < 1 || repsPerSet < 1) {
      throw new IllegalArgumentException(
          "sets " + sets + " and repsPerSet " + repsPerSet + " must be at least 1");
    }
  }

  /**
   * Two sets of eight at 100 Hz, with confounders, a usual sensor worn somehow.
   *
   * @param exercise one of {@link SessionSimulator#exercises()}
   */
  public static SimulationSpec of(String exercise, long seed) {
    return of(
        ExerciseMotions.find(exercise)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no simulated motion for exercise '"
                            + exercise
                            + "'; there are "
                            + ExerciseMotions.ids())),
        seed);
  }

  /**
   * The same of any exercise with a sheet; where the simulator knows nothing better, it moves as
   * the sheet's numbers say. See {@link SessionSimulator#canSimulate}.
   */
  public static SimulationSpec of(ExerciseProfile exercise, long seed) {
    return of(
        ExerciseMotions.find(exercise)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'" + exercise.id() + "' is a swing, a hold or a movement of the shank")),
        seed);
  }

  private static SimulationSpec of(ExerciseMotion exercise, long seed) {
    return new SimulationSpec(
        exercise,
        seed,
        100,
        2,
        8,
        true,
        List.of(),
        SensorMounting.drawn(bodySeed(exercise, seed)),
        SensorErrors.usual(),
        SamplingErrors.none());
  }

  public SimulationSpec withRateHz(double value) {
    return new SimulationSpec(
        exercise, seed, value, sets, repsPerSet, confounders, faults, mounting, errors, sampling);
  }

  public SimulationSpec withSets(int count, int reps) {
    return new SimulationSpec(
        exercise, seed, rateHz, count, reps, confounders, faults, mounting, errors, sampling);
  }

  public SimulationSpec withConfounders(boolean value) {
    return new SimulationSpec(
        exercise, seed, rateHz, sets, repsPerSet, value, faults, mounting, errors, sampling);
  }

  public SimulationSpec withFaults(PlannedFault... planned) {
    return new SimulationSpec(
        exercise,
        seed,
        rateHz,
        sets,
        repsPerSet,
        confounders,
        List.of(planned),
        mounting,
        errors,
        sampling);
  }

  public SimulationSpec withMounting(SensorMounting value) {
    return new SimulationSpec(
        exercise, seed, rateHz, sets, repsPerSet, confounders, faults, value, errors, sampling);
  }

  public SimulationSpec withErrors(SensorErrors value) {
    return new SimulationSpec(
        exercise, seed, rateHz, sets, repsPerSet, confounders, faults, mounting, value, sampling);
  }

  public SimulationSpec withSampling(SamplingErrors value) {
    return new SimulationSpec(
        exercise, seed, rateHz, sets, repsPerSet, confounders, faults, mounting, errors, value);
  }

  /** The same seed makes another athlete, sensor and strap of every exercise. */
  long bodySeed() {
    return bodySeed(exercise, seed);
  }

  private static long bodySeed(ExerciseMotion exercise, long seed) {
    return 31 * seed + exercise.id().hashCode();
  }
}
