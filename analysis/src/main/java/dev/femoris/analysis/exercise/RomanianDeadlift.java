package dev.femoris.analysis.exercise;

/**
 * Romanian deadlift: from standing, hips back, thigh angle 0…4° to 18…28°.
 *
 * <p>Range: 20.6 ± 3.1° between simulated athletes, 15–35° plausible (thigh follows the hinge only
 * through pelvis shift and knee bend); half of the smallest is still a partial repetition. Picking
 * the bar up is a movement of 45–55°, beyond the largest range. Phases of 2–3 s and 1–1.5 s; nobody
 * does one in less than a second. Start tolerance: a first-repetition start zone of ±12° was found
 * too tight, ±20° right (simulated sensitivity study).
 */
final class RomanianDeadlift {

  static final ExerciseProfile PROFILE =
      ProfileSheet.of("romanian_deadlift", "Romanian deadlift")
          .phases(PhaseOrder.ECCENTRIC_FIRST, 1)
          .posture(StartPose.STANDING, AngleSource.GRAVITY)
          .startDeg(0, 20)
          .romDeg(8, 21, 38)
          .durationS(1.0, 12)
          .tempoS(3, 1, 1, 0)
          .profile();

  private RomanianDeadlift() {}
}
