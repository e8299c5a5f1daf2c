package dev.femoris.analysis.exercise;

/**
 * Glute bridge: lying on the back, feet on the floor, thigh angle 130…145° to 105…112° with the
 * hips up.
 *
 * <p>Range: 26° (17–35) for a femur of 0.43 m starting 48° above the horizontal and 15.5 ± 4.8 cm
 * of lift (Zabaleta-Korta &amp; Fernandez-Pena 2024, CCD 19(59)); up to 60° leaves room for a
 * bench. Concentric 0.58 s at the quickest.
 */
final class GluteBridge {

  static final ExerciseProfile PROFILE =
      ProfileSheet.of("glute_bridge", "Glute bridge")
          .phases(PhaseOrder.CONCENTRIC_FIRST, -1)
          .posture(StartPose.LYING, AngleSource.GRAVITY)
          .startDeg(138, 35)
          .romDeg(8, 26, 60)
          .durationS(1.0, 12)
          .tempoS(2, 0, 1, 1)
          .profile();

  private GluteBridge() {}
}
