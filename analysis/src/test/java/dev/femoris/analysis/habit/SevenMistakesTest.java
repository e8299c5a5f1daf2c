package dev.femoris.analysis.habit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.training.TrainingHistory;
import dev.femoris.analysis.trainingstudy.HistorySimulator;
import dev.femoris.analysis.trainingstudy.HistorySpec;
import dev.femoris.analysis.trainingstudy.Wear;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Made-up histories with seeds that were not used to set the thresholds. */
class SevenMistakesTest {

  private static final long FIRST_SEED = 9000;
  private static final int SEEDS = 200;
  private static final long TODAY = 20_700;

  private final Habits habits = new Habits(HabitRules.builtIn(), ExerciseCatalog.builtIn());

  private static LongStream seeds() {
    return LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS);
  }

  private HabitFinding look(HistorySpec spec, Habit habit) {
    return habits.in(HistorySimulator.history(spec), TODAY).get(habit.ordinal());
  }

  @Test
  void nothingIsClaimedOfAnAthleteWhoMakesNoMistake() {
    List<String> claims = new ArrayList<>();
    seeds()
        .forEach(
            seed ->
                habits.in(HistorySimulator.history(HistorySpec.clean(seed, TODAY)), TODAY).stream()
                    .filter(f -> f instanceof HabitFinding.Found)
                    .forEach(f -> claims.add(seed + ": " + f)));
    assertThat(claims.stream().map(c -> c.substring(0, c.indexOf(':'))).distinct().count())
        .as("histories of %d with a claim: %s", SEEDS, claims)
        .isLessThanOrEqualTo(SEEDS * 3 / 100);
  }

  @Test
  void everyMistakeIsLookedForInAnAthleteWhoMakesNone() {
    long answered =
        seeds()
            .flatMap(
                seed ->
                    habits
                        .in(HistorySimulator.history(HistorySpec.clean(seed, TODAY)), TODAY)
                        .stream()
                        .filter(f -> f instanceof HabitFinding.NotFound)
                        .mapToLong(f -> 1))
            .count();
    assertThat(answered).isGreaterThan(SEEDS * 7 * 9 / 10);
  }

  @ParameterizedTest
  @EnumSource(Habit.class)
  void aPlantedMistakeIsFound(Habit habit) {
    List<HabitFinding> missed =
        seeds()
            .mapToObj(seed -> look(HistorySpec.clean(seed, TODAY).with(habit), habit))
            .filter(f -> !(f instanceof HabitFinding.Found))
            .toList();
    assertThat(missed.size())
        .as("%s missed in %d histories: %s", habit, SEEDS, missed)
        .isLessThanOrEqualTo(SEEDS * 3 / 100);
  }

  @ParameterizedTest
  @EnumSource(Habit.class)
  void nothingIsToldOfAShortHistory(Habit habit) {
    assertThat(
            seeds()
                .mapToObj(seed -> look(HistorySpec.clean(seed, TODAY).weeks(1).with(habit), habit)))
        .noneMatch(
            f ->
                f instanceof HabitFinding.Found
                    && !List.of(Habit.ROUNDED_BACK, Habit.MOMENTUM, Habit.NEGLECTED_ECCENTRIC)
                        .contains(habit));
    assertThat(habits.in(TrainingHistory.EMPTY, TODAY))
        .allMatch(f -> f instanceof HabitFinding.CannotTell);
  }

  @Test
  void aThighAloneCallsARoundedBackPossibleAndClearsNobody() {
    seeds()
        .forEach(
            seed -> {
              var spec = HistorySpec.clean(seed, TODAY).wearing(Wear.WORKING_THIGH);
              assertThat(look(spec, Habit.ROUNDED_BACK))
                  .isInstanceOf(HabitFinding.CannotTell.class);
              assertThat(look(spec.with(Habit.ROUNDED_BACK), Habit.ROUNDED_BACK))
                  .isInstanceOfSatisfying(
                      HabitFinding.Found.class,
                      f ->
                          assertThat(((HabitEvidence.Repetitions) f.evidence()).measured())
                              .isFalse());
            });
  }

  @Test
  void oneSensorThatStaysOnOneLegCannotTellLeftFromRight() {
    seeds()
        .forEach(
            seed ->
                assertThat(
                        look(
                            HistorySpec.clean(seed, TODAY).wearing(Wear.ONE_THIGH),
                            Habit.ONE_SIDED))
                    .isInstanceOf(HabitFinding.CannotTell.class));
  }

  @Test
  void withoutWeightsNothingIsSaidOfThem() {
    seeds()
        .forEach(
            seed -> {
              var spec = HistorySpec.clean(seed, TODAY).with(Habit.LOAD_TOO_FAST).withoutLoads();
              assertThat(look(spec, Habit.LOAD_TOO_FAST))
                  .isInstanceOf(HabitFinding.CannotTell.class);
            });
  }

  @ParameterizedTest
  @EnumSource(Habit.class)
  void withoutDeclaredExercisesNothingIsSaid(Habit habit) {
    seeds()
        .forEach(
            seed ->
                assertThat(look(HistorySpec.clean(seed, TODAY).with(habit).undeclared(), habit))
                    .isInstanceOf(HabitFinding.CannotTell.class));
  }
}
