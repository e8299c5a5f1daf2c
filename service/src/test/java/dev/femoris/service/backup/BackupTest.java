package dev.femoris.service.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.BaselineKey;
import dev.femoris.service.store.BaselineStep;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.DatabaseKind;
import dev.femoris.service.store.RepetitionLabel;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.StoredLabel;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.store.TrainerLabel;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From either kind of database to either kind. */
class BackupTest {

  private static final BaselineKey KEY = new BaselineKey("Anna", "squat", "thigh_right");

  private static final LocalDate SLEPT = LocalDate.of(2026, 3, 29);

  @TempDir private Path folder = Path.of("");
  private Path backup = Path.of("");

  @BeforeEach
  void name() {
    backup = folder.resolve("backup.zip");
  }

  static Stream<Arguments> kinds() {
    return Arrays.stream(DatabaseKind.values())
        .flatMap(from -> Arrays.stream(DatabaseKind.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsRestoredIsWhatWasThere(DatabaseKind from, DatabaseKind to) throws IOException {
    ServiceConfig before = from.service(folder.resolve("before"));
    ServiceConfig after = to.service(folder.resolve("after"));
    String told;
    try (var database = open(before)) {
      fill(before, database);
      told = told(database);
      Backup.write(before.dataFolder(), database, backup);
      addAnother(database);
    }

    Restore.into(after, backup);

    try (var database = open(after)) {
      assertThat(told(database))
          .isEqualTo(told)
          .contains("ROUNDED", "102.5", "lifted: \"ä\"", "SLEEP");
      // Numbers go on where they were.
      addAnother(database);
      assertThat(database.labels().current("a")).hasSize(2);
    }
    assertIsItsOwnersOnly(backup);
    assertIsItsOwnersOnly(after.phoneFolder().resolve("authority.key"));
    assertThat(after.rawFolder().resolve("a/messages.rawlog")).hasBinaryContent(new byte[] {1, 2});
    assertThat(Files.exists(after.databaseFile().resolveSibling("femoris.mv.db")))
        .isEqualTo(to == DatabaseKind.H2);
    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .noneMatch(name -> name.startsWith(".partial"));
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aRunningServiceGivesItsBackup(DatabaseKind kind) throws Exception {
    ServiceConfig running = kind.service(folder.resolve("running"));
    String told;
    try (var database = open(running)) {
      fill(running, database);
      told = told(database);
    }
    try (var service = FemorisService.start(running, "test");
        var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(service.liveUrl().resolve("/api/backup")).build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofFile(backup));
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    ServiceConfig after = ServiceConfig.local(0, 0, folder.resolve("after"));
    Restore.into(after, backup);
    try (var database = open(after)) {
      assertThat(told(database)).isEqualTo(told);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nothingIsRestoredOverWhatIsThere(DatabaseKind from, DatabaseKind to) throws IOException {
    ServiceConfig before = from.service(folder.resolve("from"));
    ServiceConfig inUse = to.service(folder.resolve("in-use"));
    try (var database = open(before);
        var other = open(inUse)) {
      fill(before, database);
      Backup.write(before.dataFolder(), database, backup);
      fill(inUse, other);
    }
    ServiceConfig sameDatabase =
        inUse
            .databaseServer()
            .map(ServiceConfig.local(0, 0, folder.resolve("fresh"))::keepingSessionsAt)
            .orElse(inUse);
    assertThatThrownBy(() -> Restore.into(sameDatabase, backup))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("is not empty");
    assertThat(folder.resolve("fresh")).doesNotExist();
  }

  @Test
  void whatIsNoBackupIsRefusedAndLeavesNothing() throws IOException {
    ServiceConfig target = ServiceConfig.local(0, 0, folder.resolve("target"));
    assertRefused(target, "no such file");
    Files.writeString(backup, "no zip");
    assertRefused(target, "no backup of Femoris");
    zip("notes.txt");
    assertRefused(target, "there is no femoris.mv.db in it");
    zip("femoris.mv.db", "../outside.txt");
    assertRefused(target, "../outside.txt");
    assertThat(folder.resolve("outside.txt")).doesNotExist();
    assertThat(target.dataFolder()).doesNotExist();
  }

  private void assertRefused(ServiceConfig target, String why) {
    assertThatThrownBy(() -> Restore.into(target, backup))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(why);
  }

  private void zip(String... names) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(backup))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.closeEntry();
      }
    }
  }

  private static Database open(ServiceConfig config) {
    return Database.of(config.databaseServer(), config.databaseFile());
  }

  private static void fill(ServiceConfig config, Database database) throws IOException {
    database.sessions().insert(session("a"));
    database.sessions().insert(session("b"));
    BaselineStep first = before -> Optional.of(new BaselineStep.Next(1, 8, "lifted: \"ä\""));
    database.baselines().end(session("a"), KEY, first);
    long baseline = database.baselines().newest(KEY).orElseThrow().id();
    database.sessions().update(session("b").heldAgainst(OptionalLong.of(baseline)));
    database.labels().put(label(1, TrainerLabel.GOOD));
    database.labels().put(label(1, TrainerLabel.ROUNDED));
    var slept = DatedEntry.of(SLEPT, EntryKind.SLEEP, 7.5);
    database.log().put("Anna", slept, "Anna", Instant.EPOCH, "request-1");
    Path raw = Files.createDirectories(config.rawFolder().resolve("a"));
    Files.write(raw.resolve("messages.rawlog"), new byte[] {1, 2});
    Files.writeString(raw.resolve("lock"), "");
    Path phone = Files.createDirectories(config.phoneFolder());
    Files.writeString(phone.resolve("authority.key"), "secret");
  }

  private static void assertIsItsOwnersOnly(Path file) throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .as(file.toString())
        .isEqualTo("rw-------");
  }

  private static void addAnother(Database database) {
    database.labels().put(label(2, TrainerLabel.GOOD));
  }

  private static String told(Database database) {
    var sessions = Stream.of("a", "b").map(database.sessions()::find).toList();
    List<StoredLabel> labels = database.labels().history("a");
    return sessions
        + " "
        + labels
        + database.baselines().newest(KEY)
        + database.log().of("Anna", SLEPT, SLEPT);
  }

  private static RepetitionLabel label(int repetition, TrainerLabel label) {
    Instant at = Instant.parse("2026-11-21T10:00:00Z");
    return new RepetitionLabel(
        "a",
        1,
        repetition,
        5L * repetition,
        5L * repetition + 4,
        "unusual",
        label,
        "Maria",
        at,
        "");
  }

  private static StoredSession session(String id) {
    return new StoredSession(
        id,
        "thigh-1",
        7,
        Optional.of("squat"),
        "thigh_right",
        "Anna",
        Optional.empty(),
        SessionState.ENDED,
        Optional.of("stopped"),
        Instant.parse("2026-11-20T18:00:00Z"),
        Optional.of(Instant.parse("2026-11-20T18:30:00Z")),
        OptionalDouble.of(100),
        8,
        OptionalLong.empty(),
        Optional.empty(),
        OptionalDouble.of(102.5));
  }
}
