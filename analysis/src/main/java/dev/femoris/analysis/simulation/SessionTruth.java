package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.PhaseOrder;
import java.util.List;

/**
 * What really happened in a simulated session, on the time line of its samples.
 *
 * @param order phase a repetition begins with
 * @param repetitions in time order
 * @param others intervals that hold no repetition
 * @param strapScale gain of the sensor's angle by soft tissue; no sensor sees it
 * @param thetaTimeS times of {@code thetaRad}, every 50 ms
 * @param thetaRad noise-free bone angle; for exercises outside the sagittal plane the angle about
 *     their own axis
 */
public record SessionTruth(
    PhaseOrder order,
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
      List<String> unsure) {
    public TrueRepetition {
      faults = List.copyOf(faults);
      unsure = List.copyOf(unsure);
    }
  }
}
