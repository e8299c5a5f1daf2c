package dev.femoris.service.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.service.correction.ShownRepetition.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shown after corrections, on made-up repetitions of 4 s, one every 5 s. */
class CorrectedSessionTest {

  private static final long SECOND = 1_000_000_000L;
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final List<CorrectionEvent> events = new ArrayList<>();
  private final List<OwnRepetition> own = own(6);

  private static List<OwnRepetition> own(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new OwnRepetition(1 + i / 3, 1 + i % 3, s(5 * i, 5 * i + 4)))
        .toList();
  }

  private static Stretch s(double start, double end) {
    return new Stretch(Math.round(start * SECOND), Math.round(end * SECOND));
  }

  /** Makes the correction if it is allowed. */
  private boolean make(Correction what) {
    if (CorrectedSession.refusal(own, events, what).isPresent()) {
      return false;
    }
    events.add(new CorrectionEvent(events.size() + 1, "Maria", NOON, what));
    return true;
  }

  private CorrectedSession shown() {
    return CorrectedSession.of(own, events);
  }

  private String refusal(Correction what) {
    return CorrectedSession.refusal(own, events, what).orElseThrow();
  }

  @Test
  void withoutCorrectionsTheAnalysisIsShown() {
    assertThat(shown().count()).isEqualTo(6);
    assertThat(shown().isChanged()).isFalse();
    assertThat(shown().repetitions())
        .extracting(ShownRepetition::stretch)
        .containsExactlyElementsOf(own.stream().map(OwnRepetition::stretch).toList());
  }

  @Test
  void eachCorrectionDoesWhatItSays() {
    assertThat(make(new Correction.Move(s(0, 4), s(0.5, 4.2)))).isTrue();
    assertThat(make(new Correction.Split(s(5, 9), 7 * SECOND))).isTrue();
    assertThat(make(new Correction.Merge(s(10, 14), s(15, 19)))).isTrue();
    assertThat(make(new Correction.Exclude(s(20, 24)))).isTrue();
    assertThat(make(new Correction.Add(s(30, 34)))).isTrue();
    assertThat(make(new Correction.Overrule(s(25, 29), Fault.WOBBLE, Verdict.PRESENT))).isTrue();
    assertThat(shown().repetitions().stream().filter(ShownRepetition::counts))
        .extracting(r -> r.stretch().words() + " " + r.changes())
        .containsExactly(
            "0.5–4.2 s [MOVED]",
            "5.0–7.0 s [SPLIT]",
            "7.0–9.0 s [SPLIT]",
            "10.0–19.0 s [MERGED]",
            "25.0–29.0 s [OVERRULED]",
            "30.0–34.0 s [ADDED]");
    assertThat(shown().count()).isEqualTo(6);
    assertThat(shown().repetitions().getFirst().own()).contains(own.getFirst());
  }

  @Test
  void whatMakesNoSenseIsRefusedInWords() {
    assertThat(refusal(new Correction.Exclude(s(40, 44)))).contains("no repetition counts at 40.0");
    assertThat(refusal(new Correction.Move(s(0, 4), s(0, 6)))).contains("overlaps another");
    assertThat(refusal(new Correction.Move(s(0, 4), s(0, 0.1)))).contains("takes 0.2 s to 120 s");
    assertThat(refusal(new Correction.Split(s(0, 4), 5 * SECOND))).contains("not within");
    assertThat(refusal(new Correction.Merge(s(0, 4), s(10, 14)))).contains("follow each other");
    assertThat(refusal(new Correction.Merge(s(0, 4), s(0, 4)))).contains("follow each other");
    assertThat(refusal(new Correction.Undo(1))).contains("no change 1");
    assertThat(refusal(new Correction.Overrule(s(0, 4), Fault.BACK_ROUNDING, Verdict.ABSENT)))
        .contains("label the repetition");
  }

  @Test
  void aBoundaryALittleInTheNeighbourEndsAtTheNeighbours() {
    assertThat(make(new Correction.Move(s(0, 4), s(0, 5.2)))).isTrue();
    assertThat(shown().repetitions().getFirst().stretch()).isEqualTo(s(0, 5));
  }

  @Test
  void undoingGivesBackWhatWasAndUndoingThatMakesItAgain() {
    make(new Correction.Exclude(s(0, 4)));
    assertThat(make(new Correction.Undo(1))).isTrue();
    assertThat(shown()).isEqualTo(CorrectedSession.of(own, List.of()));
    assertThat(refusal(new Correction.Undo(1))).contains("undone already");
    assertThat(make(new Correction.Undo(2))).isTrue();
    assertThat(shown().count()).isEqualTo(5);
    assertThat(make(new Correction.Undo(1))).isTrue();
    assertThat(shown().count()).isEqualTo(6);
  }

  @Test
  void whatOthersBuildOnIsNotUndoneBeforeThem() {
    make(new Correction.Split(s(0, 4), 2 * SECOND));
    make(new Correction.Exclude(s(0, 2)));
    make(new Correction.Exclude(s(5, 9)));
    assertThat(refusal(new Correction.Undo(1))).contains("change 2 builds on it");
    assertThat(CorrectedSession.undoable(events)).containsExactly(3, 2);
    assertThat(make(new Correction.Undo(2))).isTrue();
    assertThat(make(new Correction.Undo(1))).isTrue();
  }

  @Test
  void correctionsFindTheirRepetitionsAgainWhenTheyAreCountedOtherwise() {
    make(new Correction.Exclude(s(0, 4)));
    make(new Correction.Exclude(s(5, 9)));
    make(new Correction.Add(s(30, 34)));
    List<OwnRepetition> newer =
        List.of(
            new OwnRepetition(1, 1, s(0.2, 4.1)),
            new OwnRepetition(1, 2, s(10, 14)),
            new OwnRepetition(1, 3, s(30.3, 33.8)));
    var shown = CorrectedSession.of(newer, events);
    assertThat(shown.count()).isEqualTo(2);
    assertThat(shown.lost()).hasSize(1);
    assertThat(shown.lost().getFirst().event().revision()).isEqualTo(2);
    ShownRepetition added = shown.repetitions().getLast();
    assertThat(added.stretch()).isEqualTo(s(30, 34));
    assertThat(added.changes()).containsExactly(Change.MOVED);
  }

  @Test
  void commentsChangeNothingThatIsCounted() {
    make(new Correction.Comment(Correction.Scope.REPETITION, s(0, 4), "looks good"));
    assertThat(shown().isChanged()).isFalse();
    assertThat(shown().comments()).hasSize(1);
    make(new Correction.Undo(1));
    assertThat(shown().comments()).isEmpty();
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverIsDoneRepetitionsStayInOrderAndApartAndUndoingAllGivesTheAnalysisBack(int seed) {
    var random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      make(anything(random));
      requireSound(shown().repetitions());
      assertThat(shown().lost()).isEmpty();
    }
    int corrections = events.size();
    assertThat(corrections).isGreaterThan(3);
    for (int guard = 0; guard < 400 && shown().isChanged(); guard++) {
      int revision = newestStandingCorrection();
      assertThat(make(new Correction.Undo(revision))).as("undo of %d", revision).isTrue();
      requireSound(shown().repetitions());
    }
    assertThat(shown().repetitions()).isEqualTo(CorrectedSession.of(own, List.of()).repetitions());
    assertThat(events).hasSizeGreaterThan(corrections - 1);
  }

  private int newestStandingCorrection() {
    List<Integer> undone = CorrectedSession.undone(events);
    return events.reversed().stream()
        .filter(e -> e.what().touches().isPresent() && !undone.contains(e.revision()))
        .findFirst()
        .orElseThrow()
        .revision();
  }

  private static void requireSound(List<ShownRepetition> repetitions) {
    long until = Long.MIN_VALUE;
    long lastStart = Long.MIN_VALUE;
    for (ShownRepetition r : repetitions) {
      assertThat(r.stretch().startNanos()).isGreaterThanOrEqualTo(lastStart);
      lastStart = r.stretch().startNanos();
      if (r.counts()) {
        assertThat(r.stretch().startNanos()).isGreaterThanOrEqualTo(until);
        until = r.stretch().endNanos();
      }
    }
  }

  private Correction anything(Random random) {
    Stretch a = anyStretch(random);
    Stretch b = anyStretch(random);
    return switch (random.nextInt(8)) {
      case 0 -> new Correction.Move(a, b);
      case 1 -> new Correction.Split(a, (a.startNanos() + a.endNanos()) / 2);
      case 2 -> new Correction.Merge(a, b);
      case 3 -> new Correction.Add(a);
      case 4 -> new Correction.Exclude(a);
      case 5 -> new Correction.Overrule(a, Fault.MOMENTUM, Verdict.ABSENT);
      case 6 -> new Correction.Comment(Correction.Scope.SET, a, "well");
      default -> new Correction.Undo(1 + random.nextInt(events.size() + 1));
    };
  }

  /** Half of them a repetition there is, or nearly. */
  private Stretch anyStretch(Random random) {
    List<ShownRepetition> now = shown().repetitions();
    if (random.nextBoolean()) {
      Stretch near = now.get(random.nextInt(now.size())).stretch();
      long shift = random.nextInt(600) * 1_000_000L;
      return new Stretch(near.startNanos() + shift, near.endNanos() + shift);
    }
    double start = 40 * random.nextDouble();
    return s(start, start + 0.1 + 6 * random.nextDouble());
  }
}
