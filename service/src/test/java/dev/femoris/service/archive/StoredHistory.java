package dev.femoris.service.archive;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.store.Account;
import dev.femoris.service.store.BaselineKey;
import dev.femoris.service.store.BaselineStep;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.Invitation;
import dev.femoris.service.store.InvitationKind;
import dev.femoris.service.store.NewAccount;
import dev.femoris.service.store.RepetitionLabel;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.StoredResult;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.store.TrainerLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Small made-up histories, written past the service. */
final class StoredHistory {

  static final Instant BEGAN = Instant.parse("2026-11-20T18:00:00Z");

  private StoredHistory() {}

  static Database open(ServiceConfig config) {
    return Database.of(config.databaseServer(), config.databaseFile());
  }

  /** An athlete's session with what belongs to one. */
  static void put(
      ServiceConfig config, Database database, StoredSession session, Optional<String> athlete)
      throws IOException {
    String id = session.id();
    database.sessions().insert(session);
    String key = athlete.orElse(session.label());
    var baseline = new BaselineKey(key, "squat", "thigh_right");
    BaselineStep first = before -> Optional.of(new BaselineStep.Next(1, 8, "of " + id));
    database.baselines().end(session, baseline, first);
    long number = database.baselines().newest(baseline).orElseThrow().id();
    database.sessions().update(session.heldAgainst(OptionalLong.of(number)));
    database.labels().put(label(id, TrainerLabel.GOOD));
    database.labels().put(label(id, TrainerLabel.ROUNDED));
    var slept = DatedEntry.of(LocalDate.of(2026, 11, 20), EntryKind.SLEEP, 7.1);
    database.log().put(key, slept, key, Instant.EPOCH, "request-1");
    String json = "{\"recording\":{\"file\":\"%s\"}}".formatted(id);
    database.sessions().putResult(new StoredResult(id, json, "1", "a", "p"));
    Path raw = Files.createDirectories(config.rawFolder().resolve(id));
    Files.writeString(raw.resolve("messages.rawlog"), "packets of " + id);
    Path reports = Files.createDirectories(config.reportsFolder().resolve(id));
    Files.writeString(reports.resolve("report.html"), "<html>" + id);
  }

  private static RepetitionLabel label(String session, TrainerLabel label) {
    Instant at = Instant.parse("2026-11-21T10:00:00Z");
    return new RepetitionLabel(session, 1, 1, 5, 9, "unusual", label, "Maria", at, "ä\u2028\"");
  }

  static StoredSession session(String id, String label, int wireSession, SessionState state) {
    boolean over = state != SessionState.OPEN;
    return new StoredSession(
        id,
        "thigh-1",
        wireSession,
        Optional.of("squat"),
        "thigh_right",
        label,
        Optional.empty(),
        state,
        over ? Optional.of("stopped") : Optional.empty(),
        BEGAN,
        over ? Optional.of(BEGAN.plusSeconds(1800)) : Optional.empty(),
        OptionalDouble.of(100.1),
        8,
        OptionalLong.empty(),
        Optional.empty(),
        OptionalDouble.of(1.0 / 3));
  }

  static Account account(Database database, InvitationKind kind, OptionalLong by, String name) {
    String secret = "secret of " + name;
    Instant tomorrow = BEGAN.plusSeconds(86_400);
    database
        .invitations()
        .add(
            secret,
            new Invitation(0, kind, by, OptionalLong.empty(), name, BEGAN, tomorrow, false));
    return database
        .invitations()
        .accept(secret, new NewAccount(name, name, "hash"), BEGAN)
        .orElseThrow();
  }
}
