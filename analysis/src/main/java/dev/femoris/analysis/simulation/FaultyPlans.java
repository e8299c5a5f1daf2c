package dev.femoris.analysis.simulation;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** Turns a good plan into a bad one. Not thread-safe. */
final class FaultyPlans {
  /**
   * Lean lost at the catch per hip flexion, by the geometry of trunk, femur and shoulder height.
   */
  private static final double LEAN_PER_HIP_FLEXION = 0.575;

  /** In a shallower stretch bounces would leave the band that makes it a hold. */
  private static final double SMALLEST_BOUNCED_RAD = Math.toRadians(52);

  private final Athlete athlete;
  private final RandomGenerator random;

  FaultyPlans(Athlete athlete, RandomGenerator random) {
    this.athlete = athlete;
    this.random = random;
  }

  RepetitionPlan spoil(RepetitionPlan plan, Optional<PlannedFault> fault) {
    if (fault.isEmpty()) {
      return plan;
    }
    return switch (athlete.motion().kind()) {
      case REPETITIONS -> repetition(plan, fault.get());
      case SWINGS -> fault.get() == PlannedFault.PARTIAL ? partial(plan) : plan;
      case HOLDS ->
          switch (fault.get()) {
            case PARTIAL -> partial(plan);
            case MOMENTUM ->
                plan.romRad() > SMALLEST_BOUNCED_RAD ? plan.bouncing(3 + random.nextInt(6)) : plan;
            case DROPPED_ECCENTRIC,
                TEMPO_OFF_TARGET,
                HIPS_RISE_EARLY,
                HIP_BREAK,
                HIP_SAG,
                WOBBLE,
                ASYMMETRY,
                UNUSUAL ->
                plan;
          };
    };
  }

  private RepetitionPlan repetition(RepetitionPlan plan, PlannedFault fault) {
    double share = between(0.28, 0.42);
    boolean eccentricFirst = athlete.motion().eccentricFirst();
    return switch (fault) {
      case PARTIAL -> partial(plan);
      case DROPPED_ECCENTRIC ->
          eccentricFirst ? plan.faster(share, 1, true) : plan.faster(1, share, true);
      case MOMENTUM -> {
        double overshootDeg = athlete.motion().canOvershoot() ? between(5.5, 9) : 0;
        yield plan.faster(0.7, 0.6, false).swinging(Math.toRadians(overshootDeg));
      }
      case TEMPO_OFF_TARGET -> offTempo(plan);
      case HIPS_RISE_EARLY ->
          plan.withShapes(plan.first().withEarly(between(0.6, 0.76)), plan.second());
      case HIP_BREAK ->
          plan.withRom(plan.romRad() - LEAN_PER_HIP_FLEXION * Math.toRadians(between(17, 26)));
      case HIP_SAG -> plan.sagging(Math.toRadians(between(5, 8)));
      case WOBBLE -> plan.unsteady(plan.unrestRadPerS() * between(3.2, 5) + Math.toRadians(4));
      case ASYMMETRY -> plan.withOtherLegShare(plan.otherLegShare() * between(0.72, 0.85));
      case UNUSUAL -> stalled(plan);
    };
  }

  private RepetitionPlan partial(RepetitionPlan plan) {
    return plan.lower(between(0.5, 0.7));
  }

  /** One of the phases takes far too long, or the concentric is rushed. */
  private RepetitionPlan offTempo(RepetitionPlan plan) {
    double slow = between(1.8, 2.4);
    boolean eccentricFirst = athlete.motion().eccentricFirst();
    return switch (random.nextInt(3)) {
      case 0 -> plan.faster(slow, 1, false);
      case 1 -> plan.faster(1, slow, false);
      default ->
          eccentricFirst
              ? plan.faster(1, between(0.4, 0.55), false)
              : plan.faster(between(0.4, 0.55), 1, false);
    };
  }

  /** Two velocity peaks with a standstill between them, the way and the range as usual. */
  private RepetitionPlan stalled(RepetitionPlan plan) {
    boolean first =
        athlete.motion().firstPhase() != FirstPhase.LEAN_AND_FALL && random.nextBoolean();
    double longer = between(1.2, 1.5);
    return first
        ? plan.faster(longer, 1, false)
            .withShapes(plan.first().withStallAt(between(0.35, 0.6)), plan.second())
        : plan.faster(1, longer, false)
            .withShapes(plan.first(), plan.second().withStallAt(between(0.3, 0.48)));
  }

  private double between(double min, double max) {
    return new Range(min, max).draw(random);
  }
}
