package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.EverydaySimulator;
import dev.femoris.analysis.simulation.EverydaySpec;
import dev.femoris.analysis.simulation.PlannedFault;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TwoLegSessionTest {

  private static final SimulatedSession ASYMMETRIC =
      SessionSimulator.simulate(
          SimulationSpec.of("squat", 1000)
              .withOthers(Placement.THIGH_LEFT)
              .withFaults(PlannedFault.ASYMMETRY));

  private static SessionSetup setup(String exercise) {
    return new SessionSetup(
        ExerciseCatalog.builtIn().find(exercise).orElseThrow(), Placement.THIGH_RIGHT, 100);
  }

  private static OfflineAnalysis analysed(SessionSetup setup, SimulatedSession session) {
    return OfflineAnalysis.of(
        setup,
        session.samples(),
        new OfflineAnalysis.OtherLeg(
            Placement.THIGH_LEFT, session.rateHz(), session.streams().get(1).samples()));
  }

  private static Finding asymmetry(JudgedRepetition repetition) {
    return repetition.findings().stream()
        .filter(f -> f.fault() == Fault.ASYMMETRY)
        .findFirst()
        .orElseThrow();
  }

  private static SessionResult withoutAsymmetry(SessionResult result) {
    Finding one = Finding.cannotTell(Fault.ASYMMETRY, Finding.Unknowable.ONE_LEG);
    List<ExerciseSet> sets = new ArrayList<>();
    for (ExerciseSet set : result.sets()) {
      sets.add(
          new ExerciseSet(
              set.index(),
              set.repetitions().stream().map(r -> r.with(one)).toList(),
              set.velocityLossPercent()));
    }
    return result.with(sets);
  }

  @Test
  void aLegThatDoesLessThanTheOtherIsFlaggedWithWhatEachDid() {
    var repetitions = Simulated.repetitions(analysed(setup("squat"), ASYMMETRIC).result());
    var truth = ASYMMETRIC.truth().repetitions();
    assertThat(repetitions).hasSameSizeAs(truth);
    int flagged = 0;
    for (int i = 0; i < truth.size(); i++) {
      if (truth.get(i).faults().contains("asymmetry")) {
        Finding finding = asymmetry(repetitions.get(i));
        assertThat(finding.present()).as("repetition %d", i).isTrue();
        Evidence.Legs legs = finding.evidence().orElseThrow().legs().orElseThrow();
        assertThat(legs.left()).isLessThan(0.93 * legs.right());
        if (legs.quantity() == Quantity.RANGE_RAD) {
          assertThat(legs.right()).isEqualTo(repetitions.get(i).repetition().romRad());
        }
        assertThat(finding.evidence().orElseThrow().inARow()).isPositive();
        flagged++;
      }
    }
    assertThat(flagged).isGreaterThanOrEqualTo(3);
  }

  @Test
  void legsThatDoTheSameAreSaidToOnceThreePairsWereSeen() {
    SimulatedSession session =
        SessionSimulator.simulate(
            SimulationSpec.of("squat", 1000).withOthers(Placement.THIGH_LEFT));
    var repetitions = Simulated.repetitions(analysed(setup("squat"), session).result());
    assertThat(repetitions.subList(0, 2))
        .allMatch(r -> asymmetry(r).reason().equals(Optional.of(Finding.Unknowable.FEW_PAIRS)));
    assertThat(repetitions.subList(2, repetitions.size()))
        .allMatch(r -> asymmetry(r).evidence().isPresent() && !asymmetry(r).present());
  }

  @Test
  void allElseIsWhatTheFirstSensorAloneGives() {
    var alone = OfflineAnalysis.of(setup("squat"), ASYMMETRIC.samples());
    var both = analysed(setup("squat"), ASYMMETRIC);
    assertThat(withoutAsymmetry(both.result())).isEqualTo(alone.result());
    assertThat(both.trace().thetaRad()).isEqualTo(alone.trace().thetaRad());
  }

  @Test
  void aRepetitionTheOtherLegDidNotDoHasNoPair() {
    var still =
        ASYMMETRIC.samples().stream()
            .map(s -> new ImuSample(s.timeNanos(), 0, 9.81, 0, 0, 0, 0))
            .toList();
    var result =
        OfflineAnalysis.withoutTrace(
                setup("squat"),
                ASYMMETRIC.samples(),
                new OfflineAnalysis.OtherLeg(Placement.THIGH_LEFT, 100, still))
            .result();
    assertThat(Simulated.repetitions(result))
        .isNotEmpty()
        .allMatch(r -> asymmetry(r).reason().equals(Optional.of(Finding.Unknowable.NO_PAIR)));
  }

  @Test
  void legsThatDoDifferentThingsAreNotCompared() {
    SimulatedSession session =
        SessionSimulator.simulate(
            SimulationSpec.of("lunge", 1000).withOthers(Placement.THIGH_LEFT));
    assertThat(analysed(setup("lunge"), session).result())
        .isEqualTo(OfflineAnalysis.of(setup("lunge"), session.samples()).result());
    assertThatThrownBy(() -> new TwoLegSession(setup("lunge"), Placement.THIGH_LEFT, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lunge");
    assertThatThrownBy(() -> new TwoLegSession(setup("squat"), Placement.SHANK_LEFT, 100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** What both legs did, and was withdrawn because nothing like it followed. */
  @Test
  void whatIsWithdrawnTakesNothingElseWithIt() {
    var spec = EverydaySpec.of(1001).withLengthS(400).withOthers(Placement.THIGH_LEFT);
    SimulatedSession day = EverydaySimulator.simulate(spec);
    SessionResult result = analysed(setup("squat"), day).result();
    assertThat(result.rejected()).anyMatch(r -> r.reason() == RejectionReason.BY_ITSELF);
    assertThat(withoutAsymmetry(result))
        .isEqualTo(withoutAsymmetry(Simulated.analysed(setup("squat"), day.samples())));
  }

  @Test
  void whatIsToldIsTheResultInOrder() {
    var session = session();
    List<JudgedRepetition> told = new ArrayList<>();
    int sets = 0;
    for (SessionEvent event : events(session, 0, Integer.MAX_VALUE)) {
      if (event instanceof SessionEvent.RepetitionCounted counted) {
        assertThat(counted.setIndex()).isEqualTo(sets + 1);
        told.add(counted.repetition());
      }
      if (event instanceof SessionEvent.SetEnded) {
        sets++;
      }
    }
    var result = session.result();
    assertThat(sets).isEqualTo(result.sets().size());
    assertThat(told.stream().map(TwoLegSessionTest::asymmetry).toList())
        .isEqualTo(
            Simulated.repetitions(result).stream().map(TwoLegSessionTest::asymmetry).toList());
  }

  @Test
  void cutAnywhereNothingChangesByABit() {
    var whole = session();
    List<SessionEvent> all = events(whole, 0, Integer.MAX_VALUE);
    long seed = 77;
    var undisturbed = session();
    List<SessionEvent> before = new ArrayList<>();
    int pushed = 0;
    int end = 2 * ASYMMETRIC.samples().size();
    for (int cut : new SplittableRandom(seed).ints(40, 0, end).sorted().distinct().toArray()) {
      before.addAll(events(undisturbed, pushed, cut));
      pushed = cut;
      byte[] snapshot = undisturbed.snapshot();
      var restored = TwoLegSession.restore(setup("squat"), Placement.THIGH_LEFT, 100, snapshot);
      assertThat(Arrays.equals(restored.snapshot(), snapshot)).as("cut at %d", cut).isTrue();
      List<SessionEvent> after = new ArrayList<>(before);
      after.addAll(events(restored, cut, Integer.MAX_VALUE));
      assertThat(after).as("seed %d, cut at %d", seed, cut).isEqualTo(all);
      assertThat(restored.result()).as("cut at %d", cut).isEqualTo(whole.result());
    }
  }

  private static TwoLegSession session() {
    return new TwoLegSession(setup("squat"), Placement.THIGH_LEFT, 100);
  }

  /** Pushes the samples of both, one after the other, and the end where {@code to} is beyond. */
  private static List<SessionEvent> events(TwoLegSession session, int from, int to) {
    List<SessionEvent> events = new ArrayList<>();
    int all = 2 * ASYMMETRIC.samples().size();
    for (int i = from; i < Math.min(to, all); i++) {
      ImuSample sample = ASYMMETRIC.streams().get(i % 2).samples().get(i / 2);
      events.addAll(i % 2 == 0 ? session.push(sample) : session.pushOther(sample));
    }
    if (to > all) {
      events.addAll(session.finish());
    }
    return events;
  }
}
