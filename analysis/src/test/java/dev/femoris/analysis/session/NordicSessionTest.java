package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.repetition.NordicMeasures;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.simulation.PlannedFault;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import dev.femoris.analysis.statistic.Medians;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Simulated Nordic curls: break point, catch and bent hips. */
class NordicSessionTest {

  private static final int SESSIONS = 12;

  private record Pair(TrueRepetition truth, JudgedRepetition found) {
    Repetition repetition() {
      return found.repetition();
    }

    NordicMeasures measures() {
      return repetition().measures().nordic().orElseThrow();
    }

    double leanAtBreakDeg() {
      return -Math.toDegrees(truth.extras().breakThetaRad().orElseThrow());
    }

    Finding hipBreak() {
      return found.findings().stream()
          .filter(f -> f.fault() == Fault.HIP_BREAK)
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<Pair> pairs(PlannedFault... faults) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < SESSIONS; i++) {
      SimulatedSession session =
          SessionSimulator.simulate(
              SimulationSpec.of("nordic_curl", 1100 + 137 * i).withFaults(faults));
      List<JudgedRepetition> found = Simulated.repetitions(Simulated.analysed(session));
      for (TrueRepetition truth : session.truth().repetitions()) {
        matched(truth, found).ifPresent(f -> pairs.add(new Pair(truth, f)));
      }
    }
    return pairs;
  }

  private static Optional<JudgedRepetition> matched(
      TrueRepetition truth, List<JudgedRepetition> found) {
    return found.stream()
        .filter(f -> Math.abs(f.repetition().endNanos() * 1e-9 - truth.endS()) < 0.5)
        .findFirst();
  }

  @Test
  void bothBreakPointsAreFoundCloseToWhereTheLeanGaveWay() {
    List<Double> byRate = new ArrayList<>();
    List<Double> byAcceleration = new ArrayList<>();
    for (Pair pair : pairs()) {
      pair.measures()
          .breakPoint()
          .ifPresent(
              b -> {
                byRate.add(errorDeg(pair, b.rateRad()));
                byAcceleration.add(errorDeg(pair, b.accelerationRad()));
              });
    }
    assertThat(byRate).hasSizeGreaterThan(100);
    assertThat(median(byRate)).isLessThan(3);
    assertThat(median(byAcceleration)).as("it comes later by definition").isLessThan(8);
  }

  private static double errorDeg(Pair pair, double wayRad) {
    return Math.abs(Math.toDegrees(pair.repetition().leanRad(wayRad)) - pair.leanAtBreakDeg());
  }

  private static double median(List<Double> values) {
    return Medians.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Test
  void aCatchIsFeltInNearlyAllAndBentHipsAreTold() {
    List<Pair> pairs = pairs(PlannedFault.HIP_BREAK);
    long caught = pairs.stream().filter(p -> p.measures().catchRad().isPresent()).count();
    assertThat((double) caught / pairs.size()).isGreaterThan(0.95);
    List<Pair> told =
        pairs.stream().filter(p -> p.hipBreak().verdict() != Verdict.CANNOT_TELL).toList();
    long bent = told.stream().filter(NordicSessionTest::bent).count();
    long found = told.stream().filter(p -> bent(p) && p.hipBreak().present()).count();
    long falseAlarms = told.stream().filter(p -> good(p) && p.hipBreak().present()).count();
    assertThat(bent).isGreaterThan(5);
    assertThat((double) found / bent).isGreaterThan(0.6);
    assertThat((double) falseAlarms / told.size()).isLessThan(0.03);
  }

  private static boolean bent(Pair pair) {
    return pair.truth().faults().contains(PlannedFault.HIP_BREAK.id());
  }

  private static boolean good(Pair pair) {
    return !bent(pair) && !pair.truth().unsure().contains(PlannedFault.HIP_BREAK.id());
  }

  @Test
  void aLoweringThatStopsByItselfHasNoCatch() {
    SimulatedSession raises = SessionSimulator.simulate(SimulationSpec.of("glute_ham_raise", 1101));
    List<JudgedRepetition> found =
        Simulated.repetitions(
            Simulated.analysed(Simulated.setup("nordic_curl", raises.rateHz()), raises.samples()));
    assertThat(found).isNotEmpty();
    assertThat(found)
        .allSatisfy(
            f -> {
              assertThat(f.repetition().catchLeanRad()).isEmpty();
              assertThat(f.repetition().measures().nordic().orElseThrow().breakPoint()).isEmpty();
            });
  }
}
