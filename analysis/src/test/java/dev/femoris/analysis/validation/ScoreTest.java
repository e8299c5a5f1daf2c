package dev.femoris.analysis.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.exercise.Fault;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void aRepetitionFoundWithinToleranceMatchesAndOneBeyondIsMissedAndFalse() {
    var truth = marked(known(1, 10, Set.of()), known(1, 15, Set.of()));
    var score = Score.of(truth, List.of(found(10.5, Set.of()), found(15.51, Set.of())));
    assertThat(score.matched()).isEqualTo(1);
    assertThat(score.missed()).isEqualTo(1);
    assertThat(score.wrong()).isEqualTo(1);
    assertThat(score.f1()).hasValue(0.5);
    assertThat(score.exactSets()).as("the count is right all the same").isEqualTo(1);
  }

  @Test
  void theClosestEndWinsAndNobodyIsMatchedTwice() {
    var truth = marked(known(1, 10, Set.of()));
    var score = Score.of(truth, List.of(found(9.7, Set.of()), found(10.1, Set.of())));
    assertThat(score.matched()).isEqualTo(1);
    assertThat(score.wrong()).isEqualTo(1);
    assertThat(score.latencyS(0.5).orElseThrow()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void whereNothingWasDoneEverythingFoundIsFalse() {
    var score = Score.of(marked(), List.of(found(3, Set.of())));
    assertThat(score.wrong()).isEqualTo(1);
    assertThat(score.sets()).isZero();
    assertThat(Score.of(marked(), List.of()).f1()).isEmpty();
  }

  @Test
  void whereOnlyTheNumberIsKnownTheDifferenceIsMissedOrFalse() {
    var three = List.of(found(1, Set.of()), found(2, Set.of()), found(3, Set.of()));
    assertThat(Score.of(new Truth.Counted(5), three).missed()).isEqualTo(2);
    assertThat(Score.of(new Truth.Counted(2), three).wrong()).isEqualTo(1);
  }

  @Test
  void rangeIsScoredWithAndWithoutTheStrap() {
    var truth = new Truth.Marked(List.of(known(1, 10, Set.of())), 0.5, 1.05);
    var rom = Score.of(truth, List.of(found(10, Set.of()))).roms().getFirst();
    assertThat(rom.withStrapRad()).isCloseTo(0.05, within(1e-12));
    assertThat(rom.withoutStrapRad()).isCloseTo(0, within(1e-12));
  }

  @Test
  void aMissedRepetitionHidesItsFaultAndWhatNobodyCanDecideIsNotScored() {
    var truth =
        marked(
            known(1, 10, Set.of(Fault.MOMENTUM)),
            new TrueRepetition(
                1,
                18,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                20,
                OptionalDouble.empty(),
                Set.of(),
                Set.of(Fault.PARTIAL_RANGE)));
    var score = Score.of(truth, List.of(found(20, Set.of(Fault.PARTIAL_RANGE))));
    assertThat(score.faults()).containsExactly(new FaultCount(Fault.MOMENTUM, 0, 0, 1));
  }

  @Test
  void pooledScoresAreThoseOfOneLongRecording() {
    var truth = marked(known(1, 10, Set.of(Fault.MOMENTUM)));
    var hit = Score.of(truth, List.of(found(10.1, Set.of(Fault.MOMENTUM))));
    var miss = Score.of(truth, List.of());
    var both = Score.pooled(List.of(hit, miss));
    assertThat(both.f1().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(both.exactShare()).hasValue(0.5);
    assertThat(both.faults()).containsExactly(new FaultCount(Fault.MOMENTUM, 1, 0, 1));
  }

  private static Truth.Marked marked(TrueRepetition... repetitions) {
    return new Truth.Marked(List.of(repetitions), Truth.TOLERANCE_S, 1);
  }

  private static TrueRepetition known(int set, double endS, Set<Fault> faults) {
    return new TrueRepetition(
        set,
        endS - 3,
        OptionalDouble.of(endS - 2),
        OptionalDouble.of(endS - 1),
        endS,
        OptionalDouble.of(1),
        faults,
        Set.of());
  }

  private static FoundRepetition found(double endS, Set<Fault> faults) {
    return new FoundRepetition(endS - 3, endS - 2, endS - 1, endS, endS + 0.1, 1.05, faults);
  }
}
