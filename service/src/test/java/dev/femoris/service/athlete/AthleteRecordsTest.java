package dev.femoris.service.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.store.BaselineKey;
import dev.femoris.service.store.BaselineStep;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.DatabaseKind;
import dev.femoris.service.store.ProgrammeStep;
import dev.femoris.service.store.RepetitionLabel;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.StoredResult;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.store.StoredUpload;
import dev.femoris.service.store.TrainerLabel;
import dev.femoris.service.store.UploadState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AthleteRecordsTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void everythingOfOneIsGivenOutAndNothingOfAnother(DatabaseKind kind) throws IOException {
    ServiceConfig config = kind.service(folder);
    try (var database = open(config)) {
      fill(config, database, "Anna");
      fill(config, database, "Ben");
      assertThat(records(config, database).names()).containsExactly("Anna", "Ben");
      var files = exported(records(config, database), "Anna");

      assertThat(files.keySet())
          .containsExactlyInAnyOrder(
              "manifest.json",
              "rows/session.jsonl",
              "rows/result.jsonl",
              "rows/baseline.jsonl",
              "rows/repetition_label.jsonl",
              "rows/dated_entry.jsonl",
              "rows/programme_step.jsonl",
              "results/Anna-1.json",
              "raw/Anna-1/messages.rawlog",
              "reports/Anna-1/report.html");
      assertThat(files.get("results/Anna-1.json")).isEqualTo("{\"of\":\"Anna\"}");
      assertThat(files.get("rows/repetition_label.jsonl"))
          .startsWith("{\"id\":1,\"session_id\":\"Anna-1\"")
          .contains("said \\\"so\\\", of Anna");
      assertThat(String.join("", files.values())).doesNotContain("Ben");
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whatIsDeletedIsGoneAndTheOthersStay(DatabaseKind kind) throws IOException {
    ServiceConfig config = kind.service(folder);
    try (var database = open(config)) {
      var records = records(config, database);
      fill(config, database, "Ben");
      var before = exported(records, "Ben");
      fill(config, database, "Anna");

      records.delete("Anna");

      assertThat(exported(records, "Ben")).isEqualTo(before);
      assertThatThrownBy(() -> records.delete("Anna"))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("no athlete of that name");
      assertThat(config.rawFolder()).isDirectoryNotContaining(p -> p.endsWith("Anna-1"));
      assertThat(config.reportsFolder()).isDirectoryNotContaining(p -> p.endsWith("Anna-1"));
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void nobodyIsDeletedWhileTraining(DatabaseKind kind) throws IOException {
    ServiceConfig config = kind.service(folder);
    try (var database = open(config)) {
      fill(config, database, "Anna");
      database.sessions().insert(session("Anna-2", "Anna", SessionState.OPEN));
      var records = records(config, database);
      var before = exported(records, "Anna");

      assertThatThrownBy(() -> records.delete("Anna"))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Anna-2 is not over");
      assertThat(exported(records, "Anna")).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whatHasComeOfAnUploadGoesAlong(DatabaseKind kind) throws IOException {
    ServiceConfig config = kind.service(folder);
    try (var database = open(config)) {
      for (String name : new String[] {"anna.csv", "ben.csv"}) {
        database.uploads().insert(upload(name));
        Path part = config.partsFolder().resolve("upload-of-" + name).resolve(name);
        Files.createDirectories(part.resolveSibling("."));
        Files.writeString(part, "half of " + name);
      }
      var records = records(config, database);
      assertThat(exported(records, "anna.csv"))
          .containsOnlyKeys(
              "manifest.json", "rows/upload.jsonl", "uploads/upload-of-anna.csv/anna.csv");

      records.delete("anna.csv");

      assertThat(database.uploads().find("upload-of-anna.csv")).isEmpty();
      assertThat(config.partsFolder().resolve("upload-of-anna.csv")).doesNotExist();
      assertThat(config.partsFolder().resolve("upload-of-ben.csv")).isNotEmptyDirectory();
    }
  }

  private static StoredUpload upload(String name) {
    Instant at = Instant.parse("2026-11-20T18:00:00Z");
    return new StoredUpload(
        "upload-of-" + name,
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        name,
        100,
        Optional.empty(),
        "squat",
        Optional.empty(),
        OptionalDouble.empty(),
        false,
        UploadState.RECEIVING,
        Optional.empty(),
        Optional.empty(),
        false,
        at,
        at.plusSeconds(86_400));
  }

  private static AthleteRecords records(ServiceConfig config, Database database) {
    return new AthleteRecords(config, database, "test");
  }

  private static Database open(ServiceConfig config) {
    return Database.of(config.databaseServer(), config.databaseFile());
  }

  private static Map<String, String> exported(AthleteRecords records, String athlete)
      throws IOException {
    var out = new ByteArrayOutputStream();
    records.export(athlete, out);
    var files = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("manifest.json")) {
          files.put(entry.getName(), "says when");
          continue;
        }
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static void fill(ServiceConfig config, Database database, String athlete)
      throws IOException {
    String id = athlete + "-1";
    var session = session(id, athlete, SessionState.ENDED);
    database.sessions().insert(session);
    var key = new BaselineKey(athlete, "squat", "thigh_right");
    BaselineStep first = before -> Optional.of(new BaselineStep.Next(1, 8, "of " + athlete));
    database.baselines().end(session, key, first);
    long baseline = database.baselines().newest(key).orElseThrow().id();
    database.sessions().update(session.heldAgainst(OptionalLong.of(baseline)));
    database.labels().put(label(id, athlete, TrainerLabel.GOOD));
    database.labels().put(label(id, athlete, TrainerLabel.ROUNDED));
    var sore = DatedEntry.of(LocalDate.of(2026, 11, 20), EntryKind.SORENESS, 3);
    database.log().put(athlete, sore, athlete, Instant.EPOCH, "request-1");
    database
        .programmes()
        .add(
            new ProgrammeStep(
                athlete,
                ProgrammeStep.Kind.ASSIGNED,
                "beginner",
                "id: beginner",
                LocalDate.of(2026, 11, 20),
                "{}",
                athlete,
                Instant.EPOCH));
    database
        .sessions()
        .putResult(new StoredResult(id, "{\"of\":\"%s\"}".formatted(athlete), "1", "a", "p"));
    Path raw = Files.createDirectories(config.rawFolder().resolve(id));
    Files.write(raw.resolve("messages.rawlog"), new byte[] {1, 2});
    Files.writeString(raw.resolve("lock"), "");
    Path reports = Files.createDirectories(config.reportsFolder().resolve(id));
    Files.writeString(reports.resolve("report.html"), "<html>");
  }

  private static RepetitionLabel label(String session, String athlete, TrainerLabel label) {
    Instant at = Instant.parse("2026-11-21T10:00:00Z");
    String note = "said \"so\", of " + athlete;
    return new RepetitionLabel(session, 1, 1, 5, 9, "unusual", label, "Maria", at, note);
  }

  private static StoredSession session(String id, String athlete, SessionState state) {
    boolean over = state != SessionState.OPEN;
    Instant start = Instant.parse("2026-11-20T18:00:00Z");
    return new StoredSession(
        id,
        "thigh-1",
        7,
        Optional.of("squat"),
        "thigh_right",
        athlete,
        Optional.empty(),
        state,
        over ? Optional.of("stopped") : Optional.empty(),
        start,
        over ? Optional.of(start.plusSeconds(1800)) : Optional.empty(),
        OptionalDouble.of(100),
        8,
        OptionalLong.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }
}
