package dev.femoris.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.study.ShiftTable.Reading;
import dev.femoris.analysis.study.ShiftTable.Row;
import org.junit.jupiter.api.Test;

/**
 * Against an independent simulation of 40 athletes under the same assumptions, which solved the
 * linkage by an optimiser: change at the bottom by 10, 20 and 30 degrees of rounding, scatter of
 * good repetitions within and between athletes.
 */
class ShiftTableTest {

  private static void expectShift(Row row, double by10, double by20, double by30) {
    double[] expected = {by10, by20, by30};
    for (int i = 0; i < 3; i++) {
      double tolerance = 0.4 + 0.1 * Math.abs(expected[i]);
      assertThat(row.shift[i]).isCloseTo(expected[i], within(tolerance));
    }
  }

  private static void expectScatter(Row row, double clean, double benign, double between) {
    assertThat(row.withinClean).isCloseTo(clean, within(0.3 * clean));
    assertThat(row.withinBenign).isCloseTo(benign, within(0.3 * benign));
    assertThat(row.between).isCloseTo(between, within(0.3 * between));
  }

  @Test
  void roundingInADeadliftTurnsPelvisAndThoraxButHardlyTheThigh() {
    ShiftTable table = new ShiftTable(HingeLift.CONVENTIONAL_DEADLIFT, Scenario.GEOMETRY);
    Row thigh = table.row(Reading.THIGH_LOW);
    assertThat(thigh.mean).isCloseTo(55, within(2.0));
    expectShift(thigh, -1, -2.2, -3.6);
    expectScatter(thigh, 2.3, 3.2, 4.8);
    Row early = table.row(Reading.THIGH_30);
    expectShift(early, -0.7, -2, -3.3);
    expectScatter(early, 2.5, 2.8, 3.4);
    Row rate = table.row(Reading.THIGH_RATE);
    assertThat(rate.mean).isCloseTo(88, within(8.0));
    expectScatter(rate, 7.4, 13, 20);
    Row pelvis = table.row(Reading.PELVIS);
    expectShift(pelvis, -7.2, -14.6, -21.7);
    expectScatter(pelvis, 3, 3.6, 7.7);
    Row thorax = table.row(Reading.THORAX);
    expectShift(thorax, 5.3, 10.6, 15.7);
    expectScatter(thorax, 2.4, 3.2, 5.7);
  }

  @Test
  void hipsThatShootUpWithTheRoundingMakeTheThighTellMore() {
    ShiftTable table = new ShiftTable(HingeLift.CONVENTIONAL_DEADLIFT, Scenario.COUPLED);
    expectShift(table.row(Reading.THIGH_30), -1.8, -4.2, -6.7);
  }

  @Test
  void roundingInARomanianDeadliftMovesTheThighByLessThanItScatters() {
    ShiftTable table = new ShiftTable(HingeLift.ROMANIAN_DEADLIFT, Scenario.GEOMETRY);
    Row thigh = table.row(Reading.THIGH_LOW);
    assertThat(thigh.mean).isCloseTo(22.7, within(1.5));
    expectShift(thigh, -0.5, -0.9, -1.8);
    expectScatter(thigh, 1.6, 2.1, 3.3);
    Row rom = table.row(Reading.ROM);
    expectShift(rom, -0.5, -0.9, -1.8);
    expectScatter(rom, 2.2, 2.3, 3.1);
    Row pelvis = table.row(Reading.PELVIS);
    expectShift(pelvis, -8.2, -15.9, -23.7);
    expectScatter(pelvis, 3.2, 4.2, 8.6);
    Row thorax = table.row(Reading.THORAX);
    expectShift(thorax, 4.6, 9.3, 13.5);
    expectScatter(thorax, 2.4, 3.6, 7.3);
  }
}
