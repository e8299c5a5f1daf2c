package dev.femoris.analysis.simulation;

import java.util.Arrays;
import java.util.Optional;

/** A way in which a repetition may be done badly on purpose. */
public enum PlannedFault {
  PARTIAL("partial"),
  DROPPED_ECCENTRIC("dropped_eccentric"),
  /** In a hold: bouncing. */
  MOMENTUM("momentum"),
  TEMPO_OFF_TARGET("tempo_off_target"),
  HIPS_RISE_EARLY("hips_rise_early"),
  HIP_BREAK("hip_break"),
  HIP_SAG("hip_sag"),
  WOBBLE("wobble"),
  /** From here on five repetitions, as it takes some to be noticed. */
  ASYMMETRY("asymmetry"),
  UNUSUAL("unusual");

  private final String id;

  PlannedFault(String id) {
    this.id = id;
  }

  /** The word used in truth files. */
  public String id() {
    return id;
  }

  /** The fault of that word. */
  public static Optional<PlannedFault> of(String id) {
    return Arrays.stream(values()).filter(fault -> fault.id.equals(id)).findFirst();
  }

  /**
   * Why the fault cannot be shown; empty where it can. The first three are taken everywhere and are
   * left out silently where they mean nothing, as in a hold.
   */
  Optional<String> hindrance(SimulationSpec spec, ExerciseMotion motion) {
    boolean possible =
        switch (this) {
          case PARTIAL, DROPPED_ECCENTRIC, MOMENTUM -> true;
          case TEMPO_OFF_TARGET ->
              spec.tempo().isPresent() && motion.kind() == MotionKind.REPETITIONS;
          case HIPS_RISE_EARLY -> motion.startsFromFloor();
          case HIP_BREAK -> motion.firstPhase() == FirstPhase.LEAN_AND_FALL;
          case HIP_SAG ->
              motion.posture() == Posture.SUPINE_FEET_ON_FLOOR
                  || motion.posture() == Posture.SUPINE_HIPS_UP;
          case WOBBLE -> motion.balance() && motion.kind() == MotionKind.REPETITIONS;
          case ASYMMETRY -> motion.bilateral() && spec.bothThighs();
          case UNUSUAL -> motion.kind() == MotionKind.REPETITIONS;
        };
    return possible ? Optional.empty() : Optional.of(id + ": needs " + need());
  }

  /** Whether truth labels the fault in this exercise. */
  boolean meansSomething(ExerciseMotion motion) {
    return switch (motion.kind()) {
      case REPETITIONS -> true;
      case SWINGS -> this == PARTIAL;
      case HOLDS -> false;
    };
  }

  private String need() {
    return switch (this) {
      case PARTIAL, DROPPED_ECCENTRIC, MOMENTUM -> "nothing";
      case TEMPO_OFF_TARGET -> "a tempo to aim for";
      case HIPS_RISE_EARLY -> "a deadlift from the floor";
      case HIP_BREAK -> "nordic_curl, which ends in a catch";
      case HIP_SAG -> "glute_bridge, stability_ball_curl or slider_curl";
      case WOBBLE -> "repetitions on one leg";
      case ASYMMETRY -> "an exercise of both legs and sensors on both thighs";
      case UNUSUAL -> "an exercise of repetitions";
    };
  }
}
