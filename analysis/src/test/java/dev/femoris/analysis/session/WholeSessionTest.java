package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.recorded.EndMatching;
import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.simulation.PlannedFault;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SessionTruth.OtherInterval;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets, faults, walks and lockouts of whole simulated sessions. */
class WholeSessionTest {
  private static SimulatedSession simulated(SimulationSpec spec) {
    return SessionSimulator.simulate(spec);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"romanian_deadlift", "conventional_deadlift", "glute_bridge", "supine_leg_raise"})
  void setsAreThoseThatWereDone(String exercise) {
    SimulatedSession session =
        simulated(SimulationSpec.of(exercise, 61).withSets(3, 4).withConfounders(false));
    assertThat(Simulated.analysed(session).sets())
        .as("%s, seed 61", exercise)
        .extracting(set -> set.repetitions().size())
        .containsExactly(4, 4, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"squat", "side_lying_hip_abduction"})
  void aSetEndsByAPauseOrByLeavingAndNeverOtherwise(String exercise) {
    SimulatedSession session = simulated(SimulationSpec.of(exercise, 62).withSets(2, 4));
    var analyzer = new SessionAnalyzer(Simulated.setup(session));
    for (ImuSample sample : session.samples()) {
      List<SessionEvent> events = analyzer.push(sample);
      for (SessionEvent event : events) {
        if (event instanceof SessionEvent.SetEnded ended) {
          double pauseS = (sample.timeNanos() - ended.set().endNanos()) * 1e-9;
          boolean left =
              events.stream()
                  .anyMatch(
                      e ->
                          e instanceof SessionEvent.MovementRejected r
                              && (r.rejection().reason() == RejectionReason.WALKING
                                  || r.rejection().reason() == RejectionReason.POSTURE_CHANGE));
          assertThat(left || pauseS > pauseLimitS(ended.set()))
              .as("%s, seed 62, set %d, after %f s", exercise, ended.set().index(), pauseS)
              .isTrue();
        }
      }
    }
  }

  private static double pauseLimitS(ExerciseSet set) {
    double[] durations =
        set.repetitions().stream().mapToDouble(r -> r.repetition().durationS()).sorted().toArray();
    int half = durations.length / 2;
    double median =
        durations.length % 2 == 1 ? durations[half] : (durations[half - 1] + durations[half]) / 2;
    return Math.max(8, 3 * median);
  }

  @ParameterizedTest
  @CsvSource({
    "romanian_deadlift,PARTIAL,PARTIAL_RANGE",
    "romanian_deadlift,DROPPED_ECCENTRIC,DROPPED_ECCENTRIC",
    "glute_bridge,PARTIAL,PARTIAL_RANGE",
    "conventional_deadlift,DROPPED_ECCENTRIC,DROPPED_ECCENTRIC",
    "nordic_curl,PARTIAL,PARTIAL_RANGE",
    "squat,DROPPED_ECCENTRIC,DROPPED_ECCENTRIC"
  })
  void repetitionsDoneBadlyOnPurposeAreFound(String exercise, PlannedFault planned, Fault fault) {
    SimulatedSession session =
        simulated(
            SimulationSpec.of(exercise, 63)
                .withSets(1, 10)
                .withConfounders(false)
                .withFaults(planned, planned));
    List<TrueRepetition> truth = session.truth().repetitions();
    List<JudgedRepetition> found = Simulated.repetitions(Simulated.analysed(session));
    assertThat(found).as("%s, seed 63", exercise).hasSameSizeAs(truth);
    int present = 0;
    for (int i = 0; i < truth.size(); i++) {
      Finding finding =
          found.get(i).findings().stream()
              .filter(f -> f.fault() == fault)
              .findFirst()
              .orElseThrow();
      boolean done = truth.get(i).faults().contains(planned.id());
      boolean unsure = truth.get(i).unsure().contains(planned.id());
      if (i < 3) {
        assertThat(finding.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(finding.reason()).contains(Finding.Unknowable.NO_REFERENCE);
      } else if (!unsure) {
        assertThat(finding.verdict())
            .as("%s, seed 63, repetition %d", exercise, i + 1)
            .isEqualTo(done ? Verdict.PRESENT : Verdict.ABSENT);
        present += done ? 1 : 0;
      }
    }
    assertThat(present).as("the session holds some").isPositive();
  }

  @Test
  void walkingAloneIsNoRepetitionOfAnyExercise() {
    int walks = 0;
    for (long seed = 70; seed < 76; seed++) {
      SimulatedSession session =
          simulated(SimulationSpec.of("romanian_deadlift", seed).withSets(1, 1));
      for (OtherInterval other : session.truth().others()) {
        if (other.kind().equals("walk") && other.endS() - other.startS() > 4) {
          walks++;
          assertNothingCounted(session, other, seed);
        }
      }
    }
    assertThat(walks).isGreaterThan(3);
  }

  private static void assertNothingCounted(
      SimulatedSession session, OtherInterval walk, long seed) {
    List<ImuSample> samples =
        session.samples().stream()
            .filter(s -> s.timeNanos() * 1e-9 >= walk.startS() - 0.5)
            .filter(s -> s.timeNanos() * 1e-9 <= walk.endS())
            .toList();
    for (String exercise : Simulated.exercises()) {
      SessionResult result =
          Simulated.analysed(Simulated.setup(exercise, session.rateHz()), samples);
      assertThat(result.repetitionCount()).as("seed %d, %s", seed, exercise).isZero();
      assertThat(result.holds()).as("seed %d, %s", seed, exercise).isEmpty();
      var kind = Simulated.setup(exercise, session.rateHz()).exercise().kind();
      if (kind != ExerciseKind.REPETITIONS) {
        continue; // What moves is no attempt at holding still; a stride may be no swing at all.
      }
      assertThat(result.rejected())
          .as("seed %d, %s: what was considered is listed", seed, exercise)
          .isNotEmpty();
    }
  }

  @Test
  void everyLiftFromTheFloorIsAnnouncedOnceAtItsTop() {
    SimulatedSession session =
        simulated(
            SimulationSpec.of("conventional_deadlift", 67).withSets(1, 6).withConfounders(false));
    List<SessionEvent> events = Simulated.events(Simulated.setup(session), session.samples());
    List<TrueRepetition> truth = session.truth().repetitions();
    double[] announced =
        events.stream()
            .filter(SessionEvent.LockoutReached.class::isInstance)
            .mapToDouble(e -> ((SessionEvent.LockoutReached) e).timeNanos() * 1e-9)
            .toArray();
    for (TrueRepetition r : truth) {
      assertThat(
              Arrays.stream(announced)
                  .filter(t -> t > r.turnInS() - 0.3 && t < r.turnOutS() + 0.3)
                  .count())
          .as(
              "lift that tops out at %f s, announced at %s",
              r.turnInS(), Arrays.toString(announced))
          .isEqualTo(1);
    }
    double lastEndS = truth.getLast().endS();
    assertThat(Arrays.stream(announced).filter(t -> t < lastEndS).count())
        .as("but for standing up at the end there is no other")
        .isEqualTo(truth.size());
  }

  @ParameterizedTest
  @ValueSource(longs = {65, 66, 67})
  void everyAnnouncedLiftIsCountedOrTakenBackBeforeTheNextOne(long seed) {
    SimulatedSession session =
        simulated(SimulationSpec.of("conventional_deadlift", seed).withSets(2, 4));
    boolean open = false;
    for (SessionEvent event : Simulated.events(Simulated.setup(session), session.samples())) {
      if (event instanceof SessionEvent.LockoutReached top) {
        assertThat(open).as("seed %d, announced at %d ns", seed, top.timeNanos()).isFalse();
        open = true;
      } else if (event instanceof SessionEvent.RepetitionCounted
          || event instanceof SessionEvent.MovementRejected) {
        open = false;
      }
    }
    assertThat(open).as("seed %d: open at the end", seed).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {100, 104, 108})
  void walkingBetweenSetsIsNotCounted(long seed) {
    SimulatedSession session =
        simulated(SimulationSpec.of("romanian_deadlift", seed).withSets(2, 6));
    assertCountedAsDone(session);
  }

  @ParameterizedTest
  @CsvSource({"supine_leg_raise,105", "prone_hip_extension,101"})
  void aLyingRaiseIsCountedFromTheLegDownToTheLegDown(String exercise, long seed) {
    assertCountedAsDone(simulated(SimulationSpec.of(exercise, seed).withSets(2, 6)));
  }

  @Disabled(
      "known limit: this session is still counted the wrong way round, raised leg to raised leg")
  @Test
  void aLyingRaiseThatIsStillTakenTheWrongWayRound() {
    assertCountedAsDone(
        simulated(SimulationSpec.of("side_lying_hip_abduction", 111).withSets(2, 6)));
  }

  private static void assertCountedAsDone(SimulatedSession session) {
    double[] wanted =
        session.truth().repetitions().stream().mapToDouble(TrueRepetition::endS).toArray();
    double[] found = EndMatching.endsS(Simulated.analysed(session));
    assertThat(EndMatching.of(wanted, found, 0.5))
        .as(
            "%s, seed %d: ends %s, wanted %s",
            session.exercise(), session.seed(), Arrays.toString(found), Arrays.toString(wanted))
        .isEqualTo(new EndMatching(wanted.length, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "romanian_deadlift,100", "conventional_deadlift,101", "nordic_curl,102", "glute_bridge,103",
    "squat,104", "supine_leg_raise,106", "side_lying_hip_abduction,107", "prone_hip_extension,108"
  })
  void aWholeSessionWithWalksAndSetUpIsCountedAsDone(String exercise, long seed) {
    assertCountedAsDone(simulated(SimulationSpec.of(exercise, seed).withSets(2, 6)));
  }
}
