package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.exercise.Segment;
import java.util.List;

/**
 * Where the numbers of one simulated exercise are written down, in degrees and seconds. What is not
 * said: a standing, bilateral, steady exercise in the sagittal plane, without shocks.
 */
final class MotionSheet {
  private static final Range NONE = new Range(0, 0);

  private final String id;
  private final PhaseOrder order;
  private final int direction;
  private MotionKind kind = MotionKind.REPETITIONS;
  private Segment segment = Segment.THIGH;
  private Posture posture = Posture.STANDING;
  private List<Approach> approaches = List.of(Approach.STAND);
  private FirstPhase firstPhase = FirstPhase.STEADY;
  private Range startDeg = NONE;
  private Range romDeg = NONE;
  private double romSpread;
  private Range firstPhaseS = NONE;
  private Range turnPauseS = NONE;
  private Range secondPhaseS = NONE;
  private Range startPauseS = NONE;
  private double shankShare;
  private Range impactMps2 = NONE;
  private Range stanceDeg = NONE;
  private Range axialShare = NONE;
  private Range otherLegShare = new Range(1, 1);
  private boolean balance;

  /**
   * @param direction sign of the angle from the start pose to the turning point
   */
  MotionSheet(String id, PhaseOrder order, int direction) {
    this.id = id;
    this.order = order;
    this.direction = direction;
  }

  MotionSheet kind(MotionKind value) {
    kind = value;
    return this;
  }

  /** The shank works and the thigh stays. */
  MotionSheet ofShank() {
    segment = Segment.SHANK;
    return this;
  }

  MotionSheet posture(Posture value, Approach... ways) {
    posture = value;
    approaches = List.of(ways);
    return this;
  }

  MotionSheet first(FirstPhase value) {
    firstPhase = value;
    return this;
  }

  MotionSheet startDeg(double min, double max) {
    startDeg = new Range(min, max);
    return this;
  }

  /**
   * @param spread standard deviation between repetitions, as a share
   */
  MotionSheet romDeg(double min, double max, double spread) {
    romDeg = new Range(min, max);
    romSpread = spread;
    return this;
  }

  MotionSheet firstPhaseS(double min, double max) {
    firstPhaseS = new Range(min, max);
    return this;
  }

  MotionSheet turnPauseS(double min, double max) {
    turnPauseS = new Range(min, max);
    return this;
  }

  MotionSheet secondPhaseS(double min, double max) {
    secondPhaseS = new Range(min, max);
    return this;
  }

  MotionSheet startPauseS(double min, double max) {
    startPauseS = new Range(min, max);
    return this;
  }

  MotionSheet shankShare(double value) {
    shankShare = value;
    return this;
  }

  MotionSheet impactMps2(double min, double max) {
    impactMps2 = new Range(min, max);
    return this;
  }

  MotionSheet stanceDeg(double min, double max) {
    stanceDeg = new Range(min, max);
    return this;
  }

  MotionSheet axialShare(double min, double max) {
    axialShare = new Range(min, max);
    return this;
  }

  /** What the other leg does per degree of this one. */
  MotionSheet otherLeg(double min, double max) {
    otherLegShare = new Range(min, max);
    return this;
  }

  MotionSheet balance() {
    balance = true;
    return this;
  }

  ExerciseMotion source(String words) {
    return new ExerciseMotion(
        id,
        kind,
        segment,
        order,
        direction,
        posture,
        approaches,
        firstPhase,
        startDeg,
        romDeg,
        romSpread,
        firstPhaseS,
        turnPauseS,
        secondPhaseS,
        startPauseS,
        shankShare,
        impactMps2,
        stanceDeg,
        axialShare,
        otherLegShare,
        balance,
        words);
  }
}
