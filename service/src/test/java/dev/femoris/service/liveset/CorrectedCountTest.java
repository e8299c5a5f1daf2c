package dev.femoris.service.liveset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.session.SessionResult;
import dev.femoris.service.PlayedSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectedCountTest {

  /** Eight repetitions in one set. */
  private static final SessionResult RESULT = PlayedSession.romanianDeadlifts(1, 8).undisturbed();

  @Test
  void withoutAWordTheAnalysisCounts() {
    assertThat(count()).isEqualTo(new CorrectedCount(8, 0, 0));
  }

  @Test
  void oneIsRemovedAndOneAdded() {
    var count = count(new LiveFact.Removed(repetition(3)), new LiveFact.Added(end(5)));
    assertThat(count).isEqualTo(new CorrectedCount(8, 1, 1));
    assertThat(count.repetitions()).isEqualTo(8);
  }

  @Test
  void aSetThatBeginsAgainForgetsWhatWasFoundAndWhatWasAddedBefore() {
    var again = new LiveFact.Restarted(new Span(0, end(4)));
    var count = count(new LiveFact.Added(end(2)), again, new LiveFact.Added(end(4)));
    assertThat(count).isEqualTo(new CorrectedCount(8, 4, 1));
  }

  @Test
  void whatWasWithdrawnHoldsNoMore() {
    assertThat(count(new LiveFact.Removed(repetition(3)), new LiveFact.Withdrawn(1)).removed())
        .isZero();
  }

  @Test
  void pagesTellTimesRoundedToATenthOfAMillisecond() {
    var told = new Span(rounded(start(3)), rounded(end(3)));
    assertThat(count(new LiveFact.Removed(told)).removed()).isEqualTo(1);
  }

  @Test
  void nothingIsCuedFromTheMomentItHurts() {
    var facts = new LiveFacts(List.of());
    assertThat(facts.coachedAt(7)).isTrue();
    facts.mute();
    assertThat(facts.coachedAt(7)).isFalse();
    facts.add(new StoredFact(1, new LiveFact.CoachingEnded(7), Optional.empty(), Instant.EPOCH));
    assertThat(facts.coachedAt(7)).as("was said before").isTrue();
    assertThat(facts.coachedAt(8)).isFalse();
  }

  private static CorrectedCount count(LiveFact... facts) {
    var stored = new ArrayList<StoredFact>();
    for (LiveFact fact : facts) {
      stored.add(new StoredFact(stored.size() + 1L, fact, Optional.empty(), Instant.EPOCH));
    }
    return CorrectedCount.of(RESULT, new LiveFacts(stored));
  }

  private static Span repetition(int number) {
    return new Span(start(number), end(number));
  }

  private static long start(int number) {
    return RESULT.sets().getFirst().repetitions().get(number - 1).repetition().startNanos();
  }

  private static long end(int number) {
    return RESULT.sets().getFirst().repetitions().get(number - 1).repetition().endNanos();
  }

  private static long rounded(long nanos) {
    return Math.round(nanos / 100_000.0) * 100_000;
  }
}
