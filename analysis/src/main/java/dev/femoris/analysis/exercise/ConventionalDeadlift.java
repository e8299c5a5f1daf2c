package dev.femoris.analysis.exercise;

/**
 * Deadlift from the floor: thigh angle 50…60° at the bar to 0…3° at lockout.
 *
 * <p>Range: 53 ± 4° simulated, 40–60° plausible; in sumo stance the thigh is 11–16° more horizontal
 * (Escamilla et al. 2000, MSSE 32:1265), hence the wide start tolerance. A grinding lift takes 3–5
 * s, the floor pause up to 2 s. Bending down to the bar and standing up after the last repetition
 * are not repetitions: they do not leave the floor and come back.
 */
final class ConventionalDeadlift {

  static final ExerciseProfile PROFILE =
      ProfileSheet.of("conventional_deadlift", "Deadlift")
          .phases(PhaseOrder.CONCENTRIC_FIRST, -1)
          .posture(StartPose.FLOOR, AngleSource.GRAVITY)
          .startDeg(55, 25)
          .romDeg(20, 53, 90)
          .durationS(0.7, 12)
          .tempoS(2, 1, 1, 0)
          .profile();

  private ConventionalDeadlift() {}
}
