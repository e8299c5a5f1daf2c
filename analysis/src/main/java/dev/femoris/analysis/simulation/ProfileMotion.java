package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.exercise.StartPose;
import dev.femoris.analysis.exercise.TempoTarget;
import java.util.Optional;

/**
 * The motion of an exercise of which nothing is known but its sheet: ranges around the sheet's
 * numbers.
 *
 * <p>It shows that the analysis finds what the sheet describes. Whether people move so only
 * recordings tell.
 */
final class ProfileMotion {

  private static final double ROM_SPREAD = 0.06;
  private static final double LARGEST_START_SHIFT_DEG = 7;

  /** Hips up or down on bent legs: the thigh is well past level, the knee above the hip. */
  private static final double BENT_LEG_DEG = 112;

  private static final double SHANK_SHARE = 0.2;
  private static final double LARGEST_IMPACT_MPS2 = 2;
  private static final double SHORTEST_PHASE_S = 0.4;

  private ProfileMotion() {}

  /** The motion; empty for swings, holds and movements of the shank. */
  static Optional<ExerciseMotion> of(ExerciseProfile p) {
    boolean possible =
        p.kind() == ExerciseKind.REPETITIONS
            && p.segment() == dev.femoris.analysis.exercise.Segment.THIGH;
    return possible ? Optional.of(motion(p)) : Optional.empty();
  }

  private static ExerciseMotion motion(ExerciseProfile p) {
    boolean eccentricFirst = p.order() == PhaseOrder.ECCENTRIC_FIRST;
    TempoTarget tempo = p.tempo();
    Range startDeg = startDeg(p);
    Range romDeg = romDeg(p);
    Range firstS = phaseS(eccentricFirst ? tempo.eccentricS() : tempo.concentricS(), p);
    Range turnS = pauseS(eccentricFirst ? tempo.pauseStretchedS() : tempo.pauseContractedS());
    Range secondS = phaseS(eccentricFirst ? tempo.concentricS() : tempo.eccentricS(), p);
    Range startS = pauseS(eccentricFirst ? tempo.pauseContractedS() : tempo.pauseStretchedS());
    return new MotionSheet(p.id(), p.order(), p.direction())
        .posture(posture(p), approach(p.pose()))
        .startDeg(startDeg.min(), startDeg.max())
        .romDeg(romDeg.min(), romDeg.max(), ROM_SPREAD)
        .firstPhaseS(firstS.min(), firstS.max())
        .turnPauseS(turnS.min(), turnS.max())
        .secondPhaseS(secondS.min(), secondS.max())
        .startPauseS(startS.min(), startS.max())
        .shankShare(SHANK_SHARE)
        .impactMps2(0, LARGEST_IMPACT_MPS2)
        .source("ranges around the numbers of its sheet");
  }

  private static Posture posture(ExerciseProfile p) {
    return switch (p.pose()) {
      case STANDING, FLOOR -> Posture.STANDING;
      case KNEELING -> Posture.KNEELING;
      case SEATED -> Posture.SITTING;
      case LYING -> lying(Math.toDegrees(p.startAngleRad()), p.angleSource());
    };
  }

  private static Posture lying(double startDeg, AngleSource source) {
    if (startDeg > BENT_LEG_DEG) {
      return Posture.SUPINE_FEET_ON_FLOOR;
    }
    if (startDeg < -45) {
      return Posture.PRONE;
    }
    boolean onTheSide = source == AngleSource.GYROSCOPE && startDeg < 45;
    return onTheSide ? Posture.SIDE_LYING : Posture.SUPINE;
  }

  private static Approach approach(StartPose pose) {
    return switch (pose) {
      case STANDING -> Approach.STAND;
      case FLOOR -> Approach.GRIP_ON_FLOOR;
      case KNEELING -> Approach.KNEEL;
      case LYING -> Approach.LIE_DOWN;
      case SEATED -> Approach.SIT;
    };
  }

  private static Range startDeg(ExerciseProfile p) {
    double middle = Math.toDegrees(p.startAngleRad());
    double shift = Math.min(LARGEST_START_SHIFT_DEG, 0.3 * Math.toDegrees(p.startToleranceRad()));
    return new Range(middle - shift, middle + shift);
  }

  private static Range romDeg(ExerciseProfile p) {
    double least = Math.max(0.8 * p.romRad(), 1.3 * p.romMinRad());
    double most = Math.min(1.2 * p.romRad(), 0.85 * p.romMaxRad());
    double usual = p.romRad();
    return new Range(Math.toDegrees(Math.min(least, usual)), Math.toDegrees(Math.max(most, usual)));
  }

  /** Most people are a little faster than asked for. */
  private static Range phaseS(double targetS, ExerciseProfile p) {
    double least = Math.max(0.6 * targetS, Math.max(SHORTEST_PHASE_S, 0.6 * p.durationMinS()));
    return new Range(least, Math.max(least, Math.min(1.2 * targetS, 0.4 * p.durationMaxS())));
  }

  private static Range pauseS(double targetS) {
    return new Range(0.2, Math.max(1.0, 1.5 * targetS));
  }
}
