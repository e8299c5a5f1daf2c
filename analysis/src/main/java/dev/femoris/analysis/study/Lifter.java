package dev.femoris.analysis.study;

import java.util.SplittableRandom;

/**
 * A simulated athlete and the way they lift.
 *
 * @param seed what everything about them was drawn from
 * @param lift what they do
 * @param build lengths and masses
 * @param barKg working load
 * @param style posture they aim for
 * @param tempo pace and its unevenness
 * @param rounding how their back gives way when it does
 * @param toeTouchRad their largest lumbar flexion
 */
public record Lifter(
    long seed,
    HingeLift lift,
    Build build,
    double barKg,
    Style style,
    Pace tempo,
    RoundingHabit rounding,
    double toeTouchRad) {

  /**
   * Posture aimed for, at the lowest bar unless said otherwise.
   *
   * @param bottomM lowest height of the bar
   * @param barLineM bar in front of mid-foot
   * @param centreM centre of mass in front of mid-foot
   * @param armRad arm inclination
   * @param shankRad shank inclination
   * @param kneeRad knee flexion
   * @param lumbarFlexionRad flexion that is natural to them there
   * @param hipLimitRad hip flexion at which their hamstrings resist
   */
  public record Style(
      double bottomM,
      double barLineM,
      double centreM,
      double armRad,
      double shankRad,
      double kneeRad,
      double lumbarFlexionRad,
      double hipLimitRad) {}

  /**
   * Durations.
   *
   * @param concentricS lifting
   * @param eccentricS lowering
   * @param turnS pause at the turning point
   * @param skew exponent on time: above 1 the peak rate comes late
   */
  public record Pace(double concentricS, double eccentricS, double turnS, double skew) {}

  /**
   * How the back gives way.
   *
   * @param onset share of the joints' way down at which flexion begins
   * @param width share of that way over which it grows
   * @param onlyLoaded whether it waits for the bar's weight
   * @param earlyHipsGain early knee extension per extra flexion ({@link Scenario#COUPLED})
   * @param kneeGain knee flexion at the bottom per extra flexion ({@link Scenario#COUPLED})
   * @param depthMPerRad bar deeper per extra flexion ({@link Scenario#COUPLED})
   */
  public record RoundingHabit(
      double onset,
      double width,
      boolean onlyLoaded,
      double earlyHipsGain,
      double kneeGain,
      double depthMPerRad) {}

  public static Lifter drawn(HingeLift lift, long seed) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ 0x6C696674L);
    Build build = Build.drawn(random);
    double ofMass =
        lift.fromFloor() ? Draws.between(random, 0.8, 1.6) : Draws.between(random, 0.5, 1.1);
    Style style = style(lift, build, random);
    return new Lifter(
        seed,
        lift,
        build,
        ofMass * build.massKg(),
        style,
        pace(lift, random),
        rounding(lift, random),
        0.4 * style.lumbarFlexionRad() + Draws.degrees(random, 50, 6));
  }

  /** How they bend down to the floor when it is not the exercise. */
  Lifter atTheFloor() {
    Style floor =
        new Style(
            0.225,
            0,
            style.centreM(),
            style.armRad(),
            Math.toRadians(15),
            Math.toRadians(75),
            style.lumbarFlexionRad(),
            style.hipLimitRad());
    return new Lifter(
        seed, HingeLift.CONVENTIONAL_DEADLIFT, build, barKg, floor, tempo, rounding, toeTouchRad);
  }

  /** How they reach for their toes. */
  Lifter touchingToes() {
    Style reach =
        new Style(
            0.1, 0, 0, style.armRad(), 0, Math.toRadians(5), toeTouchRad, Math.toRadians(120));
    return new Lifter(
        seed, HingeLift.ROMANIAN_DEADLIFT, build, barKg, reach, tempo, rounding, toeTouchRad);
  }

  private static Style style(HingeLift lift, Build build, SplittableRandom random) {
    double centre = 0.006 * Draws.normal(random);
    double arm = Draws.degrees(random, -6, 4);
    double lumbar = Draws.degrees(random, 24, 7);
    double limit = Draws.degrees(random, 95, 5);
    return switch (lift) {
      case CONVENTIONAL_DEADLIFT ->
          new Style(
              0.225,
              0.012 * Draws.normal(random),
              centre,
              arm,
              Draws.degrees(random, 15, 3),
              Draws.degrees(random, 75, 8),
              lumbar,
              limit);
      case ROMANIAN_DEADLIFT ->
          new Style(
              0.21 * build.statureM() + 0.04 * Draws.normal(random),
              0.02 * Draws.normal(random),
              centre,
              arm,
              0,
              Draws.degrees(random, 16, 4.5),
              lumbar,
              limit);
    };
  }

  private static Pace pace(HingeLift lift, SplittableRandom random) {
    double concentric = lift.fromFloor() ? 1.2 : 1.35;
    double eccentric = lift.fromFloor() ? 1.3 : 1.8;
    return new Pace(
        concentric * Math.exp(0.2 * Draws.normal(random)),
        eccentric * Math.exp(0.2 * Draws.normal(random)),
        Draws.between(random, 0.2, 0.6),
        Math.exp(0.08 * Draws.normal(random)));
  }

  private static RoundingHabit rounding(HingeLift lift, SplittableRandom random) {
    double onset = Draws.between(random, 0.05, 0.25);
    return new RoundingHabit(
        onset,
        Draws.between(random, 0.5, 0.7),
        lift.fromFloor() && random.nextBoolean(),
        lift.fromFloor() ? Math.max(0, 0.3 + 0.15 * Draws.normal(random)) : 0,
        lift.fromFloor() ? 0 : 0.22 * Draws.normal(random),
        lift.fromFloor() ? 0 : Math.max(0, 0.08 + 0.04 * Draws.normal(random)));
  }
}
