package dev.femoris.analysis.exercise;

/**
 * Nordic hamstring curl: kneeling upright, lean forward to −55…−75° at the hand catch, push up.
 *
 * <p>Range: full lean is 90°; break point at 32 ± 13° of lean (Soga et al. 2021, JSSM 20:216), and
 * a repetition stopped there still counts. The controlled part lasts 2–6 s; kneeling down takes
 * half of that and goes forward, which tells them apart.
 */
final class NordicCurl {

  static final ExerciseProfile PROFILE =
      ProfileSheet.of("nordic_curl", "Nordic curl")
          .phases(PhaseOrder.ECCENTRIC_FIRST, -1)
          .posture(StartPose.KNEELING, AngleSource.GRAVITY)
          .startDeg(0, 25)
          .romDeg(20, 65, 110)
          .durationS(0.9, 14)
          .tempoS(3, 0, 2, 1)
          .profile();

  private NordicCurl() {}
}
