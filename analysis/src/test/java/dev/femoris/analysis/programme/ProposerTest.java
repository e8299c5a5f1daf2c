package dev.femoris.analysis.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.training.Complaint;
import dev.femoris.analysis.trainingstudy.Manner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The routines for six simulated weeks, held against the rules as they are written. */
class ProposerTest {

  private static final String HINGE = "romanian_deadlift";

  private static List<String> ids(Proposal proposal) {
    return proposal.reasons().stream().map(Reason::id).toList();
  }

  @Test
  void theBeginnerGetsOneSetMoreEachCompleteWeekUntilFour() {
    var weeks = SixWeeks.of("beginner", 1).train(42, Manner.good(), 1);
    assertThat(weeks.sets(HINGE)).containsExactly(2, 2, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4);
    assertThat(ids(weeks.done.get(0))).containsExactly("first_session");
    assertThat(ids(weeks.done.get(2))).contains("one_set_more");
    assertThat(ids(weeks.done.get(6))).contains("volume_kept");
    assertThat(ids(weeks.ask())).containsExactly("finished");
  }

  @ParameterizedTest
  @ValueSource(strings = {"beginner", "intermediate", "advanced"})
  void everyRoutineRunsForSixWeeksWithItsSessionsAndItsRest(String routine) {
    for (long seed = 0; seed < 20; seed++) {
      var weeks = SixWeeks.of(routine, seed).train(42, Manner.good(), 1);
      int perWeek = weeks.assignment.routine().sessionsPerWeek();
      assertThat(weeks.doneDays).as("seed %d", seed).hasSize(6 * perWeek);
      for (int i = 1; i < weeks.doneDays.size(); i++) {
        assertThat(weeks.doneDays.get(i) - weeks.doneDays.get(i - 1)).isGreaterThanOrEqualTo(2);
      }
      assertThat(weeks.done).allSatisfy(ProposerTest::isWithinItsPlan);
      Adherence all =
          Proposer.weeks(weeks.assignment, weeks.history(), weeks.today() - 1).stream()
              .map(ProgrammeWeek::adherence)
              .reduce(Adherence.NOTHING, Adherence::plus);
      assertThat(all.doneSessions()).isEqualTo(6 * perWeek);
      assertThat(all.completeShare()).hasValueCloseTo(1.0, within(1e-9));
      assertThat(all.cleanShare().orElseThrow()).isGreaterThan(0.8);
      assertThat(all.tempoShare().orElseThrow()).isGreaterThan(0.8);
    }
  }

  private static void isWithinItsPlan(Proposal proposal) {
    assertThat(proposal.reasons()).isNotEmpty();
    assertThat(proposal.prescriptions())
        .allSatisfy(
            p ->
                assertThat(p.sets())
                    .isBetween(p.exercise().sets().first(), p.exercise().sets().most()));
  }

  @Test
  void aLighterWeekHasLessLoadAndMoreRepetitions() {
    var weeks = SixWeeks.of("intermediate", 3).train(42, Manner.good(), 1);
    List<Prescription> hinges =
        weeks.done.stream()
            .flatMap(p -> p.prescriptions().stream())
            .filter(p -> p.exercise().exerciseId().equals(HINGE))
            .toList();
    Proposal lighter =
        weeks.done.stream().filter(p -> p.weekOfBlock() == 2).findFirst().orElseThrow();
    assertThat(ids(lighter)).contains("lighter_week");
    assertThat(hinges)
        .anySatisfy(p -> assertThat(p.repetitions()).isEqualTo(new RepetitionRange(12, 20)));
    assertThat(hinges.stream().filter(p -> p.repetitions().least() == 12))
        .allSatisfy(p -> assertThat(p.loadKg().orElseThrow()).isLessThan(40));
  }

  @Test
  void theLoadGrowsByAStepAWeekAtMostAndOnlyInGoodForm() {
    var weeks = SixWeeks.of("intermediate", 3).train(42, Manner.good(), 1);
    List<Reason.LoadRaised> raised =
        weeks.done.stream()
            .flatMap(p -> p.reasons().stream())
            .filter(Reason.LoadRaised.class::isInstance)
            .map(Reason.LoadRaised.class::cast)
            .toList();
    assertThat(raised).isNotEmpty();
    assertThat(raised).allSatisfy(r -> assertThat(r.toKg() / r.fromKg()).isLessThan(1.07));
    var poor = SixWeeks.of("intermediate", 3).train(42, Manner.good().faulty(0.5), 1);
    assertThat(poor.done.stream().flatMap(p -> p.reasons().stream()))
        .noneMatch(Reason.LoadRaised.class::isInstance);
  }

  @Test
  void afterFourCompleteWeeksTheAdvancedGoOnToStrength() {
    var weeks = SixWeeks.of("advanced", 5).train(42, Manner.good(), 1);
    Proposal first =
        weeks.done.stream().filter(p -> p.block().equals("Strength")).findFirst().orElseThrow();
    assertThat(first.weekOfBlock()).isEqualTo(1);
    assertThat(ids(first)).contains("next_block");
    assertThat(weeks.done.indexOf(first)).isEqualTo(4 * 3);
    assertThat(weeks.done.getFirst().prescriptions())
        .anyMatch(p -> p.exercise().technique() instanceof Technique.DropSet);
    assertThat(first.prescriptions())
        .allMatch(p -> p.exercise().technique() instanceof Technique.Straight);
  }

  @ParameterizedTest
  @ValueSource(strings = {"beginner", "intermediate", "advanced"})
  void poorFormRepeatsTheWeek(String routine) {
    var weeks = SixWeeks.of(routine, 7).train(42, Manner.good().swung(0.6), 1);
    assertThat(weeks.done).allSatisfy(p -> assertThat(p.weekOfBlock()).isEqualTo(1));
    assertThat(weeks.done.getLast().reasons())
        .anyMatch(
            r ->
                r instanceof Reason.Repeat repeat
                    && repeat.shortfall() == Reason.Shortfall.FORM
                    && repeat.found() < repeat.needed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"beginner", "intermediate", "advanced"})
  void halfOfTheSetsRepeatTheWeek(String routine) {
    var weeks = SixWeeks.of(routine, 7).train(42, Manner.good(), 0.5);
    assertThat(weeks.done).allSatisfy(p -> assertThat(p.weekOfBlock()).isEqualTo(1));
    assertThat(ids(weeks.done.getLast())).contains("repeat");
  }

  @Test
  void aWeekWithoutASessionChangesNothing() {
    var weeks = SixWeeks.of("beginner", 1).train(14, Manner.good(), 1).rest(14);
    assertThat(weeks.ask().reasons()).contains(new Reason.Missed(2));
    weeks.train(7, Manner.good(), 1);
    assertThat(weeks.sets(HINGE)).containsExactly(2, 2, 3, 3, 4, 4);
  }

  @Test
  void before48HoursAreOverThereIsNoSession() {
    var weeks = SixWeeks.of("beginner", 1).train(1, Manner.good(), 1);
    Proposal next = weeks.ask();
    assertThat(next.reasons().getFirst()).isEqualTo(new Reason.RestNotOver(24, 48));
    assertThat(next.notBeforeS()).isEqualTo(SixWeeks.tenOClockS(SixWeeks.START) + 48 * 3600);
    assertThat(next.day().orElseThrow()).isGreaterThanOrEqualTo(SixWeeks.START + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"beginner", "intermediate", "advanced"})
  void painHoldsBackWhateverTheWeekWasLike(String routine) {
    var weeks = SixWeeks.of(routine, 2).train(7, Manner.good(), 1);
    weeks.say(new Complaint.PainInSet(SixWeeks.tenOClockS(weeks.today()) - 3600));
    for (int day = 0; day < 7; day++) {
      Proposal held = weeks.ask();
      assertThat(held.isSession()).isFalse();
      assertThat(held.day()).isEmpty();
      assertThat(ids(held)).containsExactly("held_back_by_pain");
      weeks.rest(1);
    }
    Proposal after = weeks.ask();
    assertThat(ids(after)).startsWith("after_pain");
    assertThat(after.prescriptions().stream().filter(p -> p.exercise().part() == Part.WORK))
        .allMatch(p -> p.sets() < p.exercise().sets().most());
  }

  @Test
  void aLaterWordOfLessPainEndsIt() {
    var weeks = SixWeeks.of("beginner", 2).train(7, Manner.good(), 1);
    weeks.say(new Complaint.Pain(SixWeeks.tenOClockS(weeks.today()) - 7200, 6));
    assertThat(weeks.ask().isSession()).isFalse();
    weeks.say(new Complaint.Pain(SixWeeks.tenOClockS(weeks.today()) - 60, 1));
    assertThat(ids(weeks.ask())).startsWith("after_pain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"beginner", "intermediate", "advanced"})
  void sorenessWaitsADayAndAddsNothing(String routine) {
    var weeks = SixWeeks.of(routine, 2).train(7, Manner.good(), 1);
    Proposal fit = weeks.ask();
    weeks.say(new Complaint.Soreness(SixWeeks.tenOClockS(weeks.today()) - 3600, 8));
    Proposal sore = weeks.ask();
    assertThat(ids(sore)).startsWith("held_back_by_soreness");
    assertThat(sore.notBeforeS()).isEqualTo(SixWeeks.tenOClockS(weeks.today()) + 23 * 3600);
    assertThat(sore.day().orElseThrow()).isGreaterThan(weeks.today());
    assertThat(total(sore)).isLessThan(total(fit));
    weeks.rest(2);
    assertThat(total(weeks.ask())).isEqualTo(total(fit));
  }

  @Test
  void aShortNightAddsNothing() {
    var weeks = SixWeeks.of("beginner", 2).train(7, Manner.good(), 1);
    int fit = total(weeks.ask());
    weeks.say(new Complaint.Sleep(SixWeeks.tenOClockS(weeks.today()) - 3600, 4));
    assertThat(ids(weeks.ask())).startsWith("held_back_by_sleep");
    assertThat(total(weeks.ask())).isLessThan(fit);
  }

  private static int total(Proposal proposal) {
    return proposal.prescriptions().stream().mapToInt(Prescription::sets).sum();
  }

  @Test
  void whatATrainerChangesIsProposed() {
    var change =
        new Adaptation.Change(
            false,
            OptionalInt.of(2),
            Optional.of(new RepetitionRange(6, 8)),
            Optional.empty(),
            OptionalInt.of(120),
            OptionalDouble.of(25),
            Optional.empty());
    var leftOut =
        new Adaptation.Change(
            true,
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            Optional.empty());
    Routine routine = RoutineCatalog.builtIn().find("beginner").orElseThrow().routine();
    var changed = new Adaptation(OptionalInt.of(3), Map.of(HINGE, change, "glute_bridge", leftOut));
    var weeks =
        new SixWeeks(
                new Assignment(
                    routine,
                    SixWeeks.START,
                    List.of(new Assignment.Version(SixWeeks.START, changed))),
                4)
            .train(21, Manner.good(), 1);
    assertThat(weeks.doneDays).hasSize(9);
    assertThat(weeks.sets(HINGE)).containsOnly(2);
    assertThat(weeks.sets("glute_bridge")).isEmpty();
    Prescription hinge =
        weeks.done.getFirst().prescriptions().stream()
            .filter(p -> p.exercise().exerciseId().equals(HINGE))
            .findFirst()
            .orElseThrow();
    assertThat(hinge.loadKg()).hasValue(25);
    assertThat(hinge.repetitions()).isEqualTo(new RepetitionRange(6, 8));
    assertThat(hinge.exercise().restS()).isEqualTo(120);
  }
}
