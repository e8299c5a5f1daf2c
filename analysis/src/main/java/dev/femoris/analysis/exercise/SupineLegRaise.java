package dev.femoris.analysis.exercise;

/**
 * Straight leg raise lying on the back: thigh angle 90° to 130…175°.
 *
 * <p>Range: 60–85° for a full raise (exrx.net norm); therapy repetitions are as small as 7–13°
 * (recordings of UCI dataset 730), so nothing is refused from 4.5° on. People hold the top for 4 s
 * and more. Angle from the gyroscope: a raise is relative to its own start, and the leg is not put
 * back to the degree.
 */
final class SupineLegRaise {

  static final ExerciseProfile PROFILE =
      ProfileSheet.of("supine_leg_raise", "Supine leg raise")
          .phases(PhaseOrder.CONCENTRIC_FIRST, 1)
          .posture(StartPose.LYING, AngleSource.GYROSCOPE)
          .startDeg(90, 35)
          .romDeg(4.5, 50, 120)
          .durationS(1.2, 14)
          .tempoS(2, 0, 2, 1)
          .profile();

  private SupineLegRaise() {}
}
