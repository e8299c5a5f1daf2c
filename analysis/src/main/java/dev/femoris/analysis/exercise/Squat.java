package dev.femoris.analysis.exercise;

/**
 * Squat: from standing, thigh angle 0 to 50…110°.
 *
 * <p>Range: 58–67° in the recorded bodyweight squats of OpenCap (Apache-2.0), 103–108° of knee bend
 * in a deep one (Schellenberg et al. 2013, BMC Sports Sci Med Rehabil 5:27); from a quarter squat
 * on it counts. Quick ones take 1.3 s (OpenCap).
 */
final class Squat {

  static final ExerciseProfile PROFILE =
      ProfileSheet.of("squat", "Squat")
          .phases(PhaseOrder.ECCENTRIC_FIRST, 1)
          .posture(StartPose.STANDING, AngleSource.GRAVITY)
          .startDeg(0, 25)
          .romDeg(25, 70, 130)
          .durationS(0.7, 14)
          .tempoS(3, 0, 1, 1)
          .profile();

  private Squat() {}
}
