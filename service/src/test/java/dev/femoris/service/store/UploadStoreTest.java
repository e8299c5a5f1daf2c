package dev.femoris.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploadStoreTest {

  private static final Instant AT = Instant.parse("2026-11-23T10:15:30Z");
  private static final Instant LATER = AT.plus(Duration.ofDays(1));
  private static final String HASH = "ab".repeat(32);

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void anUploadIsReadAgainAsItWasWrittenAndGoesItsWay(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      var store = database.uploads();
      var upload = upload("u1", Optional.of("key-00001"), UploadState.RECEIVING);
      assertThat(store.insert(upload)).isTrue();
      assertThat(store.find("u1")).contains(upload);
      assertThat(store.find(OptionalLong.empty(), "key-00001")).contains(upload);
      assertThat(store.kept(OptionalLong.empty(), AT, 10)).containsExactly(upload);
      assertThat(store.kept(OptionalLong.empty(), LATER, 10)).isEmpty();
      assertThat(store.underWay(OptionalLong.empty())).containsExactly(upload);
      assertThat(store.step("u1", UploadState.RECEIVING, UploadState.WAITING, LATER)).isTrue();
      assertThat(store.step("u1", UploadState.RECEIVING, UploadState.WAITING, LATER)).isFalse();
      assertThat(store.unanalysed()).hasSize(1);
      assertThat(store.outdated(LATER)).isEmpty();
      store.failed("u1", "line 7: wrong", LATER);
      var failed = store.find("u1").orElseThrow();
      assertThat(failed.state()).isEqualTo(UploadState.FAILED);
      assertThat(failed.problem()).contains("line 7: wrong");
      assertThat(store.outdated(LATER)).containsExactly(failed);
      store.delete("u1");
      assertThat(store.find("u1")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void theSameContentIsFoundUnlessSomethingElseIsSaidOfIt(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      var store = database.uploads();
      database.sessions().insert(LabelStoreTest.session("s1", "Anna", "thigh_right"));
      String exercise =
          database.sessions().find("s1").flatMap(StoredSession::exercise).orElseThrow();
      var first = of("u1", exercise, Optional.empty(), OptionalDouble.empty());
      store.insert(first);
      assertThat(store.sessionOfSame(first, HASH)).isEmpty();
      store.hashed("u1", HASH);
      store.done("u1", "s1", false, LATER);
      assertThat(store.sessionOfSame(first, HASH)).contains("s1");
      assertThat(store.sessionOfSame(first, "cd".repeat(32))).isEmpty();
      assertThat(store.outdated(LATER)).isEmpty();
      var right = of("u2", exercise, Optional.of("thigh_right"), OptionalDouble.empty());
      assertThat(store.sessionOfSame(right, HASH)).contains("s1");
      var left = of("u2", exercise, Optional.of("thigh_left"), OptionalDouble.empty());
      assertThat(store.sessionOfSame(left, HASH)).isEmpty();
      var loaded = of("u2", exercise, Optional.empty(), OptionalDouble.of(60));
      assertThat(store.sessionOfSame(loaded, HASH)).isEmpty();
      var other = of("u2", "pigeon_pose", Optional.empty(), OptionalDouble.empty());
      assertThat(store.sessionOfSame(other, HASH)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void sessionsOfALabelBecomeAnAccountsAndItIsWrittenDown(DatabaseKind kind, @TempDir Path folder)
      throws IOException {
    try (var database = kind.open(folder)) {
      for (String id : new String[] {"a1", "a2"}) {
        database.sessions().insert(LabelStoreTest.session(id, "Anna", "thigh_right"));
      }
      database.sessions().insert(LabelStoreTest.session("b1", "Bert", "thigh_right"));
      var trainer =
          AccountStoreTest.made(database, InvitationKind.TRAINER, OptionalLong.empty(), "maria");
      var account =
          AccountStoreTest.made(
              database, InvitationKind.ATHLETE, OptionalLong.of(trainer.id()), "anna");
      assertThat(database.athletes().adopt("Anna", account.id(), AT)).isEqualTo(2);
      assertThat(database.athletes().adopt("Anna", account.id(), AT)).isZero();
      assertThat(database.athletes().sessions("anna")).containsExactly("a1", "a2");
      assertThat(rowsOf(database, "anna").getOrDefault("adoption", 0)).isEqualTo(2);
      assertThat(database.sessions().find("b1").orElseThrow().ownerId()).isEmpty();
    }
  }

  /** How many rows each table has of the athlete. */
  private static Map<String, Integer> rowsOf(Database database, String athlete) throws IOException {
    var counts = new LinkedHashMap<String, Integer>();
    database
        .archives()
        .give(
            athlete,
            new ArchiveRowSink() {
              private String table = "";

              @Override
              public void table(String name, boolean here) {
                table = name;
              }

              @Override
              public void row(Map<String, @Nullable Object> values) {
                counts.merge(table, 1, Integer::sum);
              }
            });
    return counts;
  }

  private static StoredUpload upload(String id, Optional<String> key, UploadState state) {
    return new StoredUpload(
        id,
        OptionalLong.empty(),
        OptionalLong.empty(),
        key,
        "<b>set</b>.csv",
        1234,
        Optional.of(HASH),
        "squat",
        Optional.of("thigh_left"),
        OptionalDouble.of(62.5),
        true,
        state,
        Optional.empty(),
        Optional.empty(),
        false,
        AT,
        LATER);
  }

  private static StoredUpload of(
      String id, String exercise, Optional<String> placement, OptionalDouble loadKg) {
    return new StoredUpload(
        id,
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        "set.csv",
        1234,
        Optional.empty(),
        exercise,
        placement,
        loadKg,
        false,
        UploadState.RECEIVING,
        Optional.empty(),
        Optional.empty(),
        false,
        AT,
        LATER);
  }
}
