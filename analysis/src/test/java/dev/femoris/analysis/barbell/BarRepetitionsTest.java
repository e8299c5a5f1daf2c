package dev.femoris.analysis.barbell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.sample.ImuSample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarRepetitionsTest {

  private static final int SEEDS = 20;
  private static final double[] RATES_HZ = {50, 75, 104, 200};

  /** What was counted in many simulated sessions. */
  private record Counts(int exact, int within1, int sessions) {}

  private static Counts counts(
      PhaseOrder order, LongFunction<SimulatedBar> session, boolean bursts) {
    int exact = 0;
    int within1 = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      SimulatedBar bar = session.apply(seed);
      double rateHz = RATES_HZ[(int) (seed % RATES_HZ.length)];
      var samples = bursts ? bar.inBursts(rateHz) : bar.samples(rateHz);
      int off = Math.abs(repetitions(order, samples).size() - SimulatedSets.REPETITIONS);
      exact += off == 0 ? 1 : 0;
      within1 += off <= 1 ? 1 : 0;
    }
    return new Counts(exact, within1, SEEDS);
  }

  private static List<BarOutcome> outcomes(PhaseOrder order, List<ImuSample> samples) {
    var bar = new BarRepetitions(order);
    List<BarOutcome> all = new ArrayList<>();
    samples.forEach(sample -> all.addAll(bar.push(sample)));
    all.addAll(bar.finish());
    return all;
  }

  private static List<BarRepetition> repetitions(PhaseOrder order, List<ImuSample> samples) {
    List<BarRepetition> found = new ArrayList<>();
    for (BarOutcome outcome : outcomes(order, samples)) {
      if (outcome instanceof BarOutcome.Counted counted) {
        found.add(counted.repetition());
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void hingesAreCountedAndPickingUpIsNot(boolean bursts) {
    assertGood(counts(PhaseOrder.ECCENTRIC_FIRST, SimulatedSets::hinge, bursts));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void liftsFromTheFloorAreCounted(boolean bursts) {
    assertGood(counts(PhaseOrder.CONCENTRIC_FIRST, SimulatedSets::floor, bursts));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void bridgesAreCounted(boolean bursts) {
    assertGood(counts(PhaseOrder.CONCENTRIC_FIRST, SimulatedSets::bridge, bursts));
  }

  private static void assertGood(Counts counts) {
    assertThat(counts.exact()).as("%s", counts).isGreaterThanOrEqualTo(70 * SEEDS / 100);
    assertThat(counts.within1()).as("%s", counts).isEqualTo(SEEDS);
  }

  @Test
  void liftAndTurnAreWhereTheBarTurns() {
    var bar = new SimulatedBar(3).onTheFloor(4);
    for (int i = 0; i < 5; i++) {
      bar.moved(0.5, 1.2).held(1).moved(-0.5, 1.5).onTheFloor(1.3);
    }
    var found = repetitions(PhaseOrder.CONCENTRIC_FIRST, bar.onTheFloor(2).samples(100));
    assertThat(found).hasSize(5);
    for (int i = 0; i < 5; i++) {
      assertThat(found.get(i).startNanos() * 1e-9).isBetween(4 + 5 * i - 0.1, 4 + 5 * i + 0.3);
      assertThat(found.get(i).turnNanos() * 1e-9).isBetween(5.2 + 5 * i - 0.3, 5.2 + 5 * i + 0.3);
      assertThat(found.get(i).liftS()).isBetween(0.8, 1.35);
    }
  }

  @Test
  void aHoleLosesWhatWasUnderWayAndNotTheSet() {
    var samples = new ArrayList<>(SimulatedSets.floor(5).samples(100));
    samples.removeIf(s -> s.timeNanos() > 20e9 && s.timeNanos() < 20.9e9);
    var bar = new BarRepetitions(PhaseOrder.CONCENTRIC_FIRST);
    int restarts = 0;
    int counted = 0;
    for (ImuSample sample : samples) {
      counted +=
          (int) bar.push(sample).stream().filter(o -> o instanceof BarOutcome.Counted).count();
      restarts += bar.restarted() ? 1 : 0;
    }
    counted += (int) bar.finish().stream().filter(o -> o instanceof BarOutcome.Counted).count();
    assertThat(restarts).isEqualTo(1);
    assertThat(counted).isBetween(9, 10);
  }
}
