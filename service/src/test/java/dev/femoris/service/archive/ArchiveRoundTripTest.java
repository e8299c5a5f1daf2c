package dev.femoris.service.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.liveset.LiveFact;
import dev.femoris.service.liveset.Span;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.DatabaseKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A history made by a running service, given out, taken in elsewhere and given out again. */
class ArchiveRoundTripTest {

  private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest(name = "from {0} to {1}")
  @CsvSource({"H2,POSTGRESQL", "POSTGRESQL,H2"})
  void whatIsTakenInIsWhatWasGivenOutAndAnswersTheSame(
      DatabaseKind from, DatabaseKind to, @TempDir Path folder) throws Exception {
    ServiceConfig before = from.service(folder.resolve("before"));
    ServiceConfig after = to.service(folder.resolve("after"));
    try (var history = new LivedHistory(before)) {
      history.live();
    }
    saidLive(before);
    Map<String, String> told;
    try (var history = new LivedHistory(before)) {
      told = history.told();
    }
    Path first = exported(before, folder.resolve("first.zip"));

    try (var database = open(after)) {
      var imported = new AthleteImport(after, database).take(first, Optional.empty(), AT);
      assertThat(imported.athlete()).isEqualTo("Anna");
      assertThat(imported.sessions()).as("two, of three sensors each").isEqualTo(6);
    }
    Path second = exported(after, folder.resolve("second.zip"));

    Map<String, byte[]> was = Zips.read(first);
    assertThat(was.keySet())
        .contains(
            "rows/session.jsonl",
            "rows/session_follower.jsonl",
            "rows/result.jsonl",
            "rows/correction.jsonl",
            "rows/repetition_label.jsonl",
            "rows/personal_model.jsonl",
            "rows/personal_model_label.jsonl",
            "rows/baseline.jsonl",
            "rows/live_fact.jsonl",
            "rows/dated_entry.jsonl",
            "rows/programme_step.jsonl",
            "rows/session_measures.jsonl")
        .anyMatch(name -> name.startsWith("reports/") && name.endsWith(".pdf"))
        .anyMatch(name -> name.startsWith("raw/") && name.endsWith(".rawlog"));
    Zips.assertSame(was, Zips.read(second));
    try (var history = new LivedHistory(after)) {
      assertThat(history.told()).containsExactlyInAnyOrderEntriesOf(told);
    }
  }

  /** As somebody on the live page would have said it. */
  private static void saidLive(ServiceConfig config) {
    try (var database = open(config)) {
      String session =
          database.athletes().sessions(LivedHistory.ATHLETE).stream()
              .filter(id -> database.sessions().resultJson(id).isPresent())
              .findFirst()
              .orElseThrow();
      var facts = database.liveFacts();
      Optional<String> by = Optional.of("Anna");
      facts.put(session, new LiveFact.Removed(new Span(1_000, 2_000)), "request-1", by, AT);
      long added =
          facts.put(session, new LiveFact.Added(5_000), "request-2", by, AT).orElseThrow().id();
      facts.put(session, new LiveFact.Withdrawn(added), "request-3", by, AT);
    }
  }

  private static Path exported(ServiceConfig config, Path file) throws Exception {
    try (var database = open(config);
        var out = java.nio.file.Files.newOutputStream(file)) {
      new AthleteExport(config, database).write(LivedHistory.ATHLETE, out, Instant.now(), "test");
    }
    return file;
  }

  private static Database open(ServiceConfig config) {
    return Database.of(config.databaseServer(), config.databaseFile());
  }
}
