package dev.femoris.analysis.habit;

import java.util.List;
import java.util.Set;

/**
 * The rules on the seven mistakes, as the file says them.
 *
 * @param windowDays how far back is looked
 * @param hamstrings ids of the exercises that train the hamstrings
 * @param hinges those in which the back may round
 * @param oneLegged those done with one leg at a time
 * @param heavyByNature those that are heavy without a weight
 * @param swings dynamic ones that warm up
 */
public record HabitRules(
    int windowDays,
    Set<String> hamstrings,
    Set<String> hinges,
    Set<String> oneLegged,
    Set<String> heavyByNature,
    Set<String> swings,
    Back back,
    ShareRule momentum,
    EccentricRule eccentric,
    FrequencyRule frequency,
    SidesRule sides,
    WarmUpRule warmUp,
    LoadRule load,
    List<Explained> explained) {

  public HabitRules {
    hamstrings = Set.copyOf(hamstrings);
    hinges = Set.copyOf(hinges);
    oneLegged = Set.copyOf(oneLegged);
    heavyByNature = Set.copyOf(heavyByNature);
    swings = Set.copyOf(swings);
    explained = List.copyOf(explained);
  }

  /** The rules that come with this build. */
  public static HabitRules builtIn() {
    return HabitSheet.BUILT_IN;
  }

  /** A rule in words, with its sources. */
  public record Explained(Habit habit, String rule, List<String> sources) {
    public Explained {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A share of repetitions.
   *
   * @param share found in more of them than this, on the whole and on most days, 0 to 1
   * @param repetitions judged, at least
   * @param days with such, at least
   */
  public record ShareRule(double share, int repetitions, int days) {}

  /** Of the back: with trunk sensors, and as the thigh alone hints at it. */
  public record Back(ShareRule measured, ShareRule hinted) {}

  /**
   * Of the eccentric.
   *
   * @param targetShare shorter than this part of a tempo that was asked for is neglected
   * @param usualShare the same for the tempo a coach would ask for, when none was
   */
  public record EccentricRule(ShareRule share, double targetShare, double usualShare) {}

  /**
   * Of the training days.
   *
   * @param gapDays the median from which on it is once a week or less
   * @param recordedDays since the first session, at least
   * @param declaredShare of the sessions whose exercise is known, at least
   */
  public record FrequencyRule(
      double gapDays, int trainingDays, int recordedDays, double declaredShare) {}

  /**
   * Of left and right.
   *
   * @param trainingDays from which on exercises for one leg are missed
   * @param difference over the larger side, from here on
   * @param days on which both legs were measured, at least
   * @param repetitions of each leg on such a day, at least
   */
  public record SidesRule(int trainingDays, double difference, int days, int repetitions) {}

  /**
   * Of the warm-up.
   *
   * @param heavyShare of the heaviest load in the window is heavy
   * @param lightShare of the heavy load is light
   * @param withinS before the heavy work
   * @param swings so many warm up
   * @param coldShare of the heavy days
   * @param days with heavy work, at least
   */
  public record WarmUpRule(
      double heavyShare, double lightShare, long withinS, int swings, double coldShare, int days) {}

  /**
   * Of the load.
   *
   * @param raiseShare more than before by so much is a raise
   * @param cleanShare with fewer repetitions without a fault the form did not allow it
   * @param repetitions judged on a day, at least
   * @param poorShare of the raises, from here on
   * @param poorRaises at least
   * @param days with load and judged form in one exercise, at least
   */
  public record LoadRule(
      double raiseShare,
      double cleanShare,
      int repetitions,
      double poorShare,
      int poorRaises,
      int days) {}
}
