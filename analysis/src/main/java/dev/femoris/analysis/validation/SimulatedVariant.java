package dev.femoris.analysis.validation;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.simulation.PlannedFault;
import dev.femoris.analysis.simulation.SamplingErrors;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.util.List;

/** The ways of wearing and running a sensor that simulated sessions go through. */
public enum SimulatedVariant {
  USUAL("usual", "two sets of eight at 100 Hz, sensor worn somehow"),
  HZ_50("50hz", "50 Hz"),
  HZ_208("208hz", "208 Hz, clock 60 ppm fast, 0.4 ms of stamp jitter, 4 bursts of loss a minute"),
  LEFT_UPSIDE_DOWN("left_upside_down", "left leg, sensor upside down"),
  BIAS("bias", "3 deg/s of gyroscope bias"),
  FAULTS("faults", "up to five repetitions done badly");

  /** Those that the exercise can show are planned. */
  private static final List<PlannedFault> FAULTS_IN_TURN =
      List.of(
          PlannedFault.DROPPED_ECCENTRIC,
          PlannedFault.PARTIAL,
          PlannedFault.MOMENTUM,
          PlannedFault.PARTIAL,
          PlannedFault.DROPPED_ECCENTRIC);

  private static final double BIAS_RAD_PER_S = Math.toRadians(3);

  private final String id;
  private final String description;

  SimulatedVariant(String id, String description) {
    this.id = id;
    this.description = description;
  }

  public String id() {
    return id;
  }

  /** In words, for tables. */
  public String description() {
    return description;
  }

  public SimulationSpec spec(ExerciseProfile exercise, long seed) {
    SimulationSpec usual = SimulationSpec.of(exercise, seed);
    return switch (this) {
      case USUAL -> usual;
      case HZ_50 -> usual.withRateHz(50);
      case HZ_208 ->
          usual.withRateHz(208).withSampling(new SamplingErrors(60, 0.0004, 4, 6, List.of()));
      case LEFT_UPSIDE_DOWN ->
          usual.withMounting(usual.mounting().withLeftLeg(true).withUpsideDown(true));
      case BIAS -> usual.withErrors(usual.errors().withRateBiasRadPerS(BIAS_RAD_PER_S));
      case FAULTS ->
          usual.withFaults(
              FAULTS_IN_TURN.stream()
                  .filter(SessionSimulator.faults(usual)::contains)
                  .toArray(PlannedFault[]::new));
    };
  }
}
