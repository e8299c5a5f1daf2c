package dev.femoris.analysis.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseSheetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutineSheetTest {

  private static final String BEGINNER =
      RoutineCatalog.builtIn().find("beginner").orElseThrow().text();

  private static Routine parse(String text) {
    return RoutineSheet.parse("mine.yaml", text, ExerciseCatalog.builtIn());
  }

  @Test
  void theBeginnersRoutineSaysWhatItWasWrittenFor() {
    Routine read = parse(BEGINNER);
    assertThat(read.sessionsPerWeek()).isEqualTo(2);
    assertThat(read.restHours()).isEqualTo(48);
    assertThat(read.weeks()).isBetween(4, 6);
    assertThat(read.exercises())
        .contains("romanian_deadlift", "stability_ball_curl", "glute_bridge");
    assertThat(read.blocks().getFirst().sessions().getFirst().work())
        .allSatisfy(
            e -> {
              assertThat(e.sets()).isEqualTo(new SetPlan(2, 4, 1));
              assertThat(e.repetitions()).isEqualTo(new RepetitionRange(8, 12));
            });
  }

  @Test
  void theIntermediateRoutineHasUnilateralWorkInEverySession() {
    Routine read = RoutineCatalog.builtIn().find("intermediate").orElseThrow().routine();
    assertThat(read.sessionsPerWeek()).isEqualTo(3);
    assertThat(read.blocks().stream().flatMap(b -> b.sessions().stream()))
        .allSatisfy(s -> assertThat(s.work().anyMatch(PlannedExercise::eachSide)).isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "level: beginner | level: novice | line 5: 'level' must be one of beginner, intermediate, advanced, not 'novice'",
        "rest_hours: 48 | rest_hours: 100 | line 7: 'rest_hours' of 100 does not fit 2 times into a week; it must be 84 at most",
        "exercise: glute_bridge | exercise: glute_bridges | glute_bridges is no exercise this program knows",
        "tempo: 2-1-1-0 | tempo: slow | 'tempo' must look like 3-1-1-0, not 'slow'",
        "hold_s: 30 | repetitions: {least: 1, most: 2} | 'hold_s' is missing: this exercise is held, not repeated",
        "sessions_per_week: 2 | sessions_per_weeks: 2 | 'sessions_per_weeks' is not a key of a routine",
        "pain_level: 3 | pain_level: 30 | 'progression.pain_level' must be 1 to 10, not 30",
      })
  void whatIsWrongIsToldInOneLineWithItsPlace(String line, String instead, String told) {
    var refused =
        catchThrowableOfType(
            ExerciseSheetException.class, () -> parse(BEGINNER.replaceFirst(line, instead)));
    assertThat(refused.problems())
        .anySatisfy(p -> assertThat(p).startsWith("mine.yaml, line ").contains(told));
  }

  @Test
  void anEmptySheetSaysWhatBelongsIntoIt() {
    var refused = catchThrowableOfType(ExerciseSheetException.class, () -> parse("# nothing\n"));
    assertThat(refused.problems()).singleElement().asString().contains("a routine has the keys id");
  }
}
