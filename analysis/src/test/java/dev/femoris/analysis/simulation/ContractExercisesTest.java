package dev.femoris.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractExercisesTest {

  private static final double HALF_DEG = Math.toRadians(0.5);

  @ParameterizedTest
  @CsvSource({
    "romanian_deadlift, ecc, thigh_right",
    "conventional_deadlift, con, thigh_right",
    "sumo_deadlift, con, thigh_right",
    "single_leg_deadlift_stance, ecc, thigh_right",
    "single_leg_deadlift_swing, ecc, thigh_right",
    "good_morning, ecc, thigh_right",
    "nordic_curl, ecc, thigh_right",
    "glute_ham_raise, ecc, thigh_right",
    "glute_bridge, con, thigh_right",
    "stability_ball_curl, con, thigh_right",
    "slider_curl, ecc, thigh_right",
    "prone_leg_curl, con, shank_right",
    "standing_band_curl, con, shank_right",
    "terminal_knee_extension, con, thigh_right",
    "leg_swing, swing, thigh_right",
    "supine_strap_stretch, hold, thigh_right",
    "standing_stretch, hold, thigh_right",
    "seated_forward_fold, hold, thigh_right",
    "pigeon_pose, hold, thigh_right",
    "squat, ecc, thigh_right",
    "lunge, ecc, thigh_right",
    "supine_leg_raise, con, thigh_right",
    "side_lying_hip_abduction, con, thigh_right",
    "prone_hip_extension, con, thigh_right",
    "seated_knee_extension, con, shank_right"
  })
  void everyExerciseOfTheContractCanBeSimulated(String id, String order, String placement) {
    SimulatedSession session = SessionSimulator.simulate(SimulationSpec.of(id, 1).withSets(1, 3));
    assertThat(session.truth().order().word()).isEqualTo(order);
    assertThat(session.streams().getFirst().placement().id()).isEqualTo(placement);
    assertThat(session.truth().repetitions()).hasSize(3);
  }

  @Test
  void theMotionGoesTheWayTheProfileExpects() {
    for (String id : SessionSimulator.exercises()) {
      ExerciseProfile profile = ExerciseCatalog.builtIn().find(id).orElseThrow();
      ExerciseMotion motion = ExerciseMotions.find(id).orElseThrow();
      assertThat(motion.direction()).as(id).isEqualTo(profile.direction());
      if (motion.kind() == MotionKind.REPETITIONS) {
        assertThat(motion.order()).as(id).isEqualTo(profile.order());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"supine_strap_stretch", "standing_stretch", "seated_forward_fold", "pigeon_pose"})
  void aHoldStaysWithinItsBandAndIsQuiet(String id) {
    for (long seed = 40; seed < 42; seed++) {
      SessionTruth truth = SessionSimulator.simulate(SimulationSpec.of(id, seed)).truth();
      assertThat(truth.repetitions()).hasSize(3);
      for (TrueRepetition hold : truth.repetitions()) {
        assertThat(hold.turnOutS() - hold.turnInS()).isBetween(7.0, 90.0);
        assertThat(hold.extras().bounces()).hasValue(0);
        List<Double> theta = between(truth, hold.turnInS(), hold.turnOutS());
        double band = Math.max(Math.toRadians(0.8), 0.06 * hold.romRad());
        assertThat(range(theta)).as("%s seed %d", id, seed).isLessThan(band + HALF_DEG);
        assertThat(meanRateDegPerS(theta)).as("%s seed %d", id, seed).isLessThan(3);
      }
    }
  }

  @Test
  void bouncesAreCountedAndStayInTheHold() {
    SessionTruth truth =
        SessionSimulator.simulate(
                SimulationSpec.of("supine_strap_stretch", 12)
                    .withSets(1, 4)
                    .withFaults(PlannedFault.MOMENTUM))
            .truth();
    assertThat(truth.repetitions())
        .filteredOn(r -> r.extras().bounces().orElseThrow() > 0)
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.extras().bounces().orElseThrow()).isBetween(3, 8);
              assertThat(r.turnOutS() - r.turnInS()).isGreaterThan(7);
            });
  }

  @Test
  void aLegSwingHasNoRestBetweenItsRepetitions() {
    List<TrueRepetition> swings =
        SessionSimulator.simulate(SimulationSpec.of("leg_swing", 6).withSets(1, 8))
            .truth()
            .repetitions();
    for (int i = 1; i < swings.size(); i++) {
      assertThat(swings.get(i).startS() - swings.get(i - 1).endS()).isBetween(0.0, 0.15);
    }
  }

  @Test
  void aCurlMovesTheShankAndHardlyTheThigh() {
    SimulatedSession session =
        SessionSimulator.simulate(
            SimulationSpec.of("prone_leg_curl", 3)
                .withSets(1, 4)
                .withConfounders(false)
                .withErrors(SensorErrors.none())
                .withOthers(Placement.THIGH_RIGHT));
    double fromS = session.truth().repetitions().getFirst().startS();
    double toS = session.truth().repetitions().getLast().endS();
    double shank = peakRate(session.streams().get(0), fromS, toS);
    double thigh = peakRate(session.streams().get(1), fromS, toS);
    assertThat(Math.toDegrees(shank)).isGreaterThan(60);
    assertThat(Math.toDegrees(thigh)).isLessThan(12);
  }

  private static double peakRate(SensorStream stream, double fromS, double toS) {
    return stream.samples().stream()
        .filter(s -> s.timeNanos() / 1e9 > fromS && s.timeNanos() / 1e9 < toS)
        .mapToDouble(
            s -> Math.hypot(Math.hypot(s.rateXRadPerS(), s.rateYRadPerS()), s.rateZRadPerS()))
        .max()
        .orElse(0);
  }

  private static List<Double> between(SessionTruth truth, double fromS, double toS) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < truth.thetaTimeS().size(); i++) {
      if (truth.thetaTimeS().get(i) >= fromS && truth.thetaTimeS().get(i) <= toS) {
        values.add(truth.thetaRad().get(i));
      }
    }
    return values;
  }

  private static double range(List<Double> values) {
    return values.stream().mapToDouble(v -> v).max().orElse(0)
        - values.stream().mapToDouble(v -> v).min().orElse(0);
  }

  private static double meanRateDegPerS(List<Double> theta) {
    double way = 0;
    for (int i = 1; i < theta.size(); i++) {
      way += Math.abs(theta.get(i) - theta.get(i - 1));
    }
    return Math.toDegrees(way) / (0.05 * (theta.size() - 1));
  }
}
