package dev.femoris.analysis.exercise;

/**
 * Leg raise lying face down: thigh angle −90° to −100…−120°.
 *
 * <p>Range: 10–30° of hip extension; 9–75° at the thigh unit in the recordings of UCI dataset 730.
 * People who bend the knee instead move the thigh by about 2°, which no thigh sensor can count.
 * Times as for the supine raise.
 */
final class ProneHipExtension {

  static final ExerciseProfile PROFILE =
      ProfileSheet.of("prone_hip_extension", "Prone hip extension")
          .phases(PhaseOrder.CONCENTRIC_FIRST, -1)
          .posture(StartPose.LYING, AngleSource.GYROSCOPE)
          .startDeg(-90, 35)
          .romDeg(4.5, 15, 90)
          .durationS(1.2, 14)
          .tempoS(2, 0, 2, 1)
          .profile();

  private ProneHipExtension() {}
}
