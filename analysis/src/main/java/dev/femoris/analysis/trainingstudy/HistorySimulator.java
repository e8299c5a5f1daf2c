package dev.femoris.analysis.trainingstudy;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.habit.Habit;
import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.Side;
import dev.femoris.analysis.training.TrainingHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Weeks of hamstring training with planted mistakes. One in twelve sessions is missed, days move by
 * one, one in twelve sessions begins without a warm-up, weights grow by a few percent every other
 * week, and one in twenty is not told.
 */
public final class HistorySimulator {

  private static final long DAY_S = 86_400;
  private static final double MISSED = 1 / 12.0;

  private final HistorySpec spec;
  private final Scatter scatter;
  private final RepetitionDraw draw;
  private final List<PerformedExercise> done = new ArrayList<>();
  private final double firstKg;
  private final int perWeek;

  private HistorySimulator(HistorySpec spec) {
    this.spec = spec;
    this.scatter = new Scatter(spec.seed());
    this.draw = new RepetitionDraw(scatter);
    this.firstKg = 5 * scatter.among(6, 14);
    this.perWeek = spec.makes(Habit.ONCE_A_WEEK) ? 1 : scatter.among(2, 3);
  }

  public static TrainingHistory history(HistorySpec spec) {
    var simulator = new HistorySimulator(spec);
    for (int week = 0; week < spec.weeks(); week++) {
      simulator.week(week);
    }
    List<PerformedExercise> past =
        simulator.done.stream().filter(e -> e.day() <= spec.lastDay()).toList();
    return new TrainingHistory(past, List.of());
  }

  private void week(int week) {
    long monday = spec.lastDay() - 7L * (spec.weeks() - week) + 1;
    for (int i = 0; i < perWeek; i++) {
      long day = monday + i * 7L / perWeek + scatter.among(0, 1);
      if (!scatter.happens(MISSED)) {
        session(day * DAY_S + scatter.among(7 * 3600, 19 * 3600), week, i);
      }
    }
  }

  private void session(long startS, int week, int index) {
    long atS = startS;
    boolean cold = spec.makes(Habit.NO_WARM_UP) ? !scatter.happens(0.1) : scatter.happens(MISSED);
    double kg = kg(week);
    if (!cold) {
      atS = add(atS, "leg_swing", OptionalDouble.empty(), 0.6, manner(week), scatter.among(10, 16));
    }
    if (!cold && scatter.happens(0.7)) {
      atS = add(atS, "romanian_deadlift", told(0.5 * kg), 2.2, manner(week), scatter.among(6, 10));
    }
    atS = add(atS, "romanian_deadlift", told(kg), 2.2, manner(week), sets(3));
    if (!spec.makes(Habit.ONE_SIDED) || spec.seed() % 2 == 0) {
      atS =
          add(
              atS,
              "single_leg_deadlift_stance",
              OptionalDouble.empty(),
              2.2,
              manner(week),
              sets(2));
    }
    if (index % 2 == 1) {
      atS = add(atS, "nordic_curl", OptionalDouble.empty(), 2.5, manner(week), sets(2));
    }
    add(atS, "glute_bridge", OptionalDouble.empty(), 1.6, manner(week), sets(2));
  }

  private int[] sets(int count) {
    int[] repetitions = new int[count];
    Arrays.setAll(repetitions, i -> scatter.among(7, 11));
    return repetitions;
  }

  /** In kg, to the nearest half. */
  private double kg(int week) {
    boolean fast = spec.makes(Habit.LOAD_TOO_FAST);
    double grown = fast ? Math.pow(1.08, week) : Math.pow(1.04, Math.floorDiv(week, 2));
    return Math.rint(firstKg * grown * 2) / 2;
  }

  private OptionalDouble told(double kg) {
    return spec.loadsTold() && !scatter.happens(0.05)
        ? OptionalDouble.of(kg)
        : OptionalDouble.empty();
  }

  /** With planted faults as the analysis finds them: not in every repetition. */
  private Manner manner(int week) {
    Manner manner = Manner.good();
    if (spec.makes(Habit.ROUNDED_BACK)) {
      manner =
          new Manner(
              0.4, 0.5, manner.momentumShare(), manner.droppedShare(), manner.otherShare(), 0);
    }
    if (spec.makes(Habit.MOMENTUM)) {
      manner = manner.swung(0.45);
    }
    if (spec.makes(Habit.NEGLECTED_ECCENTRIC)) {
      manner = manner.dropped(0.55);
    }
    if (spec.makes(Habit.LOAD_TOO_FAST)) {
      manner = manner.faulty(Math.min(0.7, 0.35 + 0.08 * week));
    }
    boolean uneven = spec.makes(Habit.ONE_SIDED) && spec.seed() % 2 == 0;
    return uneven ? manner.uneven(0.2) : manner;
  }

  /** One exercise with each leg it is done with; the moment the next may begin. */
  private long add(
      long startS,
      String id,
      OptionalDouble kg,
      double eccentricS,
      Manner manner,
      int... repetitions) {
    ExerciseProfile profile = ExerciseCatalog.builtIn().find(id).orElseThrow();
    boolean legByLeg = id.equals("single_leg_deadlift_stance") && spec.wear() != Wear.ONE_THIGH;
    long atS = startS;
    for (Side side : legByLeg ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.RIGHT)) {
      done.add(named(exercise(atS, profile, side, kg, eccentricS, manner, repetitions)));
      atS += 120L * (repetitions.length + 1);
    }
    return atS;
  }

  private PerformedExercise exercise(
      long startS,
      ExerciseProfile profile,
      Side side,
      OptionalDouble kg,
      double eccentricS,
      Manner manner,
      int... repetitions) {
    var tempo = new TempoTarget(eccentricS * scatter.factor(0.1), 0.3, 1.2, 0.5);
    boolean trunk = spec.wear() == Wear.THIGH_AND_TRUNK;
    return draw.exercise(startS, profile, side, kg, tempo, false, trunk, repetitions, manner);
  }

  private PerformedExercise named(PerformedExercise e) {
    return spec.declared()
        ? e
        : new PerformedExercise(
            e.startS(),
            e.day(),
            Optional.empty(),
            e.side(),
            e.loadKg(),
            e.tempo(),
            e.visible(),
            e.sets());
  }
}
