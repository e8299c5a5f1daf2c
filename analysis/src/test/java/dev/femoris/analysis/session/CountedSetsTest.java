package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.ledger.Ledger;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.simulation.PlannedFault;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was put away into the ledger is, when it is asked for, what was told when it was found. */
class CountedSetsTest {

  private static SimulatedSession session(String exercise) {
    return SessionSimulator.simulate(
        SimulationSpec.of(exercise, 7)
            .withSets(4, 8)
            .withFaults(PlannedFault.DROPPED_ECCENTRIC, PlannedFault.PARTIAL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"romanian_deadlift", "nordic_curl", "glute_bridge"})
  void whatIsReadBackIsWhatWasTold(String exercise) {
    SimulatedSession session = session(exercise);
    List<ExerciseSet> ended = new ArrayList<>();
    List<List<Finding>> findings = new ArrayList<>();
    var analyzer = new SessionAnalyzer(Simulated.setup(session));
    List<SessionEvent> events = new ArrayList<>();
    session.samples().forEach(s -> events.addAll(analyzer.push(s)));
    events.addAll(analyzer.finish());
    for (SessionEvent event : events) {
      if (event instanceof SessionEvent.SetEnded set) {
        ended.add(set.set());
      } else if (event instanceof SessionEvent.RepetitionCounted counted) {
        findings.add(counted.repetition().findings());
      }
    }
    List<JudgedRepetition> read = Simulated.repetitions(analyzer.result());
    assertThat(read).hasSizeGreaterThan(24);
    assertThat(findings.stream().flatMap(List::stream)).anyMatch(Finding::present);
    assertThat(read).extracting(JudgedRepetition::findings).isEqualTo(findings);
    assertThat(analyzer.result().sets()).isEqualTo(ended);
  }

  @Test
  void whatWasFoundAtAMomentIsReadLaterAsItWasThen() {
    SimulatedSession session = session("romanian_deadlift");
    SessionSetup setup = Simulated.setup(session).withLedger(Ledger.inMemory());
    var analyzer = new SessionAnalyzer(setup);
    List<FoundSoFar> folded = new ArrayList<>();
    List<SessionResult> then = new ArrayList<>();
    for (ImuSample sample : session.samples()) {
      if (!analyzer.push(sample).isEmpty()) {
        folded.add(analyzer.soFar());
        then.add(analyzer.result());
      }
    }
    assertThat(folded).hasSizeGreaterThan(30);
    assertThat(folded).extracting(FoundSoFar::result).isEqualTo(then);
  }
}
