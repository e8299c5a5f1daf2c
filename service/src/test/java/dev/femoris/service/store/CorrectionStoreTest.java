package dev.femoris.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against real databases. */
class CorrectionStoreTest {

  private static final Scope EVERYTHING = Scope.everything();

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

  private static StoredCorrection correction(String session, int revision, String key) {
    return new StoredCorrection(
        session, revision, key, "exclude", "Maria", NOON, "{\"kind\":\"exclude\"}", "[]", "[{}]");
  }

  private static StoredReview review(String session, int revision, int repetitions) {
    return new StoredReview(session, revision, NOON, true, repetitions, "{}");
  }

  private static StoredSession at(String id, String athlete, Instant started) {
    var session = LabelStoreTest.session(id, athlete, "thigh_right");
    return new StoredSession(
        id,
        session.device(),
        session.wireSession(),
        session.exercise(),
        session.placement(),
        athlete,
        session.tempo(),
        session.state(),
        session.endReason(),
        started,
        session.endedAt(),
        session.rateHz(),
        session.repetitions(),
        session.baselineId(),
        session.group(),
        session.loadKg());
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void correctionsAreNumberedWithoutAGapAndAnsweredOnce(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      database.sessions().insert(LabelStoreTest.session("a", "Anna", "thigh_right"));
      var store = database.corrections();
      assertThat(store.add(correction("a", 1, "first-one"), review("a", 1, 7)))
          .isEqualTo(CorrectionStore.Added.DONE);
      assertThat(store.add(correction("a", 2, "first-one"), review("a", 2, 6)))
          .isEqualTo(CorrectionStore.Added.KNOWN);
      assertThat(store.add(correction("a", 1, "other-one"), review("a", 1, 6)))
          .isEqualTo(CorrectionStore.Added.STALE);
      assertThat(store.of("a")).containsExactly(correction("a", 1, "first-one"));
      assertThat(store.review("a")).contains(review("a", 1, 7));
      assertThat(store.known("a", "first-one")).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whatIsShownIsNotWrittenOverANewerCorrection(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      database.sessions().insert(LabelStoreTest.session("a", "Anna", "thigh_right"));
      var store = database.corrections();
      store.add(correction("a", 1, "first-one"), review("a", 1, 7));
      store.add(correction("a", 2, "second-one"), review("a", 2, 6));
      store.put(review("a", 1, 9));
      assertThat(store.review("a")).contains(review("a", 2, 6));
      store.put(review("a", 2, 5));
      assertThat(store.review("a")).contains(review("a", 2, 5));
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void sessionsAreFoundPageByPage(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      for (int i = 0; i < 7; i++) {
        // Two begin at the same time.
        database.sessions().insert(at("s" + i, "Anna", NOON.plusSeconds(60L * (i / 2))));
      }
      database.sessions().insert(at("other", "50%_Paul!", NOON));
      var search = database.search();
      var anna = query(Optional.of("Anna"), Optional.empty(), Optional.empty());
      assertThat(pages(search, anna)).containsExactly("s6", "s5", "s4", "s3", "s2", "s1", "s0");
      assertThat(search.count(anna, EVERYTHING)).isEqualTo(7);
      assertThat(
              ids(
                  search.find(
                      query(Optional.empty(), Optional.of("%_pAUL!"), Optional.empty()),
                      EVERYTHING)))
          .containsExactly("other");
      assertThat(
              ids(
                  search.find(
                      query(Optional.empty(), Optional.of("%x"), Optional.empty()), EVERYTHING)))
          .isEmpty();
      assertThat(
              ids(
                  search.find(
                      query(
                          Optional.of("Anna"),
                          Optional.empty(),
                          Optional.of(NOON.plusSeconds(150))),
                      EVERYTHING)))
          .containsExactly("s6");
      assertThat(search.athletes(EVERYTHING)).containsExactly("50%_Paul!", "Anna");
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void theListSaysHowManyCountAfterCorrections(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      database.sessions().insert(at("a", "Anna", NOON));
      database.sessions().insert(at("b", "Anna", NOON.plusSeconds(1)));
      database.corrections().add(correction("a", 1, "first-one"), review("a", 1, 7));
      var listed = database.search().find(SessionQuery.newest(10), EVERYTHING);
      assertThat(listed.getFirst().corrected()).isEqualTo(OptionalInt.empty());
      assertThat(listed.getLast().corrected()).isEqualTo(OptionalInt.of(7));
      database.sessions().addFollower("b", "a");
      assertThat(ids(database.search().find(SessionQuery.newest(10), EVERYTHING)))
          .containsExactly("b");
    }
  }

  private static SessionQuery query(
      Optional<String> athlete, Optional<String> text, Optional<Instant> from) {
    return new SessionQuery(
        Optional.empty(), athlete, from, Optional.empty(), text, Optional.empty(), 2);
  }

  private static List<String> ids(List<ListedSession> listed) {
    return listed.stream().map(l -> l.session().id()).toList();
  }

  private static List<String> pages(SessionSearch search, SessionQuery query) {
    var all = new ArrayList<String>();
    SessionQuery next = query;
    for (int page = 0; page < 9; page++) {
      List<ListedSession> found = search.find(next, EVERYTHING);
      all.addAll(ids(found));
      if (found.size() < query.limit()) {
        return all;
      }
      var last = found.getLast().session();
      next =
          new SessionQuery(
              query.exercise(),
              query.athlete(),
              query.from(),
              query.to(),
              query.text(),
              Optional.of(new SessionQuery.Cursor(last.startedAt(), last.id())),
              query.limit());
    }
    throw new AssertionError("no end");
  }
}
