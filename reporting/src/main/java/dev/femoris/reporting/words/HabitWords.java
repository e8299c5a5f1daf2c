package dev.femoris.reporting.words;

import dev.femoris.analysis.habit.Habit;
import dev.femoris.analysis.habit.HabitEvidence;
import dev.femoris.analysis.habit.HabitFinding;
import java.util.function.UnaryOperator;

/** What is said of the seven mistakes. */
public final class HabitWords {

  private HabitWords() {}

  /** The mistake's name. */
  public static String name(Habit habit) {
    return switch (habit) {
      case ROUNDED_BACK -> "Rounding the back";
      case MOMENTUM -> "Momentum";
      case NEGLECTED_ECCENTRIC -> "Neglecting the lowering";
      case ONCE_A_WEEK -> "Hamstrings once a week only";
      case ONE_SIDED -> "No work for one leg, or a lasting difference";
      case NO_WARM_UP -> "No warm-up before heavy work";
      case LOAD_TOO_FAST -> "Load raised faster than form allows";
    };
  }

  /** What to do about it. */
  public static String advice(Habit habit) {
    return switch (habit) {
      case ROUNDED_BACK -> "Less weight, and only as deep as the back stays as it is.";
      case MOMENTUM -> "Pause for a second at the turn; let nothing swing.";
      case NEGLECTED_ECCENTRIC -> "Count three seconds on the way down.";
      case ONCE_A_WEEK -> "Two or three sessions a week, with 48 hours between.";
      case ONE_SIDED -> "A single-leg deadlift in each session; begin with the weaker leg.";
      case NO_WARM_UP -> "Ten leg swings each side and one light set before the first heavy one.";
      case LOAD_TOO_FAST ->
          "Stay with the load until four in five repetitions are without a fault.";
    };
  }

  /** {@code found}, {@code possible}, {@code not_found} or {@code cannot_tell}. */
  public static String verdict(HabitFinding finding) {
    return switch (finding) {
      case HabitFinding.Found found -> isMeasured(found.evidence()) ? "found" : "possible";
      case HabitFinding.NotFound notFound -> "not_found";
      case HabitFinding.CannotTell cannot -> "cannot_tell";
    };
  }

  private static boolean isMeasured(HabitEvidence evidence) {
    return !(evidence instanceof HabitEvidence.Repetitions r) || r.measured();
  }

  /**
   * What the finding rests on, or what is missing, as a sentence.
   *
   * @param nameOf the name of an exercise by its id
   */
  public static String sentence(HabitFinding finding, UnaryOperator<String> nameOf) {
    return switch (finding) {
      case HabitFinding.Found found -> sentence(found.evidence(), nameOf);
      case HabitFinding.NotFound notFound -> sentence(notFound.evidence(), nameOf);
      case HabitFinding.CannotTell cannot -> missing(cannot);
    };
  }

  private static String sentence(HabitEvidence evidence, UnaryOperator<String> nameOf) {
    return switch (evidence) {
      case HabitEvidence.Repetitions r ->
          "%s%d of %d repetitions on %s; more than %s would be a habit."
              .formatted(
                  r.measured() ? "" : "The thigh alone hints at it in ",
                  r.found(),
                  r.judged(),
                  days(r.days()),
                  percent(r.limitShare()));
      case HabitEvidence.Frequency f ->
          "%s in the last %d days, %s days apart in the middle; %s or more would be once a week."
              .formatted(
                  days(f.trainingDays()),
                  f.ofDays(),
                  Figures.shortest(f.medianDays()),
                  Figures.shortest(f.limitDays()));
      case HabitEvidence.NothingOneLegged n ->
          "No exercise for one leg at a time on %s of training.".formatted(days(n.trainingDays()));
      case HabitEvidence.SideDifference d -> sides(d, nameOf);
      case HabitEvidence.HeavyDays h ->
          "Nothing light before the heavy work on %d of %s, as far as the sensor was worn; %s or more would be a habit."
              .formatted(h.cold(), days(h.days()), percent(h.limitShare()));
      case HabitEvidence.Raises r -> raises(r, nameOf);
    };
  }

  private static String sides(HabitEvidence.SideDifference d, UnaryOperator<String> nameOf) {
    String exercise = nameOf.apply(d.exerciseId());
    return d.difference() == 0
        ? "%s: left and right take turns on %s.".formatted(exercise, days(d.days()))
        : "%s: the %s leg moves %s less, in the middle of %s; more than %s lasts."
            .formatted(
                exercise,
                d.difference() < 0 ? "right" : "left",
                percent(Math.abs(d.difference())),
                days(d.days()),
                percent(d.limit()));
  }

  private static String raises(HabitEvidence.Raises r, UnaryOperator<String> nameOf) {
    if (r.raises() == 0) {
      return "No load was raised.";
    }
    String count =
        "%d of %s came with poor form"
            .formatted(r.poor(), r.raises() == 1 ? "one raise" : r.raises() + " raises");
    return r.worst()
        .map(
            w ->
                "%s; the worst: %s from %s to %s kg, %s of the repetitions without a fault."
                    .formatted(
                        count,
                        nameOf.apply(w.exerciseId()),
                        Figures.shortest(w.fromKg()),
                        Figures.shortest(w.toKg()),
                        percent(w.cleanShare())))
        .orElse(count + ".");
  }

  private static String missing(HabitFinding.CannotTell cannot) {
    String what =
        switch (cannot.missing()) {
          case BACK_REPETITIONS -> "Sensors on sacrum and T12 saw %d hinges; %d are needed.";
          case JUDGED_REPETITIONS -> "%d repetitions could be judged for this; %d are needed.";
          case RECORDED_DAYS -> "Recorded for %d days; %d are needed.";
          case TRAINING_DAYS -> "%d days of hamstring work; %d are needed.";
          case DECLARED_PERCENT ->
              "Of %d %% of the sessions the exercise is known; %d %% are needed.";
          case DAYS_OF_BOTH_LEGS ->
              "Both legs were measured in one exercise on %d days; %d are needed. Move the sensor to the other leg for its sets.";
          case HEAVY_DAYS -> "Heavy work is known of %d days; %d are needed. Enter the load.";
          case LOADED_DAYS ->
              "Load and form are known of %d days of one exercise; %d are needed. Enter the load.";
        };
    return what.formatted(cannot.have(), cannot.need());
  }

  private static String days(int days) {
    return days == 1 ? "one day" : days + " days";
  }

  private static String percent(double share) {
    return Figures.fixed(100 * share, 0) + " %";
  }
}
