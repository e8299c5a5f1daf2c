package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.FormAssessor;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.ledger.Ledger;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetBookTest {
  private final SetBook book = newBook();

  private static SetBook newBook() {
    var exercise = ExerciseCatalog.builtIn().find("romanian_deadlift").orElseThrow();
    return new SetBook(
        new FormAssessor(exercise, Optional.empty(), Optional.empty(), Ledger.inMemory()),
        new SetRule(exercise.angleSource()),
        Ledger.inMemory());
  }

  private double nowS;

  private Repetition repetition(
      PhaseOrder order, double firstS, double secondS, double romDeg, double pauseS) {
    double startS = nowS;
    double endS = startS + firstS + 0.5 + secondS;
    nowS = endS + pauseS;
    return new Repetition(
        order,
        nanos(startS),
        nanos(startS + firstS),
        nanos(startS + firstS + 0.5),
        nanos(endS),
        nanos(endS),
        Math.toRadians(romDeg),
        1,
        1,
        0,
        Set.of());
  }

  private SessionEvent.RepetitionCounted add(double firstS, double secondS, double romDeg) {
    return book.add(repetition(PhaseOrder.ECCENTRIC_FIRST, firstS, secondS, romDeg, 1));
  }

  private static long nanos(double s) {
    return Math.round(s * 1e9);
  }

  @ParameterizedTest
  @CsvSource({"1,8", "2.1666666,8", "3,10.5", "6,19.5"})
  void aSetEndsAfterEightSecondsOrThreeMedianRepetitions(double phaseS, double limitS) {
    // Each lasts its first phase and half a second; the median is that of factor 1.
    for (double factor : new double[] {0.5, 1, 1, 1, 4}) {
      book.add(repetition(PhaseOrder.ECCENTRIC_FIRST, factor * phaseS, 0, 20, 1));
    }
    double endS = nowS - 1;
    assertThat(book.endIfPausedAt(nanos(endS + limitS - 0.01))).isEmpty();
    Optional<ExerciseSet> ended = book.endIfPausedAt(nanos(endS + limitS + 0.01));
    assertThat(ended).isPresent();
    assertThat(ended.orElseThrow().repetitions()).hasSize(5);
    assertThat(book.endIfPausedAt(nanos(endS + 1000))).as("it ends once").isEmpty();
    assertThat(book.end()).isEmpty();
  }

  @Test
  void aRepetitionAfterTheEndBeginsTheNextSet() {
    for (int i = 0; i < 3; i++) {
      assertThat(add(1, 1, 20).setIndex()).isEqualTo(1);
    }
    assertThat(book.end()).isPresent();
    SessionEvent.RepetitionCounted next = add(1, 1, 20);
    assertThat(next.setIndex()).isEqualTo(2);
    assertThat(next.repetition().index()).isEqualTo(1);
    assertThat(book.sets()).extracting(s -> s.repetitions().size()).containsExactly(3, 1);
  }

  @Test
  void velocityLossIsThatOfTheLastAgainstTheFastestConcentric() {
    add(2, 1.25, 20);
    add(2, 1.0, 20); // the fastest: 20 degrees a second
    add(2, 1.6, 20);
    assertThat(book.sets().getFirst().velocityLossPercent().orElseThrow())
        .isCloseTo(37.5, within(1e-6));
  }

  @Test
  void velocityLossOfAConcentricFirstExerciseUsesTheFirstPhase() {
    book.add(repetition(PhaseOrder.CONCENTRIC_FIRST, 1, 9, 40, 1));
    book.add(repetition(PhaseOrder.CONCENTRIC_FIRST, 2, 1, 40, 1));
    assertThat(book.sets().getFirst().velocityLossPercent().orElseThrow())
        .isCloseTo(50, within(1e-6));
  }

  @Test
  void oneRepetitionHasNoVelocityLossAndSetsDoNotMix() {
    add(2, 0.5, 20);
    book.end();
    add(2, 2, 20);
    assertThat(book.sets()).allSatisfy(set -> assertThat(set.velocityLossPercent()).isEmpty());
  }

  @Test
  void thePauseBeforeTheNextIsKnownOnceThereIsANext() {
    SessionEvent.RepetitionCounted first =
        book.add(repetition(PhaseOrder.ECCENTRIC_FIRST, 2, 1, 20, 1.75));
    assertThat(first.repetition().tempo().pauseContractedS()).isEmpty();
    add(2, 1, 20);
    JudgedRepetition later = book.sets().getFirst().repetitions().getFirst();
    assertThat(later.tempo().pauseContractedS().orElseThrow()).isCloseTo(1.75, within(1e-9));
    assertThat(later.tempo().pauseStretchedS().orElseThrow()).isCloseTo(0.5, within(1e-9));
  }

  private static Finding finding(SessionEvent.RepetitionCounted counted, Fault fault) {
    return counted.repetition().findings().stream()
        .filter(f -> f.fault() == fault)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theReferenceIsTheSessionsAndSurvivesTheEndOfASet() {
    for (int i = 0; i < 3; i++) {
      add(2, 1, 20);
    }
    book.end();
    assertThat(finding(add(2, 1, 12), Fault.PARTIAL_RANGE).verdict()).isEqualTo(Verdict.PRESENT);
  }

  @Test
  void aRestoredBookHoldsTheSameAndSaysTheSameNext() {
    for (double rom : new double[] {20, 24, 22, 12}) {
      add(2, 1, rom);
    }
    book.end();
    add(1, 1, 21);
    var to = new StateWriter();
    book.save(to);
    var restored = newBook();
    restored.restore(new StateReader(to.toBytes()));
    assertThat(restored.sets()).isEqualTo(book.sets());
    Repetition next = repetition(PhaseOrder.ECCENTRIC_FIRST, 1, 1, 12, 1);
    assertThat(restored.add(next)).isEqualTo(book.add(next));
    assertThat(List.of(restored.end())).isEqualTo(List.of(book.end()));
  }

  private void swing() {
    book.add(repetition(PhaseOrder.ECCENTRIC_FIRST, 0.4, 0.4, 65, 0.02));
  }

  /** A stride refused right after what came last; whether it is of one row with the swings. */
  private boolean stride(double rangeDeg) {
    double startS = nowS;
    nowS += 1.32;
    return book.stride(
        new Rejection(
            nanos(startS), nanos(nowS - 0.02), RejectionReason.WALKING, Math.toRadians(rangeDeg)));
  }

  @Test
  void swingsInARowWithStridesOfTheirSizeAreStrides() {
    swing();
    swing();
    swing();
    assertThat(stride(66)).isTrue();
    swing();
    assertThat(stride(64)).isTrue();
    assertThat(book.end()).isEmpty();
    assertThat(book.withdrawn()).hasSize(4);
  }

  @Test
  void swingsAfterWhichTheAthleteWalksAwayStand() {
    stride(64);
    for (int i = 0; i < 6; i++) {
      swing();
    }
    assertThat(stride(40)).isFalse();
    assertThat(book.end()).isPresent();
    assertThat(book.withdrawn()).isEmpty();
  }

  private List<Long> addSet(int repetitions) {
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      starts.add(add(1, 1, 40).repetition().repetition().startNanos());
    }
    nowS += 60;
    return starts;
  }

  @Test
  void aSetMostOfWhichTurnsOutToBeNoneIsTakenBackThoughItHasEnded() {
    List<Long> first = addSet(4);
    assertThat(book.end()).isPresent();
    List<Long> second = addSet(4);
    assertThat(book.end()).isPresent();
    assertThat(book.withdraw(first.subList(0, 3))).hasSize(4);
    assertThat(book.withdraw(second.subList(0, 2))).isEmpty();
    assertThat(book.sets()).hasSize(1);
    assertThat(book.sets().getFirst().index()).isEqualTo(1);
    assertThat(book.repetitions())
        .extracting(Repetition::startNanos)
        .containsExactlyElementsOf(second);
  }

  @Test
  void anOpenSetThatIsTakenBackIsOver() {
    List<Long> starts = addSet(3);
    assertThat(book.withdraw(starts)).hasSize(3);
    assertThat(book.finish()).isEmpty();
    assertThat(book.withdrawn()).isEmpty();
    add(1, 1, 40);
    assertThat(book.sets()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"7, 4, false", "6, 4, true", "7, 5, true"})
  void whatIsHeldLongNeedsFiveAtTheEndOfTheRecordingToo(
      double heldS, int repetitions, boolean stands) {
    var exercise = ExerciseCatalog.builtIn().find("supine_leg_raise").orElseThrow();
    var raises =
        new SetBook(
            new FormAssessor(exercise, Optional.empty(), Optional.empty(), Ledger.inMemory()),
            SetRule.of(exercise),
            Ledger.inMemory());
    for (int i = 0; i < repetitions; i++) {
      raises.add(repetition(PhaseOrder.CONCENTRIC_FIRST, heldS / 2, heldS / 2, 18, 1));
    }
    assertThat(raises.finish().isPresent()).isEqualTo(stands);
    assertThat(raises.withdrawn()).hasSize(stands ? 0 : repetitions);
  }
}
