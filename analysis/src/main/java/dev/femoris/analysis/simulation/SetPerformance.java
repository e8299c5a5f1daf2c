package dev.femoris.analysis.simulation;

import dev.femoris.analysis.simulation.MotionScript.Impact;
import dev.femoris.analysis.simulation.MotionScript.RepetitionMark;
import dev.femoris.analysis.simulation.MotionScript.Step;
import dev.femoris.analysis.simulation.MotionScript.Unrest;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/** Performs repetitions, good ones and bad ones. Not thread-safe. */
final class SetPerformance {
  private static final double DIP_SHARE = 0.07;

  private final MotionScript script;
  private final Scenes scenes;
  private final Athlete athlete;
  private final RandomGenerator random;
  private final RandomGenerator habits;
  private final FaultyPlans faulty;
  private double stillSinceS;
  private double offPoseRad;
  private double otherLegShare = 1;
  private OptionalDouble fallS = OptionalDouble.empty();

  /**
   * @param habits apart from {@code random}, so that new habits leave known sessions as they were
   */
  SetPerformance(
      MotionScript script,
      Scenes scenes,
      Athlete athlete,
      RandomGenerator random,
      RandomGenerator habits) {
    this.script = script;
    this.scenes = scenes;
    this.athlete = athlete;
    this.random = random;
    this.habits = habits;
    faulty = new FaultyPlans(athlete, random);
  }

  void perform(int set, int index, Manner manner, Optional<PlannedFault> fault) {
    if (index == 0) {
      stillSinceS = script.nowS();
    }
    RepetitionPlan plan = faulty.spoil(plan(index, manner), fault).humanlyPossible();
    otherLegShare = plan.otherLegShare();
    fallS = OptionalDouble.empty();
    double moveStartS = script.nowS();
    firstPhase(plan);
    secondPhase(plan);
    double secondEndS = script.nowS();
    keepBalance(plan, moveStartS, secondEndS);
    var details = new RepetitionDetails(fallS, plan.bounces(), plan.irregular());
    script.mark(new RepetitionMark(set, stillSinceS, moveStartS, secondEndS, fault, details));
    if (plan.overshootRad() > 0) {
      workBy(
          script.nowS(),
          0.45,
          athlete.motion().direction() * plan.overshootRad(),
          PhaseShape.PLAIN);
      script.rest(0.45);
    }
    stillSinceS = script.nowS();
    if (athlete.motion().kind() != MotionKind.SWINGS) {
      script.rest(Math.max(0.08, spread(manner.startPauseS(athlete), 0.25)));
    }
  }

  /** A little unrest between repetitions. */
  void fidget(boolean onFloor) {
    if (onFloor) {
      scenes.regrip();
    } else {
      scenes.shiftWeight();
    }
    stillSinceS = script.nowS();
    scenes.rest(0.3, 0.8);
  }

  private RepetitionPlan plan(int index, Manner manner) {
    ExerciseMotion motion = athlete.motion();
    double tired = 1 + athlete.fatigue() * index / 8.0;
    double firstS = spread(manner.phaseS(athlete.firstPhaseS()), athlete.tempoSpread());
    double secondS = spread(manner.phaseS(athlete.secondPhaseS()), athlete.tempoSpread());
    if (motion.eccentricFirst()) {
      secondS *= tired;
    } else {
      firstS *= tired;
    }
    PhaseShape first = PhaseShape.drawn(random, firstS);
    boolean grind = motion.startsFromFloor() && random.nextDouble() < 0.08;
    if (grind) {
      firstS = new Range(2.6, 4.2).draw(random);
      first = first.withSticking(0.5);
    }
    double variation = Math.clamp(motion.romSpread() * random.nextGaussian(), -0.18, 0.18);
    double turnS = spread(manner.turnPauseS(athlete), 0.2);
    PhaseShape second = PhaseShape.drawn(random, secondS);
    boolean swings = motion.kind() == MotionKind.SWINGS;
    return new RepetitionPlan(
        manner.romRad(athlete.romRad()) * (1 + variation),
        firstS,
        turnS,
        secondS,
        0,
        swings ? PhaseShape.swinging(new Range(0.4, 1).draw(habits)) : first,
        swings ? PhaseShape.swinging(new Range(0.4, 1).draw(habits)) : second,
        false,
        0,
        athlete.stance().unrestRadPerS() * new Range(0.7, 1.3).draw(habits),
        athlete.stance().otherLegShare() * (1 + 0.012 * habits.nextGaussian()),
        0,
        grind);
  }

  private void firstPhase(RepetitionPlan plan) {
    double delta = athlete.motion().direction() * plan.romRad() - offPoseRad;
    switch (athlete.motion().firstPhase()) {
      case STEADY -> steadily(plan, delta);
      case STEP -> {
        steadily(plan, delta);
        shock(script.nowS() - new Range(0.4, 0.6).draw(habits) * plan.firstS(), 1);
      }
      case LEAN_AND_FALL -> leanAndFall(plan, delta);
    }
  }

  private void steadily(RepetitionPlan plan, double delta) {
    double whole = athlete.motion().kind() == MotionKind.SWINGS ? delta : delta + dip();
    double startS = script.nowS();
    workBy(startS, plan.firstS(), whole, plan.first());
    if (plan.sagRad() > 0) {
      sag(startS + 0.3 * plan.firstS(), 0.7 * plan.firstS(), plan.sagRad());
    }
    script.rest(plan.firstS());
  }

  /** Hips that hang lower turn the thigh's lower end up, whatever the exercise. */
  private void sag(double startS, double durationS, double rad) {
    script.move(Channel.FLEXION, startS, durationS, rad, PhaseShape.PLAIN);
  }

  /** Some wind up by a small movement the wrong way; returns what has to be made good. */
  private double dip() {
    if (random.nextDouble() > DIP_SHARE) {
      return 0;
    }
    double dipRad = athlete.motion().direction() * Math.toRadians(new Range(0.5, 2).draw(random));
    double dipS = new Range(0.25, 0.5).draw(random);
    workBy(script.nowS(), dipS, -dipRad, PhaseShape.PLAIN);
    script.rest(0.8 * dipS);
    return dipRad;
  }

  /** The lean slows down, gives way, and the hands stop the fall abruptly. */
  private void leanAndFall(RepetitionPlan plan, double delta) {
    double leanShare = athlete.breakShare() * (plan.dropped() ? 0.4 : 1);
    double leanS = plan.firstS();
    double durationS = new Range(0.3, 0.6).draw(random);
    double overlapS = Math.min(0.5 * leanS, new Range(0.05, 0.45).draw(random));
    workBy(script.nowS(), leanS, leanShare * delta, plan.first());
    PhaseShape falling = new PhaseShape(new Range(1.3, 1.9).draw(random), 0, 0, 0, 0);
    fallS = OptionalDouble.of(script.nowS() + leanS - overlapS);
    workBy(script.nowS() + leanS - overlapS, durationS, (1 - leanShare) * delta, falling);
    script.rest(leanS - overlapS + durationS);
    shock(script.nowS() - 0.08 * durationS, 1);
  }

  private void secondPhase(RepetitionPlan plan) {
    ExerciseMotion motion = athlete.motion();
    double heldRad = 0;
    if (motion.kind() == MotionKind.HOLDS) {
      heldRad = new HoldPerformance(script, habits).keep(plan, this::workBy, motion.direction());
    } else {
      turn(plan, motion);
    }
    double offPose = offPoseRad(motion);
    double back = -motion.direction() * (plan.romRad() + plan.overshootRad() + heldRad) + offPose;
    workBy(script.nowS(), plan.secondS(), back, plan.second());
    if (plan.sagRad() > 0) {
      sag(script.nowS(), 0.7 * plan.secondS(), -plan.sagRad());
    }
    offPoseRad = offPose;
    script.rest(plan.secondS());
    if (motion.firstPhase() != FirstPhase.LEAN_AND_FALL) {
      shock(script.nowS() - 0.1 * plan.secondS(), plan.dropped() ? 2.5 : 1);
    }
  }

  private void turn(RepetitionPlan plan, ExerciseMotion motion) {
    // A turn without rest begins before the first phase has quite ended; a swing's never rests.
    boolean flowing = plan.turnS() < 0.06 && motion.firstPhase() != FirstPhase.LEAN_AND_FALL;
    if (motion.kind() == MotionKind.SWINGS) {
      return;
    }
    script.rest(
        flowing
            ? -0.22 * Math.min(plan.firstS(), plan.secondS()) * random.nextDouble()
            : plan.turnS());
  }

  /** Nobody comes back to the very angle they started from. */
  private double offPoseRad(ExerciseMotion motion) {
    double spreadDeg = motion.kind() == MotionKind.SWINGS ? 1.8 : 0.5;
    return Math.toRadians(spreadDeg) * random.nextGaussian();
  }

  private void keepBalance(RepetitionPlan plan, double startS, double endS) {
    if (plan.unrestRadPerS() > 0) {
      script.unrest(
          new Unrest(
              startS,
              endS - startS,
              plan.unrestRadPerS(),
              new Range(0.9, 2.6).draw(habits),
              2 * Math.PI * habits.nextDouble()));
    }
  }

  private void shock(double timeS, double gain) {
    double size = gain * athlete.motion().impactMps2().draw(random);
    if (size > 0) {
      script.impact(new Impact(timeS, size, 0.0012 * size, 12 + 8 * random.nextDouble(), 0.04));
    }
  }

  private void workBy(double startS, double durationS, double deltaRad, PhaseShape shape) {
    ExerciseMotion motion = athlete.motion();
    Stance stance = athlete.stance();
    double signed = motion.workSign() * deltaRad;
    script.move(new Step(motion.workChannel(), startS, durationS, signed, shape, otherLegShare));
    if (stance.axialShare() != 0) {
      script.move(
          new Step(Channel.AXIAL, startS, durationS, stance.axialShare() * deltaRad, shape, 0));
    }
    if (stance.thighShare() != 0) {
      script.move(
          new Step(
              Channel.FLEXION,
              startS,
              durationS,
              stance.thighShare() * deltaRad,
              shape,
              otherLegShare));
    }
  }

  private double spread(double value, double share) {
    return value * Math.exp(Math.clamp(share * random.nextGaussian(), -0.6, 0.6));
  }
}
