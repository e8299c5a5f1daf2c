package dev.femoris.analysis.simulation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What really happened in a simulated session, on the time line of its samples.
 *
 * @param order what the repetitions are
 * @param repetitions in time order
 * @param others intervals that hold no repetition
 * @param strapScale gain of the sensor's angle by soft tissue; no sensor sees it
 * @param thetaTimeS times of {@code thetaRad}, every 50 ms
 * @param thetaRad noise-free bone angle of the thigh; for exercises outside the sagittal plane the
 *     angle about their own axis, for exercises of the knee the shank's
 */
public record SessionTruth(
    TruthOrder order,
    List<TrueRepetition> repetitions,
    List<OtherInterval> others,
    double strapScale,
    List<Double> thetaTimeS,
    List<Double> thetaRad) {
  public SessionTruth {
    repetitions = List.copyOf(repetitions);
    others = List.copyOf(others);
    thetaTimeS = List.copyOf(thetaTimeS);
    thetaRad = List.copyOf(thetaRad);
    if (thetaTimeS.size() != thetaRad.size()) {
      throw new IllegalArgumentException(
          "theta has " + thetaRad.size() + " values for " + thetaTimeS.size() + " times");
    }
  }

  /** A stretch of time that is not a repetition; {@code kind} is a word such as {@code walk}. */
  public record OtherInterval(double startS, double endS, String kind) {}

  /**
   * What only some repetitions have.
   *
   * @param breakS when a Nordic lean gave way
   * @param breakThetaRad thigh angle at that moment
   * @param bounces to and fro within a hold
   * @param otherLegRomRad range of the other thigh, where it wears a sensor
   * @param unrestRadPerS r.m.s. of frontal and axial rate from 0.5 to 6 Hz, on one leg
   */
  public record Extras(
      OptionalDouble breakS,
      OptionalDouble breakThetaRad,
      OptionalInt bounces,
      OptionalDouble otherLegRomRad,
      OptionalDouble unrestRadPerS) {}

  /**
   * One repetition, its events as defined on the 8 Hz zero-phase angle.
   *
   * @param set index of its set, from 1
   * @param startS event start
   * @param turnInS event turn_in
   * @param turnOutS event turn_out
   * @param endS event end
   * @param romRad range of motion
   * @param peakRateFirstRadPerS peak rate of the first phase
   * @param peakRateSecondRadPerS peak absolute rate of the second phase
   * @param faults words of the faults present by definition
   * @param unsure faults that cannot be decided: too little reference, at the limit, or done on
   *     purpose without reaching the definition
   * @param extras what only some repetitions have
   */
  public record TrueRepetition(
      int set,
      double startS,
      double turnInS,
      double turnOutS,
      double endS,
      double romRad,
      double peakRateFirstRadPerS,
      double peakRateSecondRadPerS,
      List<String> faults,
      List<String> unsure,
      Extras extras) {
    public TrueRepetition {
      faults = List.copyOf(faults);
      unsure = List.copyOf(unsure);
    }
  }
}
