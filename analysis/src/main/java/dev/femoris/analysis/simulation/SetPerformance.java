package dev.femoris.analysis.simulation;

import dev.femoris.analysis.simulation.MotionScript.Impact;
import dev.femoris.analysis.simulation.MotionScript.RepetitionMark;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Performs repetitions, good ones and bad ones. Not thread-safe. */
final class SetPerformance {
  private static final double DIP_SHARE = 0.07;

  private final MotionScript script;
  private final Scenes scenes;
  private final Athlete athlete;
  private final RandomGenerator random;
  private double stillSinceS;
  private double offPoseRad;

  SetPerformance(MotionScript script, Scenes scenes, Athlete athlete, RandomGenerator random) {
    this.script = script;
    this.scenes = scenes;
    this.athlete = athlete;
    this.random = random;
  }

  /** The numbers of one repetition, before it is performed. */
  private record Plan(
      double romRad,
      double firstS,
      double turnS,
      double secondS,
      double overshootRad,
      PhaseShape first,
      PhaseShape second,
      boolean dropped) {
    Plan lower(double share) {
      return new Plan(share * romRad, firstS, turnS, secondS, overshootRad, first, second, dropped);
    }

    Plan faster(double firstShare, double secondShare, boolean drops) {
      return new Plan(
          romRad,
          firstShare * firstS,
          turnS,
          secondShare * secondS,
          overshootRad,
          first,
          second,
          drops);
    }

    /** No phase needs more than 45 rad/s², the peak of a minimum-jerk movement being 5.77 R/T². */
    Plan humanlyPossible() {
      double shortestS = Math.max(0.25, Math.sqrt(5.77 * romRad / 45));
      return new Plan(
          romRad,
          Math.max(shortestS, firstS),
          turnS,
          Math.max(shortestS, secondS),
          overshootRad,
          first,
          second,
          dropped);
    }

    /** Turns without rest and flies past the start pose. */
    Plan swinging(double pastStartRad) {
      return new Plan(romRad, firstS, 0, secondS, pastStartRad, first, second, dropped);
    }
  }

  void perform(int set, int index, Manner manner, Optional<PlannedFault> fault) {
    if (index == 0) {
      stillSinceS = script.nowS();
    }
    Plan plan = withFault(plan(index, manner), fault).humanlyPossible();
    double moveStartS = script.nowS();
    firstPhase(plan);
    secondPhase(plan);
    double secondEndS = script.nowS();
    script.mark(new RepetitionMark(set, stillSinceS, moveStartS, secondEndS, fault));
    if (plan.overshootRad() > 0) {
      workBy(
          script.nowS(),
          0.45,
          athlete.motion().direction() * plan.overshootRad(),
          PhaseShape.PLAIN);
      script.rest(0.45);
    }
    stillSinceS = script.nowS();
    script.rest(Math.max(0.08, spread(manner.startPauseS(athlete), 0.25)));
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

  private Plan plan(int index, Manner manner) {
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
    boolean grind = motion.approach() == Approach.GRIP_ON_FLOOR && random.nextDouble() < 0.08;
    if (grind) {
      firstS = new Range(2.6, 4.2).draw(random);
      first = first.withSticking(0.5);
    }
    double variation = Math.clamp(motion.romSpread() * random.nextGaussian(), -0.18, 0.18);
    return new Plan(
        manner.romRad(athlete.romRad()) * (1 + variation),
        firstS,
        spread(manner.turnPauseS(athlete), 0.2),
        secondS,
        0,
        first,
        PhaseShape.drawn(random, secondS),
        false);
  }

  private Plan withFault(Plan plan, Optional<PlannedFault> fault) {
    if (fault.isEmpty()) {
      return plan;
    }
    double share = new Range(0.28, 0.42).draw(random);
    return switch (fault.get()) {
      case PARTIAL -> plan.lower(new Range(0.5, 0.7).draw(random));
      case DROPPED_ECCENTRIC ->
          athlete.motion().eccentricFirst()
              ? plan.faster(share, 1, true)
              : plan.faster(1, share, true);
      case MOMENTUM -> {
        double overshootDeg = athlete.motion().canOvershoot() ? new Range(5.5, 9).draw(random) : 0;
        yield plan.faster(0.7, 0.6, false).swinging(Math.toRadians(overshootDeg));
      }
    };
  }

  private void firstPhase(Plan plan) {
    double delta = athlete.motion().direction() * plan.romRad() - offPoseRad;
    switch (athlete.motion().firstPhase()) {
      case STEADY -> {
        delta += dip();
        workBy(script.nowS(), plan.firstS(), delta, plan.first());
        script.rest(plan.firstS());
      }
      case LEAN_AND_FALL -> leanAndFall(plan, delta);
    }
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
  private void leanAndFall(Plan plan, double delta) {
    double leanShare = athlete.breakShare() * (plan.dropped() ? 0.4 : 1);
    double leanS = plan.firstS();
    double fallS = new Range(0.3, 0.6).draw(random);
    double overlapS = Math.min(0.5 * leanS, new Range(0.05, 0.45).draw(random));
    workBy(script.nowS(), leanS, leanShare * delta, plan.first());
    PhaseShape falling = new PhaseShape(new Range(1.3, 1.9).draw(random), 0, 0, 0, 0);
    workBy(script.nowS() + leanS - overlapS, fallS, (1 - leanShare) * delta, falling);
    script.rest(leanS - overlapS + fallS);
    shock(script.nowS() - 0.08 * fallS, 1);
  }

  private void secondPhase(Plan plan) {
    ExerciseMotion motion = athlete.motion();
    // A turn without rest begins before the first phase has quite ended.
    boolean flowing = plan.turnS() < 0.06 && motion.firstPhase() == FirstPhase.STEADY;
    double pauseS =
        flowing
            ? -0.22 * Math.min(plan.firstS(), plan.secondS()) * random.nextDouble()
            : plan.turnS();
    script.rest(pauseS);
    double offPose = Math.toRadians(0.5) * random.nextGaussian();
    double back = -motion.direction() * (plan.romRad() + plan.overshootRad()) + offPose;
    workBy(script.nowS(), plan.secondS(), back, plan.second());
    offPoseRad = offPose;
    script.rest(plan.secondS());
    if (motion.firstPhase() == FirstPhase.STEADY) {
      shock(script.nowS() - 0.1 * plan.secondS(), plan.dropped() ? 2.5 : 1);
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
    script.move(motion.workChannel(), startS, durationS, motion.workSign() * deltaRad, shape);
  }

  private double spread(double value, double share) {
    return value * Math.exp(Math.clamp(share * random.nextGaussian(), -0.6, 0.6));
  }
}
