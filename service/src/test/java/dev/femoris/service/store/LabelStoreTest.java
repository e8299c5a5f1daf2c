package dev.femoris.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a real database file. */
class LabelStoreTest {

  private static final BaselineKey RIGHT = new BaselineKey("Anna", "squat", "thigh_right");
  private static final long SECOND = 1_000_000_000L;

  static StoredSession session(String id, String athlete, String placement) {
    return new StoredSession(
        id,
        "thigh-1",
        7,
        Optional.of("squat"),
        placement,
        athlete,
        Optional.empty(),
        SessionState.ENDED,
        Optional.of("stopped"),
        Instant.parse("2026-11-20T18:00:00Z"),
        Optional.of(Instant.parse("2026-11-20T18:30:00Z")),
        OptionalDouble.of(100),
        8,
        OptionalLong.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }

  static RepetitionLabel label(String session, int repetition, TrainerLabel label, String by) {
    return new RepetitionLabel(
        session,
        1,
        repetition,
        5 * repetition * SECOND,
        (5 * repetition + 4) * SECOND,
        "back_rounding",
        label,
        by,
        Instant.parse("2026-11-21T10:00:00Z"),
        "");
  }

  private static List<String> words(List<StoredLabel> labels) {
    return labels.stream()
        .map(s -> s.label().repetitionIndex() + " " + s.label().label().id() + " " + s.label().by())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aLabelIsSupersededAndKept(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      database.sessions().insert(session("a", "Anna", "thigh_right"));
      var labels = database.labels();
      long first = labels.put(label("a", 1, TrainerLabel.GOOD, "Maria")).orElseThrow().id();
      labels.put(label("a", 2, TrainerLabel.GOOD, "Maria"));
      StoredLabel second = labels.put(label("a", 1, TrainerLabel.ROUNDED, "Paul")).orElseThrow();
      assertThat(second.supersedes()).hasValue(first);
      assertThat(labels.find(first).orElseThrow().superseded()).isTrue();
    }
    try (var database = kind.open(folder)) {
      assertThat(words(database.labels().current("a")))
          .containsExactly("1 rounded Paul", "2 good Maria");
      assertThat(words(database.labels().history("a")))
          .containsExactly("1 good Maria", "2 good Maria", "1 rounded Paul");
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aLabelIsWithdrawnAndMayBeGivenAgain(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      database.sessions().insert(session("a", "Anna", "thigh_right"));
      var labels = database.labels();
      assertThat(labels.put(label("a", 1, TrainerLabel.WITHDRAWN, "Maria"))).isEmpty();
      labels.put(label("a", 1, TrainerLabel.GOOD, "Maria"));
      assertThat(labels.put(label("a", 1, TrainerLabel.WITHDRAWN, "Maria"))).isPresent();
      assertThat(labels.put(label("a", 1, TrainerLabel.WITHDRAWN, "Maria"))).isEmpty();
      assertThat(labels.current("a")).isEmpty();
      labels.put(label("a", 1, TrainerLabel.ROUNDED, "Maria"));
      assertThat(words(labels.current("a"))).containsExactly("1 rounded Maria");
      assertThat(labels.history("a")).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aRepetitionIsKnownByItsTimeAndNotByItsNumber(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      database.sessions().insert(session("a", "Anna", "thigh_right"));
      var labels = database.labels();
      labels.put(label("a", 1, TrainerLabel.GOOD, "Maria"));
      var shifted =
          new RepetitionLabel(
              "a",
              1,
              2,
              5 * SECOND + SECOND / 2,
              10 * SECOND,
              "back_rounding",
              TrainerLabel.ROUNDED,
              "Maria",
              Instant.parse("2026-11-21T10:00:00Z"),
              "counted anew");
      labels.put(shifted);
      assertThat(words(labels.current("a"))).containsExactly("2 rounded Maria");
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void anAthletesLabelledSessionsAreTheirOwnOfThatLeg(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      for (var s :
          List.of(
              session("a", "Anna", "thigh_right"),
              session("b", "Anna", "thigh_left"),
              session("c", "Ben", "thigh_right"),
              session("d", "Anna", "thigh_right"),
              session("e", " Anna ", "thigh_right"))) {
        database.sessions().insert(s);
      }
      var labels = database.labels();
      for (String id : List.of("a", "b", "c", "e")) {
        labels.put(label(id, 1, TrainerLabel.GOOD, "Maria"));
      }
      assertThat(labels.labelledSessions(RIGHT))
          .extracting(StoredSession::id)
          .containsExactly("a", "e");
    }
  }
}
