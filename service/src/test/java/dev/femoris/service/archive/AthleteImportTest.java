package dev.femoris.service.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.service.athlete.AthleteRecords;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.store.Account;
import dev.femoris.service.store.BaselineKey;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.DatabaseKind;
import dev.femoris.service.store.InvitationKind;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose an archive becomes, and what it does not touch. */
class AthleteImportTest {

  private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void nothingOfOthersChangesAndIdsThatAreTakenAreGivenAnew(DatabaseKind kind) throws IOException {
    ServiceConfig here = kind.service(folder.resolve("here"));
    Path anna = annas();
    try (var database = StoredHistory.open(here)) {
      put(here, database, "same", "Ben", 2);
      var bens = Zips.read(exported(here, database, "Ben"));

      importer(here, database).take(anna, Optional.empty(), AT);

      Zips.assertSame(bens, Zips.read(exported(here, database, "Ben")));
      assertThat(database.athletes().sessions("Anna")).containsExactly("same-2");
      assertThat(database.sessions().resultJson("same-2").orElseThrow())
          .isEqualTo("{\"recording\":{\"file\":\"same-2\"}}");
      assertThat(here.rawFolder().resolve("same-2/messages.rawlog")).hasContent("packets of same");
      assertThat(here.rawFolder().resolve("same/messages.rawlog")).hasContent("packets of same");
      var key = new BaselineKey("Anna", "squat", "thigh_right");
      long baseline = database.baselines().newest(key).orElseThrow().id();
      assertThat(database.sessions().find("same-2").orElseThrow().baselineId()).hasValue(baseline);

      var again = text(Zips.read(exported(here, database, "Anna")));
      again.replaceAll((name, content) -> content.replace("same-2", "same"));
      assertThat(again.get("rows/session.jsonl"))
          .isEqualTo(text(Zips.read(anna)).get("rows/session.jsonl"));
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void noArchiveComesTwice(DatabaseKind kind) throws IOException {
    ServiceConfig here = kind.service(folder.resolve("here"));
    Path anna = annas();
    try (var database = StoredHistory.open(here)) {
      importer(here, database).take(anna, Optional.empty(), AT);
      var before = Zips.read(exported(here, database, "Anna"));

      assertRefused(here, database, anna, Optional.empty(), "was imported already");
      assertRefused(here, database, anna, Optional.of("Bella"), "was imported already");
      Path later = folder.resolve("later.zip");
      ServiceConfig there = ServiceConfig.local(0, 0, folder.resolve("there"));
      try (var other = StoredHistory.open(there)) {
        put(there, other, "same", "Anna", 1);
        put(there, other, "next", "Anna", 9);
        Files.copy(exported(there, other, "Anna"), later);
      }
      assertRefused(here, database, later, Optional.empty(), "has a history here already");
      assertRefused(here, database, later, Optional.of("Bella"), "this session is here already");

      Zips.assertSame(before, Zips.read(exported(here, database, "Anna")));
      assertThat(database.athletes().names()).containsExactly("Anna");
      new AthleteRecords(here, database, "test").delete("Anna");
      importer(here, database).take(anna, Optional.empty(), AT);
      Zips.assertSame(before, Zips.read(exported(here, database, "Anna")));
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void anAccountsHistoryBecomesAnAccountsOrALabels(DatabaseKind kind) throws IOException {
    ServiceConfig there = ServiceConfig.local(0, 0, folder.resolve("there"));
    Path archive;
    try (var database = StoredHistory.open(there)) {
      Account account = athlete(database, "anna");
      OptionalLong owner = OptionalLong.of(account.id());
      var session = StoredHistory.session("a", "any label", 1, SessionState.ENDED).ownedBy(owner);
      String key = StoredSession.athleteOf(account.id());
      StoredHistory.put(there, database, session, Optional.of(key));
      database.sessions().insert(StoredHistory.session("b", "Annie", 2, SessionState.ENDED));
      database.athletes().adopt("Annie", account.id(), AT);
      archive = exported(there, database, "anna");
    }
    ServiceConfig here = kind.service(folder.resolve("here"));
    try (var database = StoredHistory.open(here)) {
      athlete(database, "ben");
      Account account = athlete(database, "anna");
      assertRefused(here, database, archive, Optional.of("trainer of ben"), "no athlete's account");

      importer(here, database).take(archive, Optional.empty(), AT);

      var was = text(Zips.read(archive));
      var is = text(Zips.read(exported(here, database, "anna")));
      was.keySet().removeIf(name -> name.startsWith("here/") || name.equals(Manifest.NAME));
      is.keySet().removeIf(name -> name.startsWith("here/") || name.equals(Manifest.NAME));
      assertThat(is).containsExactlyInAnyOrderEntriesOf(was);
      assertThat(database.sessions().find("a").orElseThrow().ownerId()).hasValue(account.id());
    }
    ServiceConfig open = kind.service(folder.resolve("open"));
    try (var database = StoredHistory.open(open)) {
      importer(open, database).take(archive, Optional.of("Anna B."), AT);
      assertThat(database.athletes().sessions("Anna B.")).containsExactly("a", "b");
      var session = database.sessions().find("a").orElseThrow();
      assertThat(session.ownerId()).isEmpty();
      assertThat(session.baselineKey().orElseThrow().athlete()).isEqualTo("Anna B.");
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aSessionThatWasOpenIsEndedAtTheNextStart(DatabaseKind kind) throws IOException {
    ServiceConfig there = kind.service(folder.resolve("there"));
    ServiceConfig here = kind.service(folder.resolve("here"));
    Path archive;
    try (var database = StoredHistory.open(there)) {
      database.sessions().insert(StoredHistory.session("a", "Anna", 1, SessionState.OPEN));
      archive = exported(there, database, "Anna");
    }
    try (var database = StoredHistory.open(here)) {
      database.sessions().insert(StoredHistory.session("b", "Ben", 2, SessionState.OPEN));
      assertRefused(here, database, archive, Optional.empty(), "is not over here");
      database.athletes().delete("Ben");
      importer(here, database).take(archive, Optional.empty(), AT);
      var session = database.sessions().find("a").orElseThrow();
      assertThat(session.state()).isEqualTo(SessionState.OPEN);
      assertThat(session.endReason()).contains("silence");
      assertThat(session.endedAt()).contains(AT);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whatAKilledImportLeftIsClearedAwayAndNothingElse(DatabaseKind kind) throws IOException {
    ServiceConfig here = kind.service(folder.resolve("here"));
    try (var database = StoredHistory.open(here)) {
      put(here, database, "mine", "Ben", 2);
      Path staged = here.dataFolder().resolve(".partial-import");
      Files.createDirectories(staged.resolve("raw/waiting"));
      Files.writeString(staged.resolve("moving"), "raw/moved\nraw/mine\nraw/waiting\n");
      Path moved = Files.createDirectories(here.rawFolder().resolve("moved"));
      Files.writeString(moved.resolve("messages.rawlog"), "of nobody");

      importer(here, database).clear();

      assertThat(staged).doesNotExist();
      assertThat(moved).doesNotExist();
      assertThat(here.rawFolder().resolve("mine/messages.rawlog")).exists();
    }
  }

  private Path annas() throws IOException {
    ServiceConfig there = ServiceConfig.local(0, 0, folder.resolve("annas"));
    try (var database = StoredHistory.open(there)) {
      put(there, database, "same", "Anna", 1);
      return exported(there, database, "Anna");
    }
  }

  private static Account athlete(Database database, String name) {
    var trainer =
        StoredHistory.account(
            database, InvitationKind.TRAINER, OptionalLong.empty(), "trainer of " + name);
    return StoredHistory.account(
        database, InvitationKind.ATHLETE, OptionalLong.of(trainer.id()), name);
  }

  private static void put(
      ServiceConfig config, Database database, String id, String label, int wireSession)
      throws IOException {
    var session = StoredHistory.session(id, label, wireSession, SessionState.ENDED);
    StoredHistory.put(config, database, session, Optional.empty());
  }

  private static AthleteImport importer(ServiceConfig config, Database database) {
    return new AthleteImport(config, database);
  }

  private static void assertRefused(
      ServiceConfig config, Database database, Path file, Optional<String> as, String why) {
    assertThatThrownBy(() -> importer(config, database).take(file, as, AT))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(why);
  }

  private Path exported(ServiceConfig config, Database database, String athlete)
      throws IOException {
    Path file = Files.createTempFile(folder, "archive", ".zip");
    try (var out = Files.newOutputStream(file)) {
      new AthleteExport(config, database).write(athlete, out, AT, "test");
    }
    return file;
  }

  private static Map<String, String> text(Map<String, byte[]> files) {
    var text = new TreeMap<String, String>();
    files.forEach((name, bytes) -> text.put(name, new String(bytes, StandardCharsets.UTF_8)));
    return text;
  }
}
