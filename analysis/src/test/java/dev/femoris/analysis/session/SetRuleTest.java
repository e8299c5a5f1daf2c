package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.repetition.Repetition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetRuleTest {
  private final SetRule rule = new SetRule(AngleSource.GRAVITY);
  private final List<Repetition> set = new ArrayList<>();
  private double nowS;

  private SetRuleTest then(double pauseS, double durationS, double romDeg, double startDeg) {
    double startS = nowS + pauseS;
    nowS = startS + durationS;
    long turn = nanos(startS + durationS / 2);
    set.add(
        new Repetition(
            PhaseOrder.ECCENTRIC_FIRST,
            nanos(startS),
            turn,
            turn,
            nanos(nowS),
            nanos(nowS),
            Math.toRadians(romDeg),
            1,
            1,
            Math.toRadians(startDeg),
            Set.of()));
    return this;
  }

  private static long nanos(double s) {
    return Math.round(s * 1e9);
  }

  private List<Repetition> taken() {
    List<Repetition> all = List.copyOf(set);
    set.clear();
    return all;
  }

  @Test
  void threeAlikeAreASetAndTwoAreNot() {
    then(1, 3, 60, 0).then(1, 3.5, 66, 2);
    assertThat(rule.isSet(taken())).isFalse();
    then(1, 3, 60, 0).then(1, 3.5, 66, 2).then(1, 2.6, 55, -1);
    assertThat(rule.isSet(taken())).isTrue();
  }

  @Test
  void threeOfDifferentRangeDurationOrStartAreNot() {
    then(1, 3, 60, 0).then(1, 3, 60, 0).then(1, 3, 35, 0);
    assertThat(rule.isSet(taken())).isFalse();
    then(1, 3, 60, 0).then(1, 3, 60, 0).then(1, 1.2, 60, 0);
    assertThat(rule.isSet(taken())).isFalse();
    then(1, 3, 60, 0).then(1, 3, 60, 0).then(1, 3, 60, 20);
    List<Repetition> elsewhere = taken();
    assertThat(rule.isSet(elsewhere)).isFalse();
    assertThat(new SetRule(AngleSource.GYROSCOPE).isSet(elsewhere)).isTrue();
  }

  @Test
  void whereAThighIsAsInSittingFiveAreNeededWhenTheyAreHeldLong() {
    SetRule lying = SetRule.of(ExerciseCatalog.builtIn().find("supine_leg_raise").orElseThrow());
    then(1, 13, 21, 90).then(7, 13, 23, 90).then(2, 12, 20, 90).then(2, 12, 20, 90);
    assertThat(lying.isSet(set)).isFalse();
    assertThat(rule.isSet(set)).isTrue();
    then(2, 12, 21, 90);
    assertThat(lying.isSet(taken())).isTrue();
    then(1, 6, 21, 90).then(1, 6, 23, 90).then(1, 6, 20, 90);
    assertThat(lying.isSet(taken())).isTrue();
  }

  @Test
  void aBadRepetitionAmongThemDoesNotUndoASet() {
    then(1, 3, 60, 0).then(1, 3, 30, 0).then(1, 3, 60, 0).then(2, 1.5, 60, 0).then(1, 3, 60, 0);
    assertThat(rule.isSet(taken())).isTrue();
  }

  @Test
  void aPauseLongerThanTheMovementsBesideItPartsThem() {
    then(1, 3, 60, 0).then(9, 3, 60, 0).then(9, 3, 60, 0);
    assertThat(rule.isSet(taken())).isFalse();
    then(1, 6, 60, 0).then(9, 6, 60, 0).then(9, 6, 60, 0);
    assertThat(rule.isSet(taken())).isTrue();
  }

  @Test
  void aHeavySingleGoesOnWithTheSetThatPreparedItForTenMinutes() {
    then(1, 3, 60, 0).then(1, 3, 60, 0).then(1, 3, 60, 0);
    List<Repetition> warmUp = taken();
    then(200, 5.5, 58, 0);
    assertThat(rule.follows(taken(), warmUp)).isTrue();
    then(1, 3, 30, 0);
    assertThat(rule.follows(taken(), warmUp)).as("half as far").isFalse();
    then(700, 3, 60, 0);
    assertThat(rule.follows(taken(), warmUp)).as("much later").isFalse();
  }
}
