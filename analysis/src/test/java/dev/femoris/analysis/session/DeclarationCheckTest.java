package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.RejectionReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationCheckTest {

  private static final long NEVER = Long.MIN_VALUE;

  private final DeclarationCheck check = new DeclarationCheck(Simulated.setup("good_morning", 100));

  @Test
  void fourAlikeRefusedInARowAreAnotherExercise() {
    assertThat(check.refused(tooLarge(3), NEVER)).isEmpty();
    Mismatch mismatch = check.refused(tooLarge(4), NEVER).orElseThrow();
    assertThat(mismatch.declared()).isEqualTo("Good morning");
    assertThat(mismatch.like()).as("too little is known of refused movements").isEmpty();
  }

  @Test
  void aMovementLookedAtTwiceCountsOnce() {
    List<Rejection> twice = new ArrayList<>(tooLarge(3));
    twice.add(twice.getLast());
    assertThat(check.refused(twice, NEVER)).isEmpty();
  }

  @Test
  void aRepetitionBetweenThemOrAWalkOrALongPauseOrAnotherSizeBeginsAnew() {
    List<Rejection> four = tooLarge(4);
    assertThat(check.refused(four, four.get(1).endNanos())).as("counted").isEmpty();
    assertThat(check.refused(with(four, at(1, RejectionReason.WALKING, 70)), NEVER)).isEmpty();
    assertThat(check.refused(with(four, at(1, RejectionReason.RANGE_TOO_LARGE, 40)), NEVER))
        .isEmpty();
    var late = new ArrayList<>(tooLarge(3));
    late.add(at(9, RejectionReason.RANGE_TOO_LARGE, 70));
    assertThat(check.refused(late, NEVER)).as("a long pause").isEmpty();
  }

  @Test
  void whereOnlyTurnsAreKnownRefusalsSayNothing() {
    var raise = new DeclarationCheck(Simulated.setup("supine_leg_raise", 100));
    assertThat(raise.refused(tooLarge(6), NEVER)).isEmpty();
  }

  private static List<Rejection> tooLarge(int count) {
    List<Rejection> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(at(i, RejectionReason.RANGE_TOO_LARGE, 70 + i));
    }
    return all;
  }

  private static List<Rejection> with(List<Rejection> all, Rejection second) {
    var changed = new ArrayList<>(all);
    changed.set(1, second);
    return changed;
  }

  private static Rejection at(int index, RejectionReason reason, double deg) {
    long start = index * 4_000_000_000L;
    return new Rejection(start, start + 3_000_000_000L, reason, Math.toRadians(deg));
  }
}
