package dev.femoris.service.liveset;

import dev.femoris.analysis.barbell.BarRepetition;
import dev.femoris.analysis.session.SessionResult;
import java.util.List;
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

  /** What counts. */
  public int repetitions() {
    return found - removed + added;
  }

  private static LongStream endsNanos(SessionResult result) {
    return LongStream.concat(
        result.sets().stream()
            .flatMap(set -> set.repetitions().stream())
            .mapToLong(judged -> judged.repetition().endNanos()),
        result.bar().sets().stream()
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
