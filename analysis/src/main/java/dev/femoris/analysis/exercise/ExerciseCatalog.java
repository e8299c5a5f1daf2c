package dev.femoris.analysis.exercise;

import java.util.List;
import java.util.Optional;

/** The exercises this build knows. */
public final class ExerciseCatalog {

  private final List<ExerciseProfile> profiles;

  private ExerciseCatalog(List<ExerciseProfile> profiles) {
    this.profiles = List.copyOf(profiles);
  }

  public static ExerciseCatalog builtIn() {
    return new ExerciseCatalog(
        List.of(
            p(
                "squat",
                "Squat",
                PhaseOrder.ECCENTRIC_FIRST,
                1,
                StartPose.STANDING,
                AngleSource.GRAVITY,
                0,
                25,
                70,
                25,
                130,
                0.7,
                14),
            p(
                "romanian_deadlift",
                "Romanian deadlift",
                PhaseOrder.ECCENTRIC_FIRST,
                1,
                StartPose.STANDING,
                AngleSource.GRAVITY,
                0,
                20,
                21,
                8,
                38,
                1.0,
                12),
            p(
                "conventional_deadlift",
                "Deadlift",
                PhaseOrder.CONCENTRIC_FIRST,
                -1,
                StartPose.FLOOR,
                AngleSource.GRAVITY,
                55,
                25,
                53,
                20,
                90,
                0.7,
                12),
            p(
                "nordic_curl",
                "Nordic",
                PhaseOrder.ECCENTRIC_FIRST,
                -1,
                StartPose.KNEELING,
                AngleSource.GRAVITY,
                0,
                25,
                65,
                20,
                110,
                0.9,
                14),
            p(
                "glute_bridge",
                "Bridge",
                PhaseOrder.CONCENTRIC_FIRST,
                -1,
                StartPose.LYING,
                AngleSource.GRAVITY,
                138,
                35,
                26,
                8,
                60,
                1.0,
                12),
            p(
                "supine_leg_raise",
                "Supine leg raise",
                PhaseOrder.CONCENTRIC_FIRST,
                1,
                StartPose.LYING,
                AngleSource.GYROSCOPE,
                90,
                35,
                50,
                4.5,
                120,
                1.2,
                14),
            p(
                "side_lying_hip_abduction",
                "Abduction",
                PhaseOrder.CONCENTRIC_FIRST,
                1,
                StartPose.LYING,
                AngleSource.GYROSCOPE,
                0,
                35,
                30,
                4.5,
                120,
                1.2,
                14),
            p(
                "prone_hip_extension",
                "Prone",
                PhaseOrder.CONCENTRIC_FIRST,
                -1,
                StartPose.LYING,
                AngleSource.GYROSCOPE,
                -90,
                35,
                15,
                4.5,
                90,
                1.2,
                14)));
  }

  private static ExerciseProfile p(
      String id,
      String name,
      PhaseOrder o,
      int dir,
      StartPose pose,
      AngleSource src,
      double start,
      double tol,
      double rom,
      double min,
      double max,
      double dmin,
      double dmax) {
    return new ExerciseProfile(
        id,
        name,
        o,
        dir,
        pose,
        src,
        Math.toRadians(start),
        Math.toRadians(tol),
        Math.toRadians(rom),
        Math.toRadians(min),
        Math.toRadians(max),
        dmin,
        dmax,
        new TempoTarget(3, 0, 1, 1));
  }

  public List<ExerciseProfile> all() {
    return profiles;
  }

  public Optional<ExerciseProfile> find(String id) {
    return profiles.stream().filter(p -> p.id().equals(id)).findFirst();
  }
}
