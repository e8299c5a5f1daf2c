package dev.femoris.service.liveset;

import dev.femoris.analysis.barbell.BarRepetition;
import dev.femoris.analysis.session.SessionResult;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;

/**
 * Repetitions of a session.
 *
 * @param found by the analysis
 * @param removed of those, by what was said on the live page
 * @param added on the live page
 */
public record CorrectedCount(int found, int removed, int added) {

  /** The count of {@code result} with what still holds of {@code facts}. */
  public static CorrectedCount of(SessionResult result, LiveFacts facts) {
    List<LiveFact> standing = facts.standing().stream().map(StoredFact::fact).toList();
    long[] endsNanos = endsNanos(result).toArray();
    long removed = LongStream.of(endsNanos).filter(end -> isRemoved(end, standing)).count();
    long added = standing.stream().filter(fact -> isCounted(fact, standing)).count();
    return new CorrectedCount(endsNanos.length, (int) removed, (int) added);
  }

  /** The same of the set of that number alone. */
  public static CorrectedCount ofSet(int setIndex, SessionResult result, LiveFacts facts) {
    List<LiveFact> standing = facts.standing().stream().map(StoredFact::fact).toList();
    long[] ends = endsNanos(result, set -> set == setIndex).toArray();
    long fromNanos = endsNanos(result, set -> set < setIndex).max().orElse(Long.MIN_VALUE);
    long toNanos = endsNanos(result, set -> set > setIndex).min().orElse(Long.MAX_VALUE);
    long removed = LongStream.of(ends).filter(end -> isRemoved(end, standing)).count();
    long added =
        standing.stream()
            .filter(fact -> isCounted(fact, standing))
            .map(fact -> ((LiveFact.Added) fact).timeNanos())
            .filter(timeNanos -> timeNanos > fromNanos && timeNanos < toNanos)
            .count();
    return new CorrectedCount(ends.length, (int) removed, (int) added);
  }

  /** What counts. */
  public int repetitions() {
    return found - removed + added;
  }

  /** The same where it is not what the analysis counted. */
  public OptionalInt repetitionsIfOther() {
    return repetitions() == found ? OptionalInt.empty() : OptionalInt.of(repetitions());
  }

  private static LongStream endsNanos(SessionResult result) {
    return endsNanos(result, set -> true);
  }

  private static LongStream endsNanos(SessionResult result, IntPredicate sets) {
    return LongStream.concat(
        result.sets().stream()
            .filter(set -> sets.test(set.index()))
            .flatMap(set -> set.repetitions().stream())
            .mapToLong(judged -> judged.repetition().endNanos()),
        result.bar().sets().stream()
            .filter(set -> sets.test(set.index()))
            .flatMap(set -> set.repetitions().stream())
            .mapToLong(BarRepetition::endNanos));
  }

  private static boolean isRemoved(long endNanos, List<LiveFact> standing) {
    return standing.stream()
        .anyMatch(
            fact ->
                switch (fact) {
                  case LiveFact.Restarted restarted -> restarted.span().holdsEnd(endNanos);
                  case LiveFact.Removed removed -> removed.span().holdsEnd(endNanos);
                  case LiveFact.Added added -> false;
                  case LiveFact.Aimed aimed -> false;
                  case LiveFact.Withdrawn withdrawn -> false;
                  case LiveFact.CoachingEnded ended -> false;
                });
  }

  /** An added repetition counts unless its set began again afterwards. */
  private static boolean isCounted(LiveFact fact, List<LiveFact> standing) {
    int at = standing.indexOf(fact);
    return fact instanceof LiveFact.Added added
        && standing.subList(at + 1, standing.size()).stream()
            .noneMatch(
                later ->
                    later instanceof LiveFact.Restarted restarted
                        && restarted.span().holds(added.timeNanos()));
  }
}
