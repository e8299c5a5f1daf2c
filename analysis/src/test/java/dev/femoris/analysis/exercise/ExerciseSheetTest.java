package dev.femoris.analysis.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ExerciseSheetTest {

  private static final String GOOD =
      """
      id: hip_thrust
      name: Hip thrust
      kind: repetitions
      sensor: thigh
      phases: concentric_first
      theta: falls
      start: {pose: lying, angle_deg: 133, tolerance_deg: 30}
      angle: gravity
      rom_deg: {smallest: 11, usual: 38, largest: 65}
      duration_s: {shortest: 1.0, longest: 12}
      tempo_s: {eccentric: 2, stretched: 0, concentric: 1, contracted: 0.5}
      faults: [partial_range, momentum]
      alike: [glute_bridge]
      unseen: "the load"
      sources:
        - "judgement"
      """;

  @Test
  void aSheetIsReadInDegreesAndKeptInRadians() {
    ExerciseProfile read = ExerciseSheet.parse("hip_thrust.yaml", GOOD);
    assertThat(read.id()).isEqualTo("hip_thrust");
    assertThat(read.direction()).isEqualTo(-1);
    assertThat(read.order()).isEqualTo(PhaseOrder.CONCENTRIC_FIRST);
    assertThat(read.startAngleRad()).isCloseTo(Math.toRadians(133), within(1e-12));
    assertThat(read.romMinRad()).isCloseTo(Math.toRadians(11), within(1e-12));
    assertThat(read.tempo()).isEqualTo(new TempoTarget(2, 0, 1, 0.5));
    assertThat(read.faults()).isEqualTo(Set.of(Fault.PARTIAL_RANGE, Fault.MOMENTUM));
    assertThat(read.alike()).containsExactly("glute_bridge");
  }

  /** A line of the good sheet, what stands there instead, and what is said of it. */
  record BadLine(String line, String instead, String... problems) {
    @Override
    public String toString() {
      return instead.isEmpty() ? "without " + line : instead;
    }
  }

  private static final String ROM = "rom_deg: {smallest: 11, usual: 38, largest: 65}";
  private static final String START = "start: {pose: lying, angle_deg: 133, tolerance_deg: 30}";

  static final List<BadLine> BAD_LINES =
      List.of(
          new BadLine(
              "id: hip_thrust",
              "id: Hip Thrust",
              "line 1: 'id' must be small letters, digits and _, such as hip_thrust; not 'Hip Thrust'"),
          new BadLine(
              "id: hip_thrust",
              "id: auto",
              "line 1: 'id' must be small letters, digits and _, such as hip_thrust, and auto means"
                  + " recognition; not 'auto'"),
          new BadLine("name: Hip thrust", "name:", "line 2: 'name' is empty"),
          new BadLine("name: Hip thrust\n", "", "line 1: 'name' is missing"),
          new BadLine(
              "name: Hip thrust", "name: [a, b]", "line 2: 'name' must be one word or number"),
          new BadLine(
              "kind: repetitions",
              "kind: reps",
              "line 3: 'kind' must be one of repetitions, swing, hold, not 'reps'"),
          new BadLine(
              "sensor: thigh",
              "sensor: wrist",
              "line 4: 'sensor' must be one of thigh, shank, not 'wrist'"),
          new BadLine(
              "theta: falls",
              "theta: falls\ntheta: grows",
              "line 7: 'theta' is there twice; keep one"),
          new BadLine(
              "theta: falls",
              "theta: falls\ncolour: red",
              "line 7: 'colour' is not a key of an exercise; known are: id, name, kind, sensor, legs,"
                  + " bar, phases, theta, start, angle, rom_deg, duration_s, tempo_s,"
                  + " hold_zone_deg, faults, alike, unseen, sources"),
          new BadLine(
              START,
              "start: {pose: lying, angle_deg: x, tolerance_deg: 30}",
              "line 7: 'start.angle_deg' must be a number such as 12.5, not 'x'"),
          new BadLine(
              START,
              "start: {pose: lying, angle_deg: .nan, tolerance_deg: 200}",
              "line 7: 'start.angle_deg' must be a number such as 12.5, not '.nan'",
              "line 7: 'start.tolerance_deg' must be 1 to 90, not 200"),
          new BadLine(
              START,
              "start: {pose: hanging, angle_deg: 10, tolerance: 30}",
              "line 7: 'tolerance' is not a key of 'start'; known are: pose, angle_deg,"
                  + " tolerance_deg",
              "line 7: 'start.pose' must be one of standing, kneeling, floor, lying, seated, not"
                  + " 'hanging'",
              "line 7: 'start.tolerance_deg' is missing"),
          new BadLine(
              ROM,
              "rom_deg: {smallest: 50, usual: 38, largest: 38}",
              "line 9: 'rom_deg.usual' must be above 'rom_deg.smallest' (50), not 38",
              "line 9: 'rom_deg.largest' must be above 'rom_deg.usual' (38), not 38"),
          new BadLine(
              ROM,
              "rom_deg: {smallest: 0, usual: 38, largest: 400}",
              "line 9: 'rom_deg.smallest' must be 0.5 to 240, not 0",
              "line 9: 'rom_deg.largest' must be 0.5 to 240, not 400"),
          new BadLine(
              ROM,
              "rom_deg: 38",
              "line 9: 'rom_deg' must have the keys smallest, usual, largest, each with a value"),
          new BadLine(
              "duration_s: {shortest: 1.0, longest: 12}",
              "duration_s: {shortest: 1.0, longest: 6000}",
              "line 10: 'duration_s.longest' must be 0.1 to 20, not 6000"),
          new BadLine(
              "faults: [partial_range, momentum]",
              "faults: [sloppy]",
              "line 12: 'sloppy' is not a fault; known are: partial_range, dropped_eccentric,"
                  + " momentum, tempo_off_target, hips_rise_early, hip_break, hip_sag, wobble,"
                  + " asymmetry, back_rounding, unusual"),
          new BadLine(
              "faults: [partial_range, momentum]",
              "faults: momentum",
              "line 12: 'faults' must be a list such as [first, second]"),
          new BadLine(
              "alike: [glute_bridge]",
              "hold_zone_deg: {from: 10, to: 5}",
              "line 13: 'hold_zone_deg.to' must be above 'hold_zone_deg.from' (10), not 5",
              "line 13: 'hold_zone_deg' goes with 'kind: hold' only; leave it out"),
          new BadLine(
              "sources:\n  - \"judgement\"\n",
              "",
              "line 1: 'sources' must say where the numbers come from, as a list"),
          new BadLine("name: Hip thrust", "name: \"Hip thrust", "line 14: is not YAML: "),
          new BadLine("name: Hip thrust", "\tname: x", "line 2: is not YAML: "));

  @ParameterizedTest
  @FieldSource("BAD_LINES")
  void whatIsWrongIsSaidWithItsLine(BadLine bad) {
    assertThat(GOOD).contains(bad.line());
    List<String> problems = problems(GOOD.replace(bad.line(), bad.instead()));
    assertThat(problems).hasSameSizeAs(bad.problems());
    for (int i = 0; i < problems.size(); i++) {
      String expected = "hip_thrust.yaml, " + bad.problems()[i];
      boolean whole = !expected.endsWith(": ");
      assertThat(problems.get(i))
          .satisfies(
              p -> assertThat(whole ? p : p.substring(0, expected.length())).isEqualTo(expected));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | line 1: is empty; an exercise has the keys id, name,",
        "'- a' | line 1: an exercise must have the keys id, name,",
        "'hip thrust' | line 1: an exercise must have the keys id, name,",
        "'a: *b' | line 1: is not YAML: found undefined alias",
      })
  void aTextThatIsNoSheetIsSaidToBeNone(String text, String says) {
    assertThat(problems(text)).singleElement().asString().startsWith("hip_thrust.yaml, " + says);
  }

  @Test
  void everyProblemIsToldAtOnceInTheOrderOfLines() {
    String bad =
        GOOD.replace("sensor: thigh", "sensor: wrist")
            .replace("angle: gravity", "angle: guess")
            .replace("kind: repetitions", "kind: reps");
    assertThat(problems(bad))
        .extracting(p -> p.replaceAll("^.*line (\\d+): '(\\w+)'.*$", "$1 $2"))
        .containsExactly("3 kind", "4 sensor", "8 angle");
  }

  private static List<String> problems(String text) {
    var refused =
        catchThrowableOfType(
            ExerciseSheetException.class, () -> ExerciseSheet.parse("hip_thrust.yaml", text));
    assertThat(refused).isNotNull();
    return refused.problems();
  }

  @Test
  void theFaultsOfAnExerciseStandInTheSameOrderInEveryRun() {
    for (ExerciseProfile exercise : ExerciseCatalog.builtIn().all()) {
      assertThat(List.copyOf(exercise.faults())).isSorted();
    }
  }
}
