package dev.femoris.reporting.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.reporting.Sessions;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionSummaryTest {

  @Test
  void theMedianOfEvenlyManyIsTheMeanOfTheMiddleTwo() {
    List<JudgedRepetition> reps = Sessions.squats(1, 4).result().sets().getFirst().repetitions();
    double[] sorted = reps.stream().mapToDouble(r -> r.repetition().romRad()).sorted().toArray();
    assertThat(SetSummary.of(Sessions.squats(1, 4).result().sets().getFirst()).medianRomRad())
        .isEqualTo((sorted[1] + sorted[2]) / 2);
  }

  @Test
  void pausesAreTakenOnlyFromRepetitionsThatHaveThem() {
    var one = SetSummary.of(Sessions.squats(1, 1).result().sets().getFirst());
    assertThat(one.medianTempo().pauseContractedS()).isEmpty();
    var two = SetSummary.of(Sessions.squats(1, 2).result().sets().getFirst());
    assertThat(two.medianTempo().pauseContractedS())
        .isEqualTo(
            Sessions.squats(1, 2)
                .result()
                .sets()
                .getFirst()
                .repetitions()
                .getFirst()
                .tempo()
                .pauseContractedS());
  }

  @Test
  void velocityLossOfASessionIsTheMeanOfItsSets() {
    SessionSummary summary = SessionSummary.of(Sessions.squats(3, 8).result());
    assertThat(summary.meanVelocityLossPercent().orElseThrow()).isCloseTo(17.14, within(1e-9));
    assertThat(summary.repetitions()).isEqualTo(24);
  }

  @Test
  void holdsComeToTheirNumberAndTheTimeHeld() {
    SessionSummary summary = SessionSummary.of(Sessions.stretches().result());
    assertThat(summary.holds()).isEqualTo(3);
    assertThat(summary.heldS()).isCloseTo(78, within(1e-9));
    assertThat(summary.repetitions()).isZero();
  }

  @Test
  void nothingComesToNothing() {
    SessionSummary summary = SessionSummary.of(Sessions.nothing().result());
    assertThat(summary.medianRomRad()).isEmpty();
    assertThat(summary.medianTempo()).isEmpty();
    assertThat(summary.meanVelocityLossPercent()).isEmpty();
  }
}
