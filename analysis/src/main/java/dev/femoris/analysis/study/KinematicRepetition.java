package dev.femoris.analysis.study;

/**
 * One repetition of a kinematic study.
 *
 * @param athlete seed of the athlete
 * @param lift what was done
 * @param truth what really happened
 * @param wearing how the sensors sat
 * @param phases its planned parts on the series' time
 * @param rateHz rate of both series
 * @param bone what the segments did
 * @param worn what the sensors show
 */
public record KinematicRepetition(
    long athlete,
    HingeLift lift,
    Truth truth,
    Wearing wearing,
    Phases phases,
    double rateHz,
    BodyMotion bone,
    BodyMotion worn) {

  /**
   * What no sensor knows.
   *
   * @param scenario what else changes with rounding
   * @param extraRad extra lumbar flexion asked for; 0 in a good repetition
   * @param extraActualRad largest extra lumbar flexion reached
   * @param maxLumbarFlexionRad largest thorax minus pelvis of the bones
   * @param maxLumbarFlexionAtSkinRad the same of what the sensors show
   * @param deltaLumbarFlexionRad bones' largest minus the mean of the athlete's good repetitions
   *     without benign variation on the first day
   * @param benign what differs without the back being concerned
   * @param baseline whether it belongs to the calibration
   * @param loadKg bar
   */
  public record Truth(
      Scenario scenario,
      double extraRad,
      double extraActualRad,
      double maxLumbarFlexionRad,
      double maxLumbarFlexionAtSkinRad,
      double deltaLumbarFlexionRad,
      Benign benign,
      boolean baseline,
      double loadKg) {}

  /** Planned begin and end of first and second phase. */
  public record Phases(double firstFromS, double firstToS, double secondFromS, double secondToS) {}

  /** Whether the back was asked to round. */
  public boolean rounded() {
    return truth.extraRad() > 0;
  }
}
