package dev.femoris.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BundledSessionsTest {

  /** Peaks of knee flexion in the source. */
  private static final List<Double> BOTTOMS_S = List.of(0.95, 2.46, 3.97, 5.56, 7.18);

  @Test
  void theThighIsLowestWhereTheRecordedKneeIsMostBent() {
    List<Double> bottoms = BundledSessions.openCapTrial().bottomsS();
    assertThat(bottoms).hasSameSizeAs(BOTTOMS_S);
    for (int i = 0; i < bottoms.size(); i++) {
      assertThat(bottoms.get(i) - OpenCapTrial.HOLD_S).isCloseTo(BOTTOMS_S.get(i), within(0.020));
    }
  }

  @Test
  void theRecordedSquatsBecomeFiveRepetitionsThatTurnAtTheirBottoms() {
    BundledSession bundled = BundledSessions.openCapSquats();
    var repetitions = bundled.session().truth().repetitions();
    assertThat(bundled.repetitions()).isEqualTo(5);
    // 1.5 s standing, 5 s walking, 0.8 s and 0.6 s standing come before the trial's held second.
    double leadInS = 7.9 + OpenCapTrial.HOLD_S;
    for (int i = 0; i < 5; i++) {
      assertThat(BOTTOMS_S.get(i) + leadInS)
          .isBetween(repetitions.get(i).turnInS(), repetitions.get(i).turnOutS());
      assertThat(Math.toDegrees(repetitions.get(i).romRad())).isBetween(55.0, 72.0);
    }
  }

  @Test
  void everyBundledSessionSaysWhatIsSyntheticAndHowManyRepetitionsItHolds() {
    assertThat(BundledSessions.all())
        .hasSize(2)
        .allSatisfy(
            b -> {
              assertThat(b.label()).containsAnyOf("virtual", "simulated");
              assertThat(b.repetitions()).isEqualTo(b.session().truth().repetitions().size());
            });
    assertThat(BundledSessions.romanianDeadlift().repetitions()).isEqualTo(8);
  }
}
