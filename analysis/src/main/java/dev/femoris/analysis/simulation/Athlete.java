package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.TempoTarget;
import java.util.random.RandomGenerator;

/**
 * One person doing one exercise: what the seed made of the exercise's ranges.
 *
 * @param startRad working angle in the start pose
 * @param romRad usual range
 * @param firstPhaseS usual duration of the first phase
 * @param turnPauseS usual rest at the turning point
 * @param secondPhaseS usual duration of the second phase
 * @param startPauseS usual rest between repetitions
 * @param tempoSpread standard deviation of durations between repetitions, as a share
 * @param fatigue growth of the second phase's duration over a set, as a share
 * @param thighM length of the thigh
 * @param shankM length of the shank
 * @param trunkM length of the trunk
 * @param standingRad thigh angle in easy standing
 * @param breakShare share of a Nordic lean that is controlled
 * @param gait way of walking
 * @param stance way of standing and of leaving the sagittal plane
 */
record Athlete(
    ExerciseMotion motion,
    double startRad,
    double romRad,
    double firstPhaseS,
    double turnPauseS,
    double secondPhaseS,
    double startPauseS,
    double tempoSpread,
    double fatigue,
    double thighM,
    double shankM,
    double trunkM,
    double standingRad,
    double breakShare,
    Gait gait,
    Stance stance) {

  /** Share of a minimum-jerk movement between the events start and turn_in. */
  private static final double VISIBLE_SHARE = 0.7;

  /** What a fall adds to the visible part of a lean. */
  private static final double FALL_S = 0.15;

  /** Share of a movement that its events count as turning pause. */
  private static final double HIDDEN_SHARE = 0.2;

  /**
   * @param habits apart from {@code random}, so that new habits leave known athletes as they were
   */
  static Athlete drawn(ExerciseMotion motion, RandomGenerator random, RandomGenerator habits) {
    double thighM = new Range(0.38, 0.48).draw(random);
    double startRad = Math.toRadians(motion.startDeg().draw(random));
    double romRad = Math.toRadians(motion.romDeg().draw(random));
    if (motion.endsUpright()) {
      // It ends in standing, wherever it began.
      romRad = startRad - Math.toRadians(new Range(-1, 6).draw(random));
    }
    return new Athlete(
        motion,
        startRad,
        romRad,
        motion.firstPhaseS().draw(random),
        motion.turnPauseS().draw(random),
        motion.secondPhaseS().draw(random),
        motion.startPauseS().draw(random),
        new Range(0.04, 0.14).draw(random),
        new Range(0, 0.35).draw(random),
        thighM,
        0.98 * thighM,
        1.15 * thighM,
        Math.toRadians(new Range(-1.5, 1.5).draw(random)),
        new Range(0.3, 0.72).draw(random),
        Gait.drawn(random),
        Stance.drawn(motion, habits));
  }

  /** The same person to a given tempo, with some error of their own. */
  Athlete following(TempoTarget tempo, RandomGenerator habits) {
    Range error = new Range(0.93, 1.07);
    boolean eccentricFirst = motion.eccentricFirst();
    double first = eccentricFirst ? tempo.eccentricS() : tempo.concentricS();
    double turn = eccentricFirst ? tempo.pauseStretchedS() : tempo.pauseContractedS();
    double second = eccentricFirst ? tempo.concentricS() : tempo.eccentricS();
    double start = eccentricFirst ? tempo.pauseContractedS() : tempo.pauseStretchedS();
    boolean falls = motion.firstPhase() == FirstPhase.LEAN_AND_FALL;
    double firstS =
        (falls ? Math.max(0.5, first - FALL_S) : first / VISIBLE_SHARE) * error.draw(habits);
    double secondS = second / VISIBLE_SHARE * error.draw(habits);
    double hiddenS = HIDDEN_SHARE * (firstS + secondS);
    return new Athlete(
        motion,
        startRad,
        romRad,
        firstS,
        Math.max(0.05, turn - hiddenS) * error.draw(habits),
        secondS,
        Math.max(0.1, start - 0.4 * hiddenS) * error.draw(habits),
        0.4 * tempoSpread,
        0.2 * fatigue,
        thighM,
        shankM,
        trunkM,
        standingRad,
        breakShare,
        gait,
        stance);
  }

  /** Thigh angle in the start pose. */
  double thighStartRad() {
    return switch (motion.segment()) {
      case THIGH -> startRad;
      case SHANK ->
          switch (motion.posture()) {
            case PRONE -> Math.toRadians(-88);
            case SITTING -> Math.toRadians(88) + standingRad;
            case STANDING,
                STANDING_ON_OTHER_LEG,
                SPLIT,
                KNEELING,
                SUPINE_FEET_ON_FLOOR,
                SUPINE_HIPS_UP,
                SUPINE,
                SIDE_LYING,
                LONG_SITTING ->
                standingRad;
          };
    };
  }

  Linkage standing(double shankShare) {
    return new Linkage.Standing(thighM, shankM, shankShare);
  }

  /** The linkage of the exercise itself. */
  Linkage working() {
    return switch (motion.posture()) {
      case STANDING -> standing(motion.shankShare());
      case STANDING_ON_OTHER_LEG ->
          new Linkage.OtherLeg(standing(0.2), Math.clamp(stance.otherLegShare(), -0.3, 0.05));
      case SPLIT -> new Linkage.Split(thighM, shankM);
      case KNEELING -> new Linkage.Kneeling(thighM);
      case SUPINE_FEET_ON_FLOOR -> new Linkage.Bridge(thighM, shankM, trunkM, startRad);
      case SUPINE_HIPS_UP -> new Linkage.HipsUp(trunkM, startRad);
      case SUPINE, SIDE_LYING, PRONE, LONG_SITTING -> lying();
      case SITTING -> sitting();
    };
  }

  Linkage lying() {
    return new Linkage.Resting(0, 0.1);
  }

  Linkage sitting() {
    return new Linkage.Resting(-thighM, shankM);
  }
}
