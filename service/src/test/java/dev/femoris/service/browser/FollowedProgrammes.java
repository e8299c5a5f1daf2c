package dev.femoris.service.browser;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.habit.Habit;
import dev.femoris.analysis.programme.Adaptation;
import dev.femoris.analysis.programme.Proposal;
import dev.femoris.analysis.programme.RoutineCatalog;
import dev.femoris.analysis.trainingstudy.FollowingAthlete;
import dev.femoris.analysis.trainingstudy.HistorySimulator;
import dev.femoris.analysis.trainingstudy.HistorySpec;
import dev.femoris.analysis.trainingstudy.Manner;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.programme.ProgrammeDesk;
import dev.femoris.service.programme.TrainedAthlete;
import dev.femoris.service.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Athletes of a service that has not been started yet: Anna has followed the beginners' routine for
 * a month and missed a week; Bruno trains without one, and not well; Clara has trained once.
 */
final class FollowedProgrammes {

  private static final int DAYS = 32;

  private FollowedProgrammes() {}

  static void put(ServiceConfig config) {
    try (var database = Database.of(config.databaseServer(), config.databaseFile())) {
      anna(database);
      long today = Instant.now().getEpochSecond() / 86_400;
      var faults =
          HistorySpec.clean(9001, today)
              .with(Habit.MOMENTUM, Habit.LOAD_TOO_FAST, Habit.NO_WARM_UP, Habit.ONE_SIDED);
      TrainedAthlete.put(
          database, "Bruno", OptionalLong.empty(), HistorySimulator.history(faults).exercises());
      TrainedAthlete.put(
          database,
          "Clara",
          OptionalLong.empty(),
          HistorySimulator.history(HistorySpec.clean(3, today).weeks(1)).exercises());
    }
  }

  private static void anna(Database database) {
    var now = new AtomicReference<>(Instant.now().minus(Duration.ofDays(DAYS)));
    var desk =
        new ProgrammeDesk(
            RoutineCatalog.builtIn(),
            ExerciseCatalog.builtIn(),
            database.programmes(),
            database.log(),
            now::get,
            ZoneId.systemDefault());
    var anna = new FollowingAthlete(17, ExerciseCatalog.builtIn());
    desk.assign("Anna", "beginner", Optional.empty(), Adaptation.NONE, "Maria");
    for (int day = 0; day < DAYS; day++) {
      Proposal next = desk.programme("Anna").orElseThrow().next();
      boolean away = day >= 14 && day < 21;
      boolean due =
          next.isSession()
              && next.notBeforeS() <= now.get().getEpochSecond()
              && next.day().orElseThrow()
                  <= now.get().atZone(ZoneId.systemDefault()).toLocalDate().toEpochDay();
      if (due && !away) {
        TrainedAthlete.put(
            database,
            "Anna",
            OptionalLong.empty(),
            anna.session(next, now.get().getEpochSecond(), Manner.good(), 1));
      }
      now.updateAndGet(before -> before.plus(Duration.ofDays(1)));
    }
  }
}
