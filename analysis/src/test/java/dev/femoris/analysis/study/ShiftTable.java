package dev.femoris.analysis.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What rounding changes at the bottom and how much good repetitions scatter, over 40 athletes.
 * {@link #main} prints it beside what an independent simulation of the same assumptions gave.
 */
final class ShiftTable {
  private static final int ATHLETES = 40;
  private static final int PAIRS = 3;
  private static final int REPETITIONS = 16;
  private static final double RATE_HZ = KinematicAthlete.RATE_HZ;

  /** What is read off a repetition, degrees and degrees per second. */
  enum Reading {
    THIGH_LOW,
    THIGH_30,
    THIGH_RATE,
    PELVIS,
    THORAX,
    ROM
  }

  /** Mean, shift by 10, 20 and 30 degrees of rounding, scatter within and between athletes. */
  static final class Row {
    final double[] shift = new double[3];
    double mean;
    double withinClean;
    double withinBenign;
    double between;

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "mean %6.1f  +10 %6.1f  +20 %6.1f  +30 %6.1f  within %5.1f / %5.1f  between %5.1f",
          mean,
          shift[0],
          shift[1],
          shift[2],
          withinClean,
          withinBenign,
          between);
    }
  }

  private final HingeLift lift;
  private final Scenario scenario;
  private final List<double[]> clean = new ArrayList<>();
  private final double[][] shift = new double[3][Reading.values().length];
  private final double[] varianceClean = new double[Reading.values().length];
  private final double[] varianceBenign = new double[Reading.values().length];

  ShiftTable(HingeLift lift, Scenario scenario) {
    this.lift = lift;
    this.scenario = scenario;
    for (int seed = 1; seed <= ATHLETES; seed++) {
      athlete(seed);
    }
  }

  private void athlete(long seed) {
    Lifter lifter = Lifter.drawn(lift, seed);
    KinematicAthlete athlete = new KinematicAthlete(lifter, scenario);
    for (int pair = 0; pair < PAIRS; pair++) {
      pair(lifter, athlete, new SplittableRandom(31 * seed + pair));
    }
    List<double[]> own = new ArrayList<>();
    List<double[]> varied = new ArrayList<>();
    for (int i = 0; i < REPETITIONS; i++) {
      own.add(read(athlete.baseline()));
      varied.add(read(athlete.good()));
    }
    clean.add(mean(own));
    addVariance(own, varianceClean);
    addVariance(varied, varianceBenign);
  }

  /** The same repetition with and without rounding that is there from the start. */
  private void pair(Lifter lifter, KinematicAthlete athlete, SplittableRandom random) {
    RepetitionPlan plan =
        RepetitionPlan.drawn(lifter, Benign.NONE, Rounding.none(scenario), random);
    double[] straight = read(athlete.perform(plan, false));
    for (int k = 0; k < 3; k++) {
      double extra = Math.toRadians(10 * (k + 1));
      Lifter.RoundingHabit habit = lifter.rounding();
      Rounding rounding = new Rounding(extra, extra, scenario, habit.onset(), habit.width(), false);
      double[] rounded = read(athlete.perform(plan.rounding(rounding, habit), false));
      for (int i = 0; i < rounded.length; i++) {
        shift[k][i] += (rounded[i] - straight[i]) / ATHLETES / PAIRS;
      }
    }
  }

  Row row(Reading reading) {
    int i = reading.ordinal();
    Row row = new Row();
    row.mean = mean(clean)[i];
    for (int k = 0; k < 3; k++) {
      row.shift[k] = shift[k][i];
    }
    row.withinClean = Math.sqrt(varianceClean[i] / ATHLETES);
    row.withinBenign = Math.sqrt(varianceBenign[i] / ATHLETES);
    double[] between = new double[clean.getFirst().length];
    addVariance(clean, between);
    row.between = Math.sqrt(between[i]);
    return row;
  }

  private static double[] mean(List<double[]> values) {
    double[] mean = new double[values.getFirst().length];
    for (double[] value : values) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += value[i] / values.size();
      }
    }
    return mean;
  }

  private static void addVariance(List<double[]> values, double[] into) {
    double[] mean = mean(values);
    for (double[] value : values) {
      for (int i = 0; i < mean.length; i++) {
        into[i] += (value[i] - mean[i]) * (value[i] - mean[i]) / (values.size() - 1);
      }
    }
  }

  private double[] read(KinematicRepetition repetition) {
    KinematicRepetition.Phases phases = repetition.phases();
    boolean floor = lift.fromFloor();
    double[] thigh = repetition.bone().thighRad();
    double liftFromS = floor ? phases.firstFromS() : phases.secondFromS();
    double liftToS = floor ? phases.firstToS() : phases.secondToS();
    int bottom =
        index(floor ? phases.firstFromS() : 0.5 * (phases.firstToS() + phases.secondFromS()));
    double low = thigh[bottom];
    int early = floor ? bottom : index(phases.firstToS() - 0.4);
    for (int i = early; i <= bottom; i++) {
      low = Math.max(low, thigh[i]);
    }
    double rate = 0;
    for (int i = index(liftFromS); i < index(liftToS); i++) {
      rate = Math.max(rate, RATE_HZ * (thigh[i] - thigh[i + 1]));
    }
    double top = thigh[index(floor ? phases.firstToS() : phases.firstFromS())];
    double[] readings = {
      low,
      thigh[index(liftFromS + 0.3 * (liftToS - liftFromS))],
      rate,
      repetition.bone().pelvisRad()[bottom],
      repetition.bone().thoraxRad()[bottom],
      low - top
    };
    for (int i = 0; i < readings.length; i++) {
      readings[i] = Math.toDegrees(readings[i]);
    }
    return readings;
  }

  private static int index(double timeS) {
    return (int) Math.round(timeS * RATE_HZ);
  }

  public static void main(String[] arguments) {
    for (HingeLift lift : HingeLift.values()) {
      for (Scenario scenario : Scenario.values()) {
        ShiftTable table = new ShiftTable(lift, scenario);
        System.out.println(lift.id() + " " + scenario);
        for (Reading reading : Reading.values()) {
          System.out.printf(Locale.ROOT, "  %-10s %s%n", reading, table.row(reading));
        }
      }
    }
  }
}
