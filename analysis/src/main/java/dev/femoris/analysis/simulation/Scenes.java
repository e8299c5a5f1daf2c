package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.simulation.MotionScript.Impact;
import java.util.random.RandomGenerator;

/**
 * What an athlete does around the sets: arriving, getting into the start pose and out of it, and
 * fidgeting. Each scene leaves an interval that is not a repetition. Not thread-safe.
 */
final class Scenes {
  static final double STANDING_SWAY = 1;
  private static final double KNEELING_SWAY = 0.8;
  private static final double LYING_SWAY = 0.12;
  private static final double PROPPED_SWAY = 0.4;
  private static final double BRIDGED_SWAY = 0.3;

  private static final double SHANK_BEHIND_RAD = Math.toRadians(-88);

  private final MotionScript script;
  private final Athlete athlete;
  private final RandomGenerator random;

  Scenes(MotionScript script, Athlete athlete, RandomGenerator random) {
    this.script = script;
    this.athlete = athlete;
    this.random = random;
  }

  void rest(double minS, double maxS) {
    script.rest(between(minS, maxS));
  }

  void walk(double minS, double maxS) {
    double startS = script.nowS();
    script.walk(between(minS, maxS), athlete.gait());
    script.other(startS, "walk");
  }

  /** Gets from standing into the start pose. */
  void enter() {
    switch (athlete.stance().approach()) {
      case PICK_UP_BAR -> lift("pick_up", athlete.startRad());
      case GRIP_ON_FLOOR -> setUpOnFloor();
      case STAND -> takeStance();
      case DRAW_LEG -> {
        double startS = script.nowS();
        takeStance();
        script.other(startS, "set_up");
      }
      case KNEEL -> kneelDown(athlete.startRad());
      case SIT -> takeSeat();
      case LIE_DOWN -> lieDown();
    }
  }

  /** Gets back to standing. */
  void leave() {
    switch (athlete.stance().approach()) {
      case PICK_UP_BAR -> lift("put_down", athlete.standingRad());
      case GRIP_ON_FLOOR -> standUp();
      case STAND -> standEasy();
      case DRAW_LEG -> {
        double startS = script.nowS();
        standEasy();
        script.other(startS, "stand_easy");
      }
      case KNEEL -> riseFromKnees();
      case SIT -> leaveSeat();
      case LIE_DOWN -> getUp();
    }
  }

  /** Begins the script in the start pose, without anything before it. */
  void beginInPose() {
    ExerciseMotion motion = athlete.motion();
    script.startAt(Channel.FLEXION, flexionAtStart());
    if (motion.posture() == Posture.SIDE_LYING) {
      script.startAt(Channel.AXIAL, Math.PI / 2);
      script.startAt(Channel.FRONTAL, motion.workSign() * athlete.startRad());
    }
    if (motion.segment() == Segment.SHANK) {
      script.startAt(Channel.SHANK, athlete.startRad());
    }
  }

  private void takeStance() {
    double sway = athlete.motion().kind() == MotionKind.HOLDS ? PROPPED_SWAY : STANDING_SWAY;
    script.posture(athlete.working(), sway, 0.5);
    shankToStart();
    flexTo(athlete.thighStartRad(), 0.5, 1.0);
  }

  private void standEasy() {
    script.moveMeanwhile(Channel.SHANK, 0, 0.6);
    flexTo(athlete.standingRad(), 0.5, 1.0);
  }

  private void shankToStart() {
    if (athlete.motion().segment() == Segment.SHANK) {
      script.moveMeanwhile(Channel.SHANK, athlete.startRad(), 0.7);
    }
  }

  private void lift(String kind, double endRad) {
    double startS = script.nowS();
    script.posture(athlete.working(), STANDING_SWAY, 0.5);
    flexTo(degrees(43, 58), 1.1, 2.0);
    rock(2);
    flexTo(endRad, 1.0, 2.0);
    script.other(startS, kind);
  }

  private void setUpOnFloor() {
    double startS = script.nowS();
    script.posture(athlete.working(), 0.6, 0.5);
    // Feet apart, for those who stand so: abduction is negative.
    script.moveMeanwhile(Channel.FRONTAL, -athlete.stance().abductedRad(), 0.9);
    flexTo(athlete.startRad() + degrees(-6, 4), 1.2, 2.2);
    rock(1 + random.nextInt(3));
    flexTo(athlete.startRad(), 0.4, 0.8);
    rest(0.2, 0.8);
    script.other(startS, "set_up");
  }

  private void standUp() {
    double startS = script.nowS();
    script.posture(athlete.standing(0.2), STANDING_SWAY, 0.5);
    script.moveMeanwhile(Channel.FRONTAL, 0, 1.2);
    flexTo(athlete.standingRad(), 0.9, 1.6);
    script.other(startS, "stand_up");
  }

  /** Shifts of a few degrees and back, as when feet and hands are being arranged. */
  void rock(int times) {
    for (int i = 0; i < times; i++) {
      double back = flexion();
      flexTo(back + degrees(2, 6) * (random.nextBoolean() ? 1 : -1), 0.35, 0.8);
      rest(0.05, 0.3);
      flexTo(back, 0.35, 0.8);
    }
  }

  void regrip() {
    double startS = script.nowS();
    rock(1);
    script.other(startS, "re_grip");
  }

  void shiftWeight() {
    double startS = script.nowS();
    double lean = degrees(0.8, 2.5) * (random.nextBoolean() ? 1 : -1);
    double durationS = between(0.4, 0.9);
    double backS = script.nowS() + durationS + between(0.2, 1.0);
    PhaseShape shape = PhaseShape.PLAIN;
    script.move(Channel.FRONTAL, startS, durationS, lean, shape);
    script.move(Channel.FLEXION, startS, durationS, 0.6 * lean, shape);
    script.move(Channel.FRONTAL, backS, durationS, -lean, shape);
    script.move(Channel.FLEXION, backS, durationS, -0.6 * lean, shape);
    script.rest(backS + durationS - startS);
    script.other(startS, "weight_shift");
  }

  /** Sits on a bench for a while and stands up again. */
  void sitDown() {
    double startS = script.nowS();
    double durationS = between(1.0, 1.8);
    script.posture(athlete.sitting(), 0.2, durationS);
    script.moveTo(Channel.FLEXION, degrees(80, 95), durationS, shape(durationS));
    impact(2, 5);
    rest(1.5, 4);
    double upS = between(0.9, 1.6);
    script.posture(athlete.standing(0.2), STANDING_SWAY, upS);
    script.moveTo(Channel.FLEXION, athlete.standingRad(), upS, shape(upS));
    script.other(startS, "sit_down");
  }

  /** On a bench, or on the floor with the legs straight. */
  private void takeSeat() {
    double startS = script.nowS();
    double durationS = between(1.1, 2.2);
    boolean onFloor = athlete.motion().posture() == Posture.LONG_SITTING;
    script.posture(athlete.working(), onFloor ? LYING_SWAY : 0.2, durationS);
    if (onFloor) {
      script.moveMeanwhile(Channel.SHANK, Math.PI / 2, durationS);
    }
    double overRad = degrees(-4, 6);
    script.moveTo(Channel.FLEXION, athlete.thighStartRad() + overRad, durationS, shape(durationS));
    impact(2, 5);
    rest(0.5, 2);
    shankToStart();
    flexTo(athlete.thighStartRad(), 0.7, 1.2);
    script.other(startS, "sit_down");
  }

  private void leaveSeat() {
    double startS = script.nowS();
    double upS = between(1.0, 2.0);
    script.moveMeanwhile(Channel.SHANK, 0, upS);
    script.posture(athlete.standing(0.2), STANDING_SWAY, upS);
    script.moveTo(Channel.FLEXION, athlete.standingRad(), upS, shape(upS));
    script.other(startS, "get_up");
  }

  void kneelDown(double endRad) {
    double startS = script.nowS();
    ontoKnees(endRad);
    script.other(startS, "kneel_down");
  }

  private void ontoKnees(double endRad) {
    script.posture(new Linkage.Kneeling(athlete.thighM()), KNEELING_SWAY, between(1.2, 2.0));
    script.moveMeanwhile(Channel.SHANK, SHANK_BEHIND_RAD, 1.6);
    flexTo(degrees(55, 72), 0.8, 1.4);
    rest(0.1, 1.5);
    flexTo(endRad, 0.6, 1.2);
    impact(1, 4);
  }

  void riseFromKnees() {
    double startS = script.nowS();
    offKnees();
    script.other(startS, "get_up");
  }

  private void offKnees() {
    flexTo(degrees(55, 72), 0.6, 1.2);
    rest(0.1, 0.8);
    script.posture(athlete.standing(0.2), STANDING_SWAY, between(0.9, 1.5));
    script.moveMeanwhile(Channel.SHANK, 0, 1.2);
    flexTo(athlete.standingRad(), 0.8, 1.4);
  }

  void lieDown() {
    double startS = script.nowS();
    if (athlete.motion().posture() == Posture.PRONE) {
      ontoKnees(0);
      rest(0.1, 0.6);
      script.posture(athlete.lying(), LYING_SWAY, 1.2);
      flexTo(flexionAtStart(), 1.0, 2.0);
      shankToStart();
    } else {
      double durationS = between(1.2, 2.6);
      script.posture(athlete.lying(), LYING_SWAY, durationS);
      script.moveTo(Channel.FLEXION, degrees(86, 96), durationS, shape(durationS));
      rest(0.3, 1.5);
      settle();
    }
    impact(1, 3);
    script.other(startS, "lie_down");
  }

  /** From lying on the back into the pose of the exercise. */
  private void settle() {
    ExerciseMotion motion = athlete.motion();
    if (motion.posture() == Posture.SIDE_LYING) {
      double nowS = script.nowS();
      double rollS = between(1.0, 2.0);
      script.move(Channel.AXIAL, nowS, rollS, Math.PI / 2, PhaseShape.PLAIN);
      double frontal = motion.workSign() * athlete.startRad() - script.angleRad(Channel.FRONTAL);
      script.move(Channel.FRONTAL, nowS, rollS, frontal, PhaseShape.PLAIN);
      flexTo(flexionAtStart(), rollS, rollS);
      return;
    }
    if (motion.posture() == Posture.SUPINE_HIPS_UP) {
      liftHips();
      return;
    }
    flexTo(flexionAtStart(), 0.8, 1.6);
    if (motion.posture() == Posture.SUPINE_FEET_ON_FLOOR) {
      script.posture(athlete.working(), LYING_SWAY, 0.2);
      rest(0.3, 0.5);
    }
  }

  /** Feet onto ball or sliders first, then the hips leave the floor. */
  private void liftHips() {
    flexTo(athlete.startRad() + degrees(5, 20), 0.8, 1.6);
    rest(0.3, 1.5);
    double upS = between(0.9, 1.5);
    script.posture(athlete.working(), BRIDGED_SWAY, upS);
    script.moveTo(Channel.FLEXION, athlete.startRad(), upS, shape(upS));
    rest(0.2, 0.8);
  }

  void getUp() {
    double startS = script.nowS();
    if (athlete.motion().posture() == Posture.PRONE) {
      script.posture(new Linkage.Kneeling(athlete.thighM()), KNEELING_SWAY, 1.2);
      script.moveMeanwhile(Channel.SHANK, SHANK_BEHIND_RAD, 0.8);
      flexTo(0, 1.0, 1.8);
      offKnees();
    } else {
      unsettle();
      script.posture(athlete.standing(0.2), STANDING_SWAY, between(1.2, 2.0));
      flexTo(athlete.standingRad(), 1.3, 2.2);
    }
    script.other(startS, "get_up");
  }

  private void unsettle() {
    double nowS = script.nowS();
    double rollS = between(0.9, 1.6);
    boolean bridged = athlete.motion().posture() == Posture.SUPINE_HIPS_UP;
    script.posture(athlete.lying(), LYING_SWAY, bridged ? 0.85 : 0.2);
    script.move(Channel.AXIAL, nowS, rollS, -script.angleRad(Channel.AXIAL), PhaseShape.PLAIN);
    script.move(Channel.FRONTAL, nowS, rollS, -script.angleRad(Channel.FRONTAL), PhaseShape.PLAIN);
    flexTo(degrees(80, 105), rollS, rollS);
    rest(0.2, 1.0);
  }

  private double flexionAtStart() {
    return athlete.motion().posture() == Posture.SIDE_LYING
        ? Math.toRadians(90 + 60 * (athlete.thighM() - 0.43))
        : athlete.thighStartRad();
  }

  private void flexTo(double targetRad, double minS, double maxS) {
    double durationS = between(minS, maxS);
    script.moveTo(Channel.FLEXION, targetRad, durationS, shape(durationS));
  }

  private void impact(double minMps2, double maxMps2) {
    double size = between(minMps2, maxMps2);
    script.impact(new Impact(script.nowS() - 0.02, size, 0.001 * size, 14, 0.04));
  }

  private PhaseShape shape(double durationS) {
    return PhaseShape.drawn(random, durationS);
  }

  private double flexion() {
    return script.angleRad(Channel.FLEXION);
  }

  private double between(double min, double max) {
    return min + (max - min) * random.nextDouble();
  }

  private double degrees(double min, double max) {
    return Math.toRadians(between(min, max));
  }
}
