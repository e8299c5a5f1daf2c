package dev.femoris.analysis.rounding;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A model with one feature, of which one standard deviation is one unit of log-odds. */
final class TestModel {

  static final String EXERCISE = "conventional_deadlift";
  static final RoundingFeature FEATURE = RoundingFeature.EARLY_SHARE;
  private static final double DEVIATION = 0.02;
  private static final double MEAN = 0.2;

  private TestModel() {}

  /** Possible from 0.8, unlikely to 0.1, in one repetition; from 0.7 and to 0.15 in five. */
  static RoundingModel model() {
    double[] deviations = new double[RoundingFeature.values().length];
    double[] weights = new double[deviations.length];
    deviations[FEATURE.ordinal()] = DEVIATION;
    weights[FEATURE.ordinal()] = 1;
    return new RoundingModel(
        EXERCISE,
        1,
        "nobody",
        0.2,
        List.of(FEATURE),
        deviations,
        weights,
        0,
        1,
        new Envelope(List.of(FEATURE), new double[][] {{4}}, 10.8),
        calibration(1, 0.8, 0.1),
        calibration(2, 0.7, 0.15),
        calibration(1, 0.8, 0.1),
        calibration(2, 0.7, 0.15));
  }

  private static ScoreCalibration calibration(double slope, double possible, double unlikely) {
    return new ScoreCalibration(
        -100,
        slope,
        0,
        0.01,
        0.001,
        0.02,
        new Thresholds(OptionalDouble.of(possible), OptionalDouble.of(unlikely)));
  }

  /** Seven repetitions about {@link #MEAN} that scatter as the population does. */
  static RoundingBaseline baseline(OptionalDouble loadKg) {
    double step = DEVIATION * Math.sqrt(6 / 28.0);
    List<RoundingFeatures> accepted = new ArrayList<>();
    for (int i = -3; i <= 3; i++) {
      accepted.add(features(i * step / DEVIATION));
    }
    return RoundingBaseline.of(EXERCISE, accepted, loadKg);
  }

  /** Of a repetition this many standard deviations from the mean. */
  static RoundingFeatures features(double deviations) {
    double[] values = new double[RoundingFeature.values().length];
    values[FEATURE.ordinal()] = MEAN + DEVIATION * deviations;
    return new RoundingFeatures(values);
  }

  static HingeMeasures repetition(double deviations) {
    return new HingeMeasures(features(deviations), 0.97, 0, 0);
  }
}
