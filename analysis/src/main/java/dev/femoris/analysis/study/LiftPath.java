package dev.femoris.analysis.study;

/**
 * The posture an athlete aims for along the bar's way, as a function of {@code low}: 0 with the bar
 * at lockout, 1 at its usual lowest height.
 */
final class LiftPath {
  private static final double TOP_KNEE_RAD = Math.toRadians(4);
  private static final double TOP_SHANK_RAD = Math.toRadians(1.5);
  private static final double TOP_ARM_RAD = Math.toRadians(3);

  /** Under the height of a fully straight body, where height would no longer tell posture. */
  private static final double SLACK_M = 0.006;

  private static final double TOP_CENTRE_M = 0.025;

  /** Thigh and trunk turn by about this much; makes the bar start and stop as joints do. */
  private static final double SWING_RAD = Math.toRadians(60);

  final double topM;
  final double bottomM;
  private final HingeLift lift;
  private final Lifter.Style style;

  LiftPath(Lifter lifter) {
    lift = lifter.lift();
    style = lifter.style();
    bottomM = style.bottomM();
    BodyLinks links = new BodyLinks(lifter.build());
    links.place(
        new double[] {TOP_SHANK_RAD, TOP_KNEE_RAD - TOP_SHANK_RAD, 0, TOP_ARM_RAD},
        new Demand(0, 0, 0, 0, 0, 0, 0, 0, lifter.barKg()));
    topM = links.barYM - SLACK_M;
  }

  /** Height of the bar when joints have done {@code share} of their way from the top down. */
  double heightM(double share, double lowestM) {
    double low = (1 - Math.cos(SWING_RAD * share)) / (1 - Math.cos(SWING_RAD));
    return topM - (topM - lowestM) * low;
  }

  double low(double heightM) {
    return Math.max(0, (topM - heightM) / (topM - bottomM));
  }

  /** Without lifting: no scatter, no rounding. */
  Demand demand(double down, double barKg) {
    double heightM = heightM(down, bottomM);
    double low = low(heightM);
    return new Demand(
        heightM,
        style.barLineM() * low,
        centreM(low),
        armRad(low),
        shankRad(low),
        kneeRad(low),
        lumbarFlexionRad(low),
        0,
        barKg);
  }

  /** Standing, the weight is nearer to the ankles than to mid-foot. */
  double centreM(double low) {
    return style.centreM() - TOP_CENTRE_M * (1 - Math.min(1, low));
  }

  double shankRad(double low) {
    return TOP_SHANK_RAD + (style.shankRad() - TOP_SHANK_RAD) * Math.pow(low, 2.2);
  }

  double kneeRad(double low) {
    double course = Math.pow(low, lift.fromFloor() ? 1.5 : 0.75);
    return TOP_KNEE_RAD + (style.kneeRad() - TOP_KNEE_RAD) * course;
  }

  double armRad(double low) {
    return TOP_ARM_RAD + (style.armRad() - TOP_ARM_RAD) * low;
  }

  double lumbarFlexionRad(double low) {
    return style.lumbarFlexionRad() * low;
  }
}
