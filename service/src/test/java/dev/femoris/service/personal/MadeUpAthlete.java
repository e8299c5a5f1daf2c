package dev.femoris.service.personal;

import dev.femoris.analysis.rounding.Envelope;
import dev.femoris.analysis.rounding.RoundingFeature;
import dev.femoris.analysis.rounding.RoundingFeatures;
import dev.femoris.analysis.rounding.RoundingModel;
import dev.femoris.analysis.rounding.ScoreCalibration;
import dev.femoris.analysis.rounding.Thresholds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Labelled repetitions as numbers drawn at random, and a population model to judge them by. */
public final class MadeUpAthlete {

  /** The population's model goes by the first two; the others it measures and does not weigh. */
  private static final List<RoundingFeature> USED =
      List.of(
          RoundingFeature.EARLY_SHARE,
          RoundingFeature.THETA_30,
          RoundingFeature.BOTTOM,
          RoundingFeature.STALL,
          RoundingFeature.CONCENTRIC_S);

  private static final double[] DEVIATIONS = {0.05, 0.04, 0.04, 0.08, 0.1};

  private final Random random;
  private final Map<RoundingFeature, Double> shiftDeviations;

  private MadeUpAthlete(long seed, Map<RoundingFeature, Double> shiftDeviations) {
    this.random = new Random(seed);
    this.shiftDeviations = shiftDeviations;
  }

  /** Rounds in a way the population's model does not know. */
  public static MadeUpAthlete ofOwnWay(long seed) {
    var shift = new EnumMap<RoundingFeature, Double>(RoundingFeature.class);
    shift.put(RoundingFeature.STALL, 2.5);
    shift.put(RoundingFeature.CONCENTRIC_S, 1.5);
    return new MadeUpAthlete(seed, shift);
  }

  /** Whose repetitions are the same whatever the trainer calls them. */
  public static MadeUpAthlete ofNoDifference(long seed) {
    return new MadeUpAthlete(seed, Map.of());
  }

  /** Rounds as the population's model expects. */
  public static MadeUpAthlete asEverybody(long seed) {
    var shift = new EnumMap<RoundingFeature, Double>(RoundingFeature.class);
    shift.put(RoundingFeature.EARLY_SHARE, 2.0);
    shift.put(RoundingFeature.THETA_30, -2.0);
    return new MadeUpAthlete(seed, shift);
  }

  /** A population model that goes by hips rising early. */
  public static RoundingModel population() {
    double[] deviations = new double[RoundingFeature.values().length];
    double[] weights = new double[RoundingFeature.values().length];
    for (int i = 0; i < USED.size(); i++) {
      deviations[USED.get(i).ordinal()] = DEVIATIONS[i];
    }
    weights[RoundingFeature.EARLY_SHARE.ordinal()] = 0.8;
    weights[RoundingFeature.THETA_30.ordinal()] = -0.8;
    return new RoundingModel(
        "conventional_deadlift",
        1,
        "numbers made up for tests",
        0.2,
        USED,
        deviations,
        weights,
        -0.5,
        1,
        new Envelope(USED, identity(USED.size()), 1000),
        calibration(),
        calibration(),
        calibration(),
        calibration());
  }

  /** Scores are log-odds at even odds as they are; the base rate is 20 %. */
  private static ScoreCalibration calibration() {
    return new ScoreCalibration(-100, 1, Math.log(0.25), 0, 0, 0, Thresholds.NEVER);
  }

  private static double[][] identity(int size) {
    double[][] identity = new double[size][size];
    for (int i = 0; i < size; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  /** Sessions with so many repetitions of each kind; labels are numbered from 1. */
  public List<LabelledSession> sessions(int sessions, int good, int rounded) {
    var all = new ArrayList<LabelledSession>();
    long label = 1;
    for (int s = 1; s <= sessions; s++) {
      var labelled = new ArrayList<LabelledRepetition>();
      for (int r = 0; r < good + rounded; r++) {
        boolean isRounded = r >= good;
        labelled.add(
            new LabelledRepetition(label++, 1, r + 1, 5.0 * r, isRounded, features(isRounded)));
      }
      all.add(new LabelledSession("session-" + s, labelled, accepted(4)));
    }
    return all;
  }

  private List<RoundingFeatures> accepted(int count) {
    var accepted = new ArrayList<RoundingFeatures>();
    for (int i = 0; i < count; i++) {
      accepted.add(features(false));
    }
    return accepted;
  }

  private RoundingFeatures features(boolean rounded) {
    double[] values = new double[RoundingFeature.values().length];
    for (int i = 0; i < USED.size(); i++) {
      double shift = rounded ? shiftDeviations.getOrDefault(USED.get(i), 0.0) : 0;
      values[USED.get(i).ordinal()] = 0.5 + (random.nextGaussian() + shift) * DEVIATIONS[i];
    }
    return new RoundingFeatures(values);
  }
}
