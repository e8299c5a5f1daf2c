package dev.femoris.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a real database file. */
class SessionStoreTest {

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void theLoadIsKeptWithTheSessionThroughARestart(DatabaseKind kind, @TempDir Path folder) {
    StoredSession bare = LabelStoreTest.session("a", "Anna", "thigh_right");
    StoredSession loaded = declared(bare, OptionalDouble.of(102.5));
    try (var database = kind.open(folder)) {
      database.sessions().insert(bare);
      database.sessions().insert(declared(named("b"), OptionalDouble.of(60)));
      assertThat(database.sessions().find("a")).contains(bare);
      database.sessions().update(loaded);
    }
    try (var database = kind.open(folder)) {
      assertThat(database.sessions().find("a")).contains(loaded);
      assertThat(loaded.over(SessionState.FAILED).loadKg()).hasValue(102.5);
      assertThat(database.sessions().find("b").orElseThrow().loadKg()).hasValue(60);
      database.sessions().update(declared(named("b"), OptionalDouble.empty()));
      assertThat(database.sessions().find("b").orElseThrow().loadKg()).isEmpty();
    }
  }

  private static StoredSession named(String id) {
    return LabelStoreTest.session(id, "Anna", "thigh_right");
  }

  private static StoredSession declared(StoredSession session, OptionalDouble loadKg) {
    return session.declared(
        "squat", "thigh_right", "Anna", Optional.empty(), Optional.empty(), loadKg);
  }
}
