package dev.femoris.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a real database file. */
class BaselineStoreTest {

  private static final BaselineKey RIGHT = new BaselineKey("Anna", "squat", "thigh_right");

  private static StoredSession session(String id) {
    return new StoredSession(
        id,
        "thigh-1",
        7,
        Optional.of("squat"),
        "thigh_right",
        "Anna",
        Optional.empty(),
        SessionState.OPEN,
        Optional.empty(),
        Instant.parse("2026-11-20T18:00:00Z"),
        Optional.empty(),
        OptionalDouble.of(100),
        0,
        OptionalLong.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }

  private static StoredSession ending(String id) {
    return session(id).ending("stopped", Instant.parse("2026-11-20T18:30:00Z"), 8);
  }

  /** Adds the session's letter to what was there. */
  private static BaselineStep adding(String letter) {
    return before -> {
      String json = before.map(StoredBaseline::json).orElse("") + letter;
      return Optional.of(new BaselineStep.Next(json.length(), 8 * json.length(), json));
    };
  }

  private static String json(BaselineStore baselines) {
    return baselines.newest(RIGHT).map(b -> b.version() + " " + b.json()).orElse("none");
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void everySessionMakesAVersionFromTheOneBeforeAndAllStay(
      DatabaseKind kind, @TempDir Path folder) {
    long first;
    try (var database = kind.open(folder)) {
      var baselines = database.baselines();
      database.sessions().insert(session("a"));
      database.sessions().insert(session("b"));
      baselines.end(ending("a"), RIGHT, adding("a"));
      first = baselines.newest(RIGHT).orElseThrow().id();
      baselines.end(ending("b"), RIGHT, adding("b"));
      database.sessions().update(session("b").heldAgainst(OptionalLong.of(first)));
    }
    try (var database = kind.open(folder)) {
      assertThat(json(database.baselines())).isEqualTo("2 ab");
      assertThat(database.baselines().find(first).orElseThrow())
          .isEqualTo(new StoredBaseline(first, 1, "a", 1, 8, "a"));
      assertThat(database.sessions().find("b").orElseThrow().baselineId()).hasValue(first);
      assertThat(database.sessions().find("a").orElseThrow().baselineId()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aStepThatFailsLeavesTheSessionOpenAndNoBaseline(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      var baselines = database.baselines();
      database.sessions().insert(session("a"));
      assertThatThrownBy(
              () ->
                  baselines.end(
                      ending("a"),
                      RIGHT,
                      before -> {
                        throw new IllegalStateException("no step");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(database.sessions().find("a")).contains(session("a"));
      assertThat(json(baselines)).isEqualTo("none");
      baselines.end(ending("a"), RIGHT, adding("a"));
      assertThat(database.sessions().find("a")).contains(ending("a"));
      assertThat(json(baselines)).isEqualTo("1 a");
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aSessionThatEndsAgainIsInItOnce(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      var baselines = database.baselines();
      for (String id : new String[] {"a", "b", "c"}) {
        database.sessions().insert(session(id));
      }
      baselines.end(ending("a"), RIGHT, adding("a"));
      baselines.end(ending("b"), RIGHT, adding("b"));
      baselines.end(ending("b"), RIGHT, adding("b"));
      assertThat(json(baselines)).as("nothing new").isEqualTo("2 ab");
      baselines.end(ending("b"), RIGHT, adding("B"));
      assertThat(json(baselines)).as("more of the same session").isEqualTo("3 aB");
      baselines.end(ending("c"), RIGHT, adding("c"));
      baselines.end(ending("b"), RIGHT, adding("x"));
      assertThat(json(baselines)).as("built upon").isEqualTo("4 aBc");
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void legsExercisesAndAthletesAreKeptApart(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      var baselines = database.baselines();
      database.sessions().insert(session("a"));
      baselines.end(ending("a"), RIGHT, adding("a"));
      assertThat(baselines.newest(new BaselineKey("Anna", "squat", "thigh_left"))).isEmpty();
      assertThat(baselines.newest(new BaselineKey("Anna", "lunge", "thigh_right"))).isEmpty();
      assertThat(baselines.newest(new BaselineKey("Ben", "squat", "thigh_right"))).isEmpty();
    }
  }

  @Test
  void aSessionWithoutALabelHasNoBaseline() {
    assertThat(session("a").baselineKey()).contains(RIGHT);
    assertThat(declared(" ").baselineKey()).isEmpty();
    assertThat(declared(StoredSession.unlabelled("thigh-1")).baselineKey()).isEmpty();
  }

  private static StoredSession declared(String label) {
    return session("a")
        .declared(
            "squat",
            "thigh_right",
            label,
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty());
  }
}
