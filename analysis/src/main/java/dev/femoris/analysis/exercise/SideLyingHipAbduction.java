package dev.femoris.analysis.exercise;

/**
 * Leg raise lying on the side: leaves the sagittal plane, so the angle is about the movement's own
 * axis, 0 at the start.
 *
 * <p>Range: 30–45° of abduction in a full raise; 10–65° in the recordings of UCI dataset 730, small
 * ones included. Times as for the supine raise.
 */
final class SideLyingHipAbduction {

  static final ExerciseProfile PROFILE =
      ProfileSheet.of("side_lying_hip_abduction", "Side-lying hip abduction")
          .phases(PhaseOrder.CONCENTRIC_FIRST, 1)
          .posture(StartPose.LYING, AngleSource.GYROSCOPE)
          .startDeg(0, 35)
          .romDeg(4.5, 30, 120)
          .durationS(1.2, 14)
          .tempoS(2, 0, 2, 1)
          .profile();

  private SideLyingHipAbduction() {}
}
