package dev.femoris.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedFaultsTest {

  private static final int ATHLETES = 6;

  private static List<TrueRepetition> repetitions(SimulationSpec spec) {
    return SessionSimulator.simulate(spec).truth().repetitions();
  }

  @ParameterizedTest
  @CsvSource({
    "conventional_deadlift, HIPS_RISE_EARLY",
    "sumo_deadlift, HIPS_RISE_EARLY",
    "nordic_curl, HIP_BREAK",
    "glute_bridge, HIP_SAG",
    "stability_ball_curl, HIP_SAG",
    "slider_curl, HIP_SAG",
    "single_leg_deadlift_stance, WOBBLE",
    "single_leg_deadlift_swing, WOBBLE",
    "standing_band_curl, WOBBLE",
    "romanian_deadlift, UNUSUAL",
    "glute_ham_raise, UNUSUAL",
    "lunge, UNUSUAL"
  })
  void mostPlannedFaultsReachTheirLimitAndNobodyElseHasThem(String exercise, PlannedFault fault) {
    int labelled = 0;
    for (long seed = 0; seed < ATHLETES; seed++) {
      List<TrueRepetition> all =
          repetitions(SimulationSpec.of(exercise, seed).withFaults(fault, fault));
      List<TrueRepetition> with =
          all.stream().filter(r -> r.faults().contains(fault.id())).toList();
      labelled += with.size();
      assertThat(with).as("seed %d", seed).hasSizeLessThanOrEqualTo(2);
      assertThat(all.stream().filter(r -> concerns(r, fault)).count())
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(2);
    }
    assertThat(labelled).isGreaterThanOrEqualTo((int) (0.75 * 2 * ATHLETES));
  }

  private static boolean concerns(TrueRepetition r, PlannedFault fault) {
    return r.faults().contains(fault.id()) || r.unsure().contains(fault.id());
  }

  @Test
  void aSessionWithoutPlannedFaultsHasNoneOfForm() {
    for (String exercise : SessionSimulator.exercises()) {
      assertThat(repetitions(SimulationSpec.of(exercise, 17)))
          .as(exercise)
          .allSatisfy(
              r ->
                  assertThat(r.faults())
                      .doesNotContain(
                          "hips_rise_early", "hip_break", "hip_sag", "wobble", "unusual"));
    }
  }

  @Test
  void anAsymmetryIsOneOnlyWhenItLasts() {
    SimulationSpec spec =
        SimulationSpec.of("glute_bridge", 5)
            .withOthers(Placement.THIGH_LEFT)
            .withFaults(PlannedFault.ASYMMETRY);
    List<TrueRepetition> all = repetitions(spec);
    int first = 0;
    while (!concerns(all.get(first), PlannedFault.ASYMMETRY)) {
      first++;
    }
    assertThat(all.get(first).faults()).doesNotContain("asymmetry");
    assertThat(all.get(first + 1).faults()).doesNotContain("asymmetry");
    assertThat(all.subList(first + 2, first + 5))
        .allSatisfy(
            r -> {
              assertThat(r.faults()).contains("asymmetry");
              assertThat(r.extras().otherLegRomRad().orElseThrow()).isLessThan(0.9 * r.romRad());
            });
    assertThat(repetitions(spec.withFaults()))
        .allSatisfy(r -> assertThat(r.faults()).doesNotContain("asymmetry"));
  }

  @Test
  void mostRepetitionsKeepTheTempoThatIsAskedFor() {
    var tempo = new TempoTarget(3, 1, 1.5, 1);
    int off = 0;
    int planned = 0;
    for (String exercise : List.of("romanian_deadlift", "squat", "glute_bridge", "nordic_curl")) {
      SimulationSpec spec = SimulationSpec.of(exercise, 8).withTempo(tempo);
      off += offTempo(spec);
      planned +=
          offTempo(
              spec.withFaults(
                  PlannedFault.TEMPO_OFF_TARGET,
                  PlannedFault.TEMPO_OFF_TARGET,
                  PlannedFault.TEMPO_OFF_TARGET));
    }
    assertThat(off).isLessThanOrEqualTo(8);
    assertThat(planned).isGreaterThanOrEqualTo(10);
  }

  private static int offTempo(SimulationSpec spec) {
    return (int)
        repetitions(spec).stream().filter(r -> r.faults().contains("tempo_off_target")).count();
  }

  @Test
  void aFaultThatAnExerciseCannotShowIsRefusedByName() {
    assertThatThrownBy(
            () ->
                SessionSimulator.simulate(
                    SimulationSpec.of("squat", 1).withFaults(PlannedFault.HIP_BREAK)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hip_break")
        .hasMessageContaining("nordic_curl");
    assertThatThrownBy(
            () ->
                SessionSimulator.simulate(
                    SimulationSpec.of("squat", 1).withFaults(PlannedFault.ASYMMETRY)))
        .hasMessageContaining("both thighs");
    assertThatThrownBy(
            () ->
                SessionSimulator.simulate(
                    SimulationSpec.of("squat", 1).withOthers(Placement.SHANK_RIGHT)))
        .hasMessageContaining("shank_right");
  }
}
