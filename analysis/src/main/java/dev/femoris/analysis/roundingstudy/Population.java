package dev.femoris.analysis.roundingstudy;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.repetition.HingeSeries;
import dev.femoris.analysis.rounding.HingeMeasures;
import dev.femoris.analysis.rounding.RoundingBaseline;
import dev.femoris.analysis.rounding.RoundingFeatures;
import dev.femoris.analysis.study.Benign;
import dev.femoris.analysis.study.HingeLift;
import dev.femoris.analysis.study.KinematicAthlete;
import dev.femoris.analysis.study.KinematicRepetition;
import dev.femoris.analysis.study.Lifter;
import dev.femoris.analysis.study.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Lets simulated athletes lift: a baseline, sets of five alike on that day and on another, labelled
 * repetitions on two days between. Every other athlete's hips answer to the rounding; of the rest,
 * geometry and balance alone show.
 */
public final class Population {

  /** Extra lumbar flexion asked for, degrees. */
  public static final double[] EXTRA_DEG = {10, 20, 30};

  /** Repetitions in a set. */
  public static final int SET = 5;

  private static final int BASELINE = 6;
  private static final int GOOD_SETS = 4;
  private static final int LABELLED_A_DAY = 3;
  private static final double[] LABELLED_DEG = {20, 30, 20};
  private static final int BENIGN = 6;

  /** A movement the events are not found in is done again this often. */
  private static final int TRIES = 10;

  private final HingeLift lift;
  private final HingeSeries series;

  public Population(HingeLift lift) {
    this.lift = lift;
    this.series =
        new HingeSeries(
            lift.fromFloor() ? PhaseOrder.CONCENTRIC_FIRST : PhaseOrder.ECCENTRIC_FIRST,
            1 / KinematicAthlete.RATE_HZ);
  }

  /** The athlete of a seed; the same for the same seed. */
  public TrialAthlete athlete(long seed) {
    boolean coupled = seed % 2 == 1;
    var performs =
        new KinematicAthlete(
            Lifter.drawn(lift, seed), coupled ? Scenario.COUPLED : Scenario.GEOMETRY);
    List<RoundingFeatures> accepted = new ArrayList<>();
    for (int i = 0; i < BASELINE; i++) {
      accepted.add(measured(performs::baseline).features());
    }
    var baseline = RoundingBaseline.of(lift.id(), accepted, OptionalDouble.empty());
    List<List<Trial>> sameDay = sets(performs);
    Map<String, List<Trial>> benign = benign(performs);
    List<Trial> good = new ArrayList<>();
    List<Trial> rounded = new ArrayList<>();
    for (int day = 0; day < 2; day++) {
      performs.anotherDay();
      for (int i = 0; i < LABELLED_A_DAY; i++) {
        good.add(trial(performs, 0));
        rounded.add(trial(performs, LABELLED_DEG[i]));
      }
    }
    performs.anotherDay();
    return new TrialAthlete(
        seed, coupled, baseline, sameDay, sets(performs), good, rounded, benign);
  }

  private List<List<Trial>> sets(KinematicAthlete performs) {
    List<List<Trial>> sets = new ArrayList<>();
    for (int i = 0; i < GOOD_SETS; i++) {
      sets.add(set(performs, 0));
    }
    for (double extraDeg : EXTRA_DEG) {
      sets.add(set(performs, extraDeg));
    }
    return sets;
  }

  private List<Trial> set(KinematicAthlete performs, double extraDeg) {
    List<Trial> set = new ArrayList<>();
    for (int i = 0; i < SET; i++) {
      set.add(trial(performs, extraDeg));
    }
    return set;
  }

  private Trial trial(KinematicAthlete performs, double extraDeg) {
    return new Trial(
        extraDeg,
        measured(
            () -> extraDeg == 0 ? performs.good() : performs.rounded(Math.toRadians(extraDeg))));
  }

  private Map<String, List<Trial>> benign(KinematicAthlete performs) {
    Map<String, List<Trial>> all = new LinkedHashMap<>();
    for (Benign.Kind kind : Benign.Kind.values()) {
      List<Trial> trials = new ArrayList<>();
      for (int i = 0; i < BENIGN; i++) {
        trials.add(new Trial(0, measured(() -> performs.benign(kind))));
      }
      all.put(kind.name().toLowerCase(Locale.ROOT), trials);
    }
    return all;
  }

  private HingeMeasures measured(Supplier<KinematicRepetition> repetition) {
    for (int i = 0; i < TRIES; i++) {
      Optional<HingeMeasures> found = series.measure(repetition.get().worn().thighRad());
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IllegalStateException(
        "%s: no repetition found in %d simulated ones".formatted(lift.id(), TRIES));
  }
}
