package dev.femoris.analysis.simulation;

import java.util.random.RandomGenerator;

/** Keeps a pose: slow unrest, creep further into the stretch, bounces when asked. */
final class HoldPerformance {
  private static final double LEAST_BAND_RAD = Math.toRadians(0.8);
  private static final double BAND_SHARE = 0.06;

  /** A bounce of less than this between its extremes is no bounce. */
  private static final double BOUNCE_RAD = Math.toRadians(3);

  private final MotionScript script;
  private final RandomGenerator random;

  /** Moves the working angle at a time of its own. */
  interface Work {
    void by(double startS, double durationS, double deltaRad, PhaseShape shape);
  }

  HoldPerformance(MotionScript script, RandomGenerator random) {
    this.script = script;
    this.random = random;
  }

  /**
   * Holds for the plan's turning pause.
   *
   * @return how much further than the plan's range the pose is at the end, rad
   */
  double keep(RepetitionPlan plan, Work work, int direction) {
    double bandRad = Math.max(LEAST_BAND_RAD, BAND_SHARE * plan.romRad());
    double startS = script.nowS();
    script.rest(plan.turnS());
    boolean bounces = plan.bounces() > 0 && bandRad > BOUNCE_RAD;
    // All of it together stays within the band that the definition gives a hold.
    double creepRad = (bounces ? 0.12 : 0.45) * bandRad * random.nextDouble();
    work.by(startS + 1, plan.turnS() - 2, direction * creepRad, PhaseShape.PLAIN);
    unrest(startS, plan.turnS(), (bounces ? 0.1 : 0.2) * bandRad, work);
    if (bounces) {
      bounce(startS + plan.turnS() * between(0.3, 0.5), plan.bounces(), work);
    }
    return creepRad;
  }

  private void unrest(double startS, double lengthS, double limitRad, Work work) {
    double limit = Math.min(limitRad, Math.toRadians(0.5));
    double atRad = 0;
    double t = startS + between(0.5, 2);
    while (t < startS + lengthS - 5) {
      double target = between(-limit, limit);
      double durationS = between(1, 2.5);
      work.by(t, durationS, target - atRad, PhaseShape.PLAIN);
      atRad = target;
      t += durationS + between(0, 2);
    }
    work.by(startS + lengthS - 2.3, 1.5, -atRad, PhaseShape.PLAIN);
  }

  private void bounce(double startS, int times, Work work) {
    double halfS = between(0.2, 0.4);
    double sizeRad = between(1.02, 1.15) * BOUNCE_RAD;
    double t = startS;
    work.by(t, halfS, 0.5 * sizeRad, PhaseShape.swinging(1));
    for (int i = 0; i < times; i++) {
      work.by(t + halfS, halfS, -sizeRad, PhaseShape.swinging(1));
      work.by(t + 2 * halfS, halfS, sizeRad, PhaseShape.swinging(1));
      t += 2 * halfS;
    }
    work.by(t + halfS, halfS, -0.5 * sizeRad, PhaseShape.swinging(1));
  }

  private double between(double min, double max) {
    return new Range(min, max).draw(random);
  }
}
