package dev.femoris.analysis.advice;

import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.SessionResult;
import java.util.Comparator;
import java.util.Optional;

/**
 * The one thing to work on next, or why there is none.
 *
 * <p>A fault is named when it lasted: at least two repetitions and one in ten of those in which it
 * could be judged, because one false alarm in thirty good repetitions is allowed for. Of several
 * the one that cost most points in sum is named. Without one, a set that slowed down by {@link
 * #SLOWING_PERCENT} or more is. See {@code docs/scores.md}.
 */
public sealed interface NextFocus {

  /** Mean concentric rate of a set's last repetition below the fastest, percent. */
  double SLOWING_PERCENT = 30;

  /** Fewer repetitions are slower by chance. */
  int SLOWING_REPETITIONS = 4;

  /**
   * A fault that lasted.
   *
   * @param most the set, from 1, in which most repetitions showed it
   */
  record Lasting(FaultTally tally, int most) implements NextFocus {}

  /**
   * No fault lasted, but a set slowed down.
   *
   * @param set the one that slowed down most, from 1
   */
  record SlowingDown(int set, double lossPercent) implements NextFocus {}

  /**
   * Nothing stands out.
   *
   * @param judged repetitions in which at least one fault could be judged
   */
  record NothingStandsOut(int judged) implements NextFocus {}

  /** No repetition could be judged, or there was none. */
  record CannotTell() implements NextFocus {}

  static NextFocus of(SessionResult result) {
    int judged = FaultTally.judgedRepetitions(result);
    if (judged == 0) {
      return new CannotTell();
    }
    return FaultTally.of(result).stream()
        .filter(FaultTally::lasted)
        .max(Comparator.comparingDouble(FaultTally::points))
        .<NextFocus>map(tally -> new Lasting(tally, tally.mostIn(result)))
        .or(() -> slowest(result))
        .orElse(new NothingStandsOut(judged));
  }

  private static Optional<NextFocus> slowest(SessionResult result) {
    return result.sets().stream()
        .filter(set -> set.repetitions().size() >= SLOWING_REPETITIONS)
        .filter(set -> loss(set) >= SLOWING_PERCENT)
        .max(Comparator.comparingDouble(NextFocus::loss))
        .map(set -> new SlowingDown(set.index(), loss(set)));
  }

  private static double loss(ExerciseSet set) {
    return set.velocityLossPercent().orElse(0);
  }
}
