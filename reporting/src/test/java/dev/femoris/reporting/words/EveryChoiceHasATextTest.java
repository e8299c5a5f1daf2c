package dev.femoris.reporting.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.cue.CueWhat;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.habit.Habit;
import dev.femoris.analysis.habit.HabitFinding;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.programme.Block;
import dev.femoris.analysis.programme.PlannedSession;
import dev.femoris.analysis.programme.Reason;
import dev.femoris.analysis.programme.Routine;
import dev.femoris.analysis.programme.RoutineCatalog;
import dev.femoris.analysis.progress.FormQuantity;
import dev.femoris.analysis.progress.TrendVerdict;
import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.repetition.RepetitionNote;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.SignalNotice;
import dev.femoris.analysis.trunk.BackLevel;
import dev.femoris.analysis.trunk.BackNotice;
import dev.femoris.analysis.trunk.BackStatement;
import dev.femoris.analysis.trunk.BackUnknown;
import dev.femoris.reporting.language.Languages;
import dev.femoris.reporting.language.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a closed choice can be has words for it, and what is built in a name in every language. */
class EveryChoiceHasATextTest {

  static Stream<Arguments> choices() {
    return Map.<String, Enum<?>[]>ofEntries(
            Map.entry("words.cue", CueWhat.values()),
            Map.entry("words.phase", MotionPhase.values()),
            Map.entry("words.fault", Fault.values()),
            Map.entry("words.focus_on", Fault.values()),
            Map.entry("words.focus_advice", Fault.values()),
            Map.entry("words.verdict", Verdict.values()),
            Map.entry("words.unknowable", Finding.Unknowable.values()),
            Map.entry("words.rejection", RejectionReason.values()),
            Map.entry("words.note", RepetitionNote.values()),
            Map.entry("words.notice", SignalNotice.Kind.values()),
            Map.entry("words.placement", Placement.values()),
            Map.entry("words.at", Placement.values()),
            Map.entry("words.reference", Evidence.Basis.values()),
            Map.entry("words.quantity", Quantity.values()),
            Map.entry("words.back.notice", BackNotice.Kind.values()),
            Map.entry("words.back.level", BackLevel.values()),
            Map.entry("words.back.reference", BackStatement.Reference.values()),
            Map.entry("words.back.unknown", BackUnknown.values()),
            Map.entry("words.habit", Habit.values()),
            Map.entry("words.habit_advice", Habit.values()),
            Map.entry("words.habit_missing", HabitFinding.Missing.values()),
            Map.entry("words.reason.repeat", Reason.Shortfall.values()),
            Map.entry("progress.name", FormQuantity.values()),
            Map.entry("progress.unit", FormQuantity.values()),
            Map.entry("progress.axis", FormQuantity.values()),
            Map.entry("progress.amount", FormQuantity.values()),
            Map.entry("progress.why", TrendVerdict.Reason.values()))
        .entrySet()
        .stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void inEnglish(String group, Enum<?>[] choices) {
    assertThat(Languages.english().under(group + "."))
        .containsKeys(
            Arrays.stream(choices).map(one -> Words.key(group, one)).toArray(String[]::new));
  }

  static List<Texts> others() {
    return Languages.all().stream().filter(texts -> !texts.id().equals("en")).toList();
  }

  @ParameterizedTest
  @MethodSource("others")
  void builtInExercisesHaveANameInEachLanguage(Texts texts) {
    for (var exercise : ExerciseCatalog.builtIn().all()) {
      assertThat(texts.find("exercise.%s.name".formatted(exercise.id())))
          .as(exercise.id())
          .isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatIsBundledHasANameInEachLanguage(Texts texts) {
    var words = new Words(texts).programmes();
    for (Routine routine : RoutineCatalog.builtIn().all()) {
      assertThat(words.name(routine.id(), "?")).isNotEqualTo("?");
      for (Block block : routine.blocks()) {
        assertThat(words.part(block.name())).isNotEqualTo(block.name());
        assertThat(block.sessions())
            .extracting(PlannedSession::name)
            .allSatisfy(name -> assertThat(words.part(name)).isNotEqualTo(name));
      }
    }
    assertThat(Habit.values())
        .allSatisfy(habit -> assertThat(new Words(texts).habits().rule(habit, "")).isNotEmpty());
  }

  @Test
  void anExerciseOfOnesOwnIsCalledAsItsSheetSays() {
    var german = new Words(Languages.of("de").orElseThrow());
    assertThat(german.exercises().name("romanian_deadlift", "Romanian deadlift"))
        .isEqualTo("Rumänisches Kreuzheben");
    assertThat(german.exercises().name("my_curl", "My curl")).isEqualTo("My curl");
  }
}
