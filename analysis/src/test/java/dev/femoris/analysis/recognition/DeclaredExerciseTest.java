package dev.femoris.analysis.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.PhaseOrder;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DeclaredExerciseTest {

  private static final ExerciseCatalog CATALOG = ExerciseCatalog.builtIn();

  @Test
  void theDeclaredExerciseIsNamedFirstWhereItCannotBeToldFromTheBest() {
    Recognition answer = declared("good_morning").looksLike(standing(5, 21)).orElseThrow();
    assertThat(answer.id()).isEqualTo("good_morning");
    assertThat(answer.alike()).contains("romanian_deadlift").doesNotContain("good_morning");
  }

  @Test
  void twoRepetitionsSayNothing() {
    assertThat(declared("good_morning").looksLike(standing(2, 21))).isEmpty();
  }

  @Test
  void aSmallHingeIsNoSquat() {
    Recognition other = declared("squat").contradictedBy(standing(3, 26)).orElseThrow();
    assertThat(other.admits("squat")).isFalse();
    assertThat(other.admits("romanian_deadlift")).isTrue();
  }

  @Test
  void whatIsUsualIsNotContradicted() {
    for (ExerciseProfile p : repeated()) {
      assertThat(new DeclaredExercise(p, CATALOG.all()).contradictedBy(usual(p)))
          .as(p.id())
          .isEmpty();
    }
  }

  @Test
  void rangeAndTimesAloneContradictNobody() {
    var unknown = new RepetitionTraits(5, OptionalDouble.empty(), false, rad(26), 2, 1.2, 1.5, 1.5);
    assertThat(declared("squat").contradictedBy(unknown)).isEmpty();
  }

  @Test
  void aLiftTakenFromTheTopIsRecognisedFromTheBottom() {
    var fromTheTop =
        new RepetitionTraits(5, OptionalDouble.of(rad(60)), false, rad(58), 1, 2, 1.5, 1.5);
    var answer = declared("conventional_deadlift").looksLike(fromTheTop).orElseThrow();
    var turned = declared("squat").looksLike(fromTheTop.fromTheOtherEnd(-1)).orElseThrow();
    assertThat(answer.admits("squat")).as("%s", answer).isTrue();
    assertThat(turned.admits("conventional_deadlift")).as("%s", turned).isTrue();
  }

  private static List<ExerciseProfile> repeated() {
    return CATALOG.all().stream().filter(p -> p.kind() != ExerciseKind.HOLD).toList();
  }

  private static DeclaredExercise declared(String id) {
    return new DeclaredExercise(CATALOG.find(id).orElseThrow(), CATALOG.all());
  }

  private static RepetitionTraits standing(int count, double romDeg) {
    return new RepetitionTraits(count, OptionalDouble.of(0), false, rad(romDeg), 2, 1.2, 1.5, 1.5);
  }

  private static RepetitionTraits usual(ExerciseProfile p) {
    boolean down = p.order() == PhaseOrder.ECCENTRIC_FIRST;
    double eccentricS = 0.8 * p.tempo().eccentricS();
    double concentricS = 0.8 * p.tempo().concentricS();
    return new RepetitionTraits(
        8,
        p.angleSource() == AngleSource.GRAVITY
            ? OptionalDouble.of(p.startAngleRad())
            : OptionalDouble.empty(),
        false,
        p.romRad(),
        down ? eccentricS : concentricS,
        down ? concentricS : eccentricS,
        p.id().equals("nordic_curl") ? 4 : 1.5,
        1.5);
  }

  private static double rad(double deg) {
    return Math.toRadians(deg);
  }
}
