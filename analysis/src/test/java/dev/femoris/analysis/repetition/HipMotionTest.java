package dev.femoris.analysis.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.simulation.EverydaySimulator;
import dev.femoris.analysis.simulation.EverydaySpec;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class HipMotionTest {

  private static final ExerciseProfile SWING =
      ExerciseCatalog.builtIn().find("leg_swing").orElseThrow();

  private static SessionResult analysed(List<ImuSample> samples) {
    var setup = new SessionSetup(SWING, Placement.THIGH_RIGHT, 100);
    return OfflineAnalysis.withoutTrace(setup, samples).result();
  }

  @Test
  void aFlightOfStairsOfWhichNoHeelIsFeltIsNoSetOfSwings() {
    SessionResult result =
        analysed(EverydaySimulator.simulate(EverydaySpec.of(1167).withLengthS(60)).samples());
    assertThat(result.repetitionCount()).isZero();
    assertThat(result.rejected())
        .filteredOn(r -> r.rangeRad() > Math.toRadians(60))
        .extracting(Rejection::reason)
        .contains(RejectionReason.WALKING);
  }

  @Test
  void theSwingsOfALegThatHangsFromAHipAtRestAreCounted() {
    var spec = SimulationSpec.of("leg_swing", 300).withSets(2, 8);
    assertThat(analysed(SessionSimulator.simulate(spec).samples()).repetitionCount()).isEqualTo(16);
  }
}
