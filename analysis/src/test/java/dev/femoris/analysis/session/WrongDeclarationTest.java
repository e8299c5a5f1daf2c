package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongDeclarationTest {

  @ParameterizedTest
  @ValueSource(strings = {"romanian_deadlift", "squat", "nordic_curl", "glute_bridge"})
  void whoDoesWhatWasDeclaredIsBelievedAndToldWhatItLooksLike(String exercise) {
    SessionResult result = Simulated.analysed(session(exercise));
    assertThat(doubts(result.notices())).isEmpty();
    assertThat(result.recognised().orElseThrow().id()).isEqualTo(exercise);
    assertThat(result.exerciseId()).isEqualTo(exercise);
  }

  @ParameterizedTest
  @CsvSource({"squat, romanian_deadlift", "squat, glute_bridge", "glute_bridge, squat"})
  void whoDoesSomethingElseIsToldOnceAndLive(String done, String declared) {
    SimulatedSession session = session(done);
    SessionSetup setup = Simulated.setup(declared, session.rateHz());
    List<SignalNotice> live = new ArrayList<>();
    for (SessionEvent event : Simulated.events(setup, session.samples())) {
      if (event instanceof SessionEvent.SignalNoticed noticed) {
        live.add(noticed.notice());
      }
    }
    assertThat(doubts(live)).hasSize(1);
    assertThat(doubts(Simulated.analysed(setup, session.samples()).notices()))
        .isEqualTo(doubts(live));
  }

  @Test
  void theDoubtSurvivesACut() {
    SimulatedSession session = session("squat");
    SessionSetup setup = Simulated.setup("glute_bridge", session.rateHz());
    List<ImuSample> samples = session.samples();
    SessionResult whole = Simulated.analysed(setup, samples);
    assertThat(doubts(whole.notices())).hasSize(1);
    for (int cut = 0; cut < samples.size(); cut += 997) {
      var first = new SessionAnalyzer(setup);
      samples.subList(0, cut).forEach(first::push);
      var second = SessionAnalyzer.restore(setup, first.snapshot());
      samples.subList(cut, samples.size()).forEach(second::push);
      second.finish();
      assertThat(second.result()).as("cut at %d", cut).isEqualTo(whole);
    }
  }

  private static List<SignalNotice> doubts(List<SignalNotice> notices) {
    return notices.stream()
        .filter(n -> n.kind() == SignalNotice.Kind.LOOKS_LIKE_ANOTHER_EXERCISE)
        .toList();
  }

  private static SimulatedSession session(String exercise) {
    return SessionSimulator.simulate(SimulationSpec.of(exercise, 620).withSets(1, 8));
  }
}
