package dev.femoris.analysis.simulation;

import static dev.femoris.analysis.exercise.PhaseOrder.CONCENTRIC_FIRST;
import static dev.femoris.analysis.exercise.PhaseOrder.ECCENTRIC_FIRST;

import dev.femoris.analysis.exercise.ExerciseProfile;
import java.util.List;
import java.util.Optional;

/** The exercises the simulator can perform: one record of numbers each. */
final class ExerciseMotions {
  private static final Range NO_IMPACT = new Range(0, 0);

  private static final List<ExerciseMotion> ALL =
      List.of(
          new ExerciseMotion(
              "romanian_deadlift",
              ECCENTRIC_FIRST,
              1,
              Posture.STANDING,
              Approach.PICK_UP_BAR,
              FirstPhase.STEADY,
              new Range(0, 5),
              new Range(15, 33),
              0.07,
              new Range(1.4, 3.2),
              new Range(0.0, 1.0),
              new Range(0.9, 1.7),
              new Range(0.35, 1.3),
              0.15,
              NO_IMPACT,
              "range and times: simulation and judgement; knee about 15 deg: Dicus 2023 (secondary)"),
          new ExerciseMotion(
              "conventional_deadlift",
              CONCENTRIC_FIRST,
              -1,
              Posture.STANDING,
              Approach.GRIP_ON_FLOOR,
              FirstPhase.STEADY,
              new Range(48, 62),
              new Range(42, 58),
              0.05,
              new Range(1.0, 2.4),
              new Range(0.3, 1.1),
              new Range(0.9, 2.0),
              new Range(0.4, 2.0),
              0.22,
              new Range(3, 10),
              "thigh range from simulation; grind up to 5 s and floor rest by judgement"),
          new ExerciseMotion(
              "nordic_curl",
              ECCENTRIC_FIRST,
              -1,
              Posture.KNEELING,
              Approach.KNEEL,
              FirstPhase.LEAN_AND_FALL,
              new Range(-3, 2),
              new Range(55, 78),
              0.05,
              new Range(2.0, 6.0),
              new Range(0.0, 0.4),
              new Range(1.0, 2.2),
              new Range(0.8, 2.5),
              0,
              new Range(8, 25),
              "lean at break 32 +- 13 deg: Soga et al. 2021, JSSM 20:216; catch angle by geometry"),
          new ExerciseMotion(
              "glute_bridge",
              CONCENTRIC_FIRST,
              -1,
              Posture.SUPINE_FEET_ON_FLOOR,
              Approach.LIE_DOWN,
              FirstPhase.STEADY,
              new Range(130, 145),
              new Range(17, 35),
              0.05,
              new Range(0.7, 1.6),
              new Range(0.2, 2.0),
              new Range(0.8, 2.0),
              new Range(0.25, 1.2),
              0,
              new Range(0, 2),
              "concentric 0.58 s, 15.5 cm: Zabaleta-Korta & Fernandez-Pena 2024, CCD 19(59)"),
          new ExerciseMotion(
              "squat",
              ECCENTRIC_FIRST,
              1,
              Posture.STANDING,
              Approach.STAND,
              FirstPhase.STEADY,
              new Range(-3, 4),
              new Range(45, 92),
              0.05,
              new Range(0.7, 3.0),
              new Range(0.0, 0.8),
              new Range(0.6, 1.7),
              new Range(0.1, 1.4),
              0.35,
              NO_IMPACT,
              "range 57-67 deg at 0.7 s a phase: OpenCap squat trial; wider by judgement"),
          new ExerciseMotion(
              "supine_leg_raise",
              CONCENTRIC_FIRST,
              1,
              Posture.SUPINE,
              Approach.LIE_DOWN,
              FirstPhase.STEADY,
              new Range(84, 96),
              new Range(30, 75),
              0.07,
              new Range(0.8, 2.2),
              new Range(0.0, 1.0),
              new Range(0.8, 2.2),
              new Range(0.15, 1.5),
              0,
              new Range(0, 3),
              "UCI dataset 730 (Yurtman & Barshan 2014): 45-85 deg, fast and low-amplitude blocks"),
          new ExerciseMotion(
              "side_lying_hip_abduction",
              CONCENTRIC_FIRST,
              1,
              Posture.SIDE_LYING,
              Approach.LIE_DOWN,
              FirstPhase.STEADY,
              new Range(-8, 4),
              new Range(20, 45),
              0.08,
              new Range(0.7, 2.0),
              new Range(0.0, 1.0),
              new Range(0.7, 2.0),
              new Range(0.15, 1.5),
              0,
              new Range(0, 3),
              "UCI dataset 730 (Yurtman & Barshan 2014): blocks normal, fast, low amplitude"),
          new ExerciseMotion(
              "prone_hip_extension",
              CONCENTRIC_FIRST,
              -1,
              Posture.PRONE,
              Approach.LIE_DOWN,
              FirstPhase.STEADY,
              new Range(-93, -83),
              new Range(10, 26),
              0.08,
              new Range(0.7, 2.0),
              new Range(0.0, 1.2),
              new Range(0.7, 2.0),
              new Range(0.15, 1.5),
              0,
              new Range(0, 3),
              "UCI dataset 730 (Yurtman & Barshan 2014): ranges from 7-13 deg in the low block"));

  private ExerciseMotions() {}

  static Optional<ExerciseMotion> find(String id) {
    return ALL.stream().filter(motion -> motion.id().equals(id)).findFirst();
  }

  /** A motion written by hand, else one made of the sheet's numbers. */
  static Optional<ExerciseMotion> find(ExerciseProfile exercise) {
    return find(exercise.id()).or(() -> ProfileMotion.of(exercise));
  }

  static List<String> ids() {
    return ALL.stream().map(ExerciseMotion::id).toList();
  }
}
