package dev.femoris.service.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.habit.Habit;
import dev.femoris.analysis.habit.HabitFinding;
import dev.femoris.analysis.programme.Adaptation;
import dev.femoris.analysis.programme.Proposal;
import dev.femoris.analysis.programme.Reason;
import dev.femoris.analysis.programme.RoutineCatalog;
import dev.femoris.analysis.trainingstudy.FollowingAthlete;
import dev.femoris.analysis.trainingstudy.HistorySimulator;
import dev.femoris.analysis.trainingstudy.HistorySpec;
import dev.femoris.analysis.trainingstudy.Manner;
import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.liveset.LiveFact;
import dev.femoris.service.message.AdaptationJson;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.DatabaseKind;
import dev.femoris.service.store.StoredSession;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgrammeDeskTest {

  private static final Instant MONDAY = Instant.parse("2026-09-07T10:00:00Z");
  private static final long DAY_S = 86_400;

  private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
  private final FollowingAthlete anna = new FollowingAthlete(11, ExerciseCatalog.builtIn());

  private ProgrammeDesk desk(Database database) {
    return new ProgrammeDesk(
        RoutineCatalog.builtIn(),
        ExerciseCatalog.builtIn(),
        database.programmes(),
        database.log(),
        now::get,
        ZoneOffset.UTC);
  }

  private static Proposal next(ProgrammeDesk desk, String athlete) {
    return desk.programme(athlete).orElseThrow().next();
  }

  /** Follows what is proposed for so many days. */
  private void train(Database database, ProgrammeDesk desk, String athlete, int days) {
    for (int i = 0; i < days; i++) {
      Proposal next = next(desk, athlete);
      if (next.day().orElse(Long.MAX_VALUE) <= now.get().getEpochSecond() / DAY_S) {
        var done = anna.session(next, now.get().getEpochSecond(), Manner.good(), 1);
        TrainedAthlete.put(
            database,
            athlete.startsWith("account") ? "x" : athlete,
            StoredSession.ownerOf(athlete),
            done);
      }
      now.updateAndGet(before -> before.plusSeconds(DAY_S));
    }
  }

  private static List<String> rules(Proposal proposal) {
    return proposal.reasons().stream().map(Reason::id).toList();
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whatIsAssignedIsProposedAndGoesOnWithWhatTheSensorsSaw(
      DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      ProgrammeDesk desk = desk(database);
      assertThat(desk.programme("Anna")).isEmpty();
      desk.assign("Anna", "beginner", Optional.empty(), Adaptation.NONE, "Maria");
      assertThat(rules(next(desk, "Anna"))).containsExactly("first_session");
      train(database, desk, "Anna", 8);

      var followed = desk.programme("Anna").orElseThrow();
      assertThat(followed.weeks().getFirst().adherence().doneSessions()).isEqualTo(2);
      assertThat(followed.weeks().getFirst().adherence().completeShare()).hasValue(1);
      assertThat(rules(followed.next())).contains("one_set_more");
      assertThat(desk.programme("Ben")).isEmpty();
      assertThat(desk.ahead("Anna", 5)).hasSize(5);
    }
    try (var database = kind.open(folder)) {
      assertThat(desk(database).programme("Anna").orElseThrow().steps())
          .singleElement()
          .satisfies(step -> assertThat(step.by()).isEqualTo("Maria"));
      LocalDate day = LocalDate.ofInstant(MONDAY, ZoneOffset.UTC);
      assertThat(database.log().of("Anna", day, day))
          .singleElement()
          .satisfies(e -> assertThat(e.entry().kind()).isEqualTo(EntryKind.PROGRAMME));
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void painOfTheLivePageAndSorenessOfTheLogHoldItBack(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      ProgrammeDesk desk = desk(database);
      desk.assign("Anna", "beginner", Optional.empty(), Adaptation.NONE, "Maria");
      train(database, desk, "Anna", 7);
      LocalDate today = LocalDate.ofInstant(now.get(), ZoneOffset.UTC);
      var sore = DatedEntry.of(today, EntryKind.SORENESS, 8);
      database.log().put("Anna", sore, "Anna", now.get().minusSeconds(60), "sore");
      assertThat(rules(next(desk, "Anna"))).startsWith("held_back_by_soreness");

      String session = database.programmes().trained("Anna", MONDAY).getLast().session().id();
      var said =
          database
              .liveFacts()
              .put(
                  session,
                  new LiveFact.CoachingEnded(5),
                  "pain",
                  Optional.empty(),
                  now.get().minusSeconds(30))
              .orElseThrow();
      Proposal hurt = next(desk, "Anna");
      assertThat(rules(hurt)).containsExactly("held_back_by_pain");
      assertThat(hurt.isSession()).isFalse();
      assertThat(desk.ahead("Anna", 5)).isEmpty();

      database
          .liveFacts()
          .put(
              session,
              new LiveFact.Withdrawn(said.id()),
              "mistake",
              Optional.empty(),
              now.get().minusSeconds(10));
      assertThat(next(desk, "Anna").isSession()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aTrainerChangesItAndEndsItAndEveryStepIsKept(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      ProgrammeDesk desk = desk(database);
      assertThatThrownBy(() -> desk.adapt("account:7", Adaptation.NONE, "Maria"))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("follows no programme");
      desk.assign("account:7", "intermediate", Optional.empty(), Adaptation.NONE, "Maria");
      Adaptation changes =
          AdaptationJson.read(
              "{\"exercises\":{\"nordic_curl\":{\"instead\":\"slider_curl\",\"most_sets\":2},"
                  + "\"romanian_deadlift\":{\"load_kg\":50,\"tempo\":\"4-1-1-0\"}}}");
      desk.adapt("account:7", changes, "Tom");
      assertThat(AdaptationJson.read(AdaptationJson.write(changes))).isEqualTo(changes);

      assertThat(next(desk, "account:7").prescriptions())
          .anySatisfy(
              p -> {
                assertThat(p.exercise().exerciseId()).isEqualTo("romanian_deadlift");
                assertThat(p.loadKg()).hasValue(50);
                assertThat(p.exercise().tempo().orElseThrow().eccentricS()).isEqualTo(4);
              });
      assertThat(desk.ahead("account:7", 2).get(1).prescriptions())
          .anyMatch(p -> p.exercise().exerciseId().equals("slider_curl") && p.sets() == 2);
      assertThat(desk.programme("account:7").orElseThrow().steps()).hasSize(2);
      assertThatThrownBy(
              () ->
                  desk.adapt(
                      "account:7", AdaptationJson.read("{\"exercises\":{\"squat\":{}}}"), "Tom"))
          .hasMessageContaining("squat is not in Intermediate");
      desk.end("account:7", "Maria");
      assertThat(desk.programme("account:7")).isEmpty();
      assertThat(database.programmes().of("account:7")).hasSize(3);
      assertThat(desk.programme("account:70")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void habitsAreFoundInStoredSessions(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      long today = MONDAY.getEpochSecond() / DAY_S;
      var planted = HistorySpec.clean(9001, today).with(Habit.ONCE_A_WEEK, Habit.MOMENTUM);
      TrainedAthlete.put(
          database, "Anna", OptionalLong.empty(), HistorySimulator.history(planted).exercises());
      var clean = HistorySpec.clean(9002, today);
      TrainedAthlete.put(
          database, "Ben", OptionalLong.empty(), HistorySimulator.history(clean).exercises());
      now.set(MONDAY.plusSeconds(DAY_S / 2));
      assertThat(desk(database).habits("Anna"))
          .filteredOn(f -> f instanceof HabitFinding.Found)
          .extracting(HabitFinding::habit)
          .contains(Habit.ONCE_A_WEEK, Habit.MOMENTUM);
      assertThat(desk(database).habits("Ben")).noneMatch(f -> f instanceof HabitFinding.Found);
      assertThat(desk(database).habits("Nobody"))
          .hasSize(7)
          .allMatch(f -> f instanceof HabitFinding.CannotTell);
    }
  }
}
