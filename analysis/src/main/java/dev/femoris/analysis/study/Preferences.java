package dev.femoris.analysis.study;

/**
 * How firmly a body holds to each wish of a {@link Demand}: the standard deviation it tolerates.
 *
 * @param barLineSdM bar line
 * @param centreSdM centre of mass
 * @param armSdRad arm inclination
 * @param shankSdRad shank inclination
 * @param kneeSdRad knee flexion
 * @param hipLimitRad hip flexion at which the hamstrings begin to resist
 */
record Preferences(
    double barLineSdM,
    double centreSdM,
    double armSdRad,
    double shankSdRad,
    double kneeSdRad,
    double hipLimitRad) {

  private static final double CENTRE_SD_M = 0.006;
  private static final double ARM_SD_RAD = Math.toRadians(4);

  /** The knee decides in a Romanian deadlift, bar and balance in one from the floor. */
  static Preferences of(HingeLift lift, double hipLimitRad) {
    return switch (lift) {
      case CONVENTIONAL_DEADLIFT ->
          new Preferences(
              0.012,
              CENTRE_SD_M,
              ARM_SD_RAD,
              Math.toRadians(3),
              Math.toRadians(8),
              Math.toRadians(150));
      case ROMANIAN_DEADLIFT ->
          new Preferences(
              0.02, CENTRE_SD_M, ARM_SD_RAD, Math.toRadians(60), Math.toRadians(2), hipLimitRad);
    };
  }
}
