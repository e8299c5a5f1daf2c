package dev.femoris.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Sessions and their results in the database. Thread-safe. */
public final class SessionStore {

  private static final String INSERT =
      """
      insert into session (id, device, wire_session, exercise, placement, label, tempo, state,
        end_reason, started_at, ended_at, rate_hz, repetitions, baseline_id,
        sensor_group, load_kg, owner_id)
      values (:id, :device, :wireSession, :exercise, :placement, :label, :tempo, :state,
        :endReason, :startedAt, :endedAt, :rateHz, :repetitions, :baselineId,
        :group, :loadKg, :ownerId)
      """;
  private static final String UPDATE =
      """
      update session set exercise = :exercise, placement = :placement, label = :label,
        tempo = :tempo, state = :state, end_reason = :endReason, ended_at = :endedAt,
        rate_hz = :rateHz, repetitions = :repetitions, baseline_id = :baselineId,
        sensor_group = :group, load_kg = :loadKg
      where id = :id
      """;

  private final Jdbi jdbi;

  SessionStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void insert(StoredSession session) {
    jdbi.useHandle(h -> bind(h.createUpdate(INSERT), session).execute());
  }

  /** Writes a session that is over with its result, both or neither. */
  public void insert(StoredSession session, StoredResult result) {
    jdbi.useTransaction(
        h -> {
          bind(h.createUpdate(INSERT), session).execute();
          insert(h, result);
        });
  }

  /** Writes everything that may change in a session's life. */
  public void update(StoredSession session) {
    jdbi.useHandle(h -> update(h, session));
  }

  static void update(Handle h, StoredSession session) {
    bind(h.createUpdate(UPDATE), session).execute();
  }

  public Optional<StoredSession> find(String id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select * from session where id = :id")
                .bind("id", id)
                .map(SessionStore::session)
                .findOne());
  }

  /** The newest session of {@code device} with that wire session id. */
  public Optional<StoredSession> newest(String device, int wireSession) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select * from session where device = :device and wire_session = :wire"
                        + " order by started_at desc limit 1")
                .bind("device", device)
                .bind("wire", wireSession)
                .map(SessionStore::session)
                .findOne());
  }

  /** The samples of {@code follower} are held against those of {@code leader} from now on. */
  public void addFollower(String leader, String follower) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "insert into session_follower (leader_id, follower_id)"
                        + " values (:leader, :follower) on conflict do nothing")
                .bind("leader", leader)
                .bind("follower", follower)
                .execute());
  }

  /** Sessions whose samples are held against {@code leader}'s, oldest first. */
  public List<StoredSession> followers(String leader) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select session.* from session join session_follower on id = follower_id"
                        + " where leader_id = :leader order by started_at, id")
                .bind("leader", leader)
                .map(SessionStore::session)
                .list());
  }

  /** Sessions that were open when the service last wrote, oldest first. */
  public List<StoredSession> open() {
    return jdbi.withHandle(
        h ->
            h.createQuery("select * from session where state = 'open' order by started_at")
                .map(SessionStore::session)
                .list());
  }

  /** Writes the result, replacing an earlier one of the same session. */
  public void putResult(StoredResult result) {
    jdbi.useTransaction(
        h -> {
          h.createUpdate("delete from result where session_id = :id")
              .bind("id", result.sessionId())
              .execute();
          insert(h, result);
        });
  }

  private static void insert(Handle h, StoredResult result) {
    h.createUpdate(
            "insert into result (session_id, json, software, algorithm, parameters,"
                + " written_at) values (:id, :json, :software, :algorithm, :parameters,"
                + " current_timestamp)")
        .bind("id", result.sessionId())
        .bind("json", result.json())
        .bind("software", result.software())
        .bind("algorithm", result.algorithm())
        .bind("parameters", result.parameters())
        .execute();
  }

  public Optional<String> resultJson(String sessionId) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select json from result where session_id = :id")
                .bind("id", sessionId)
                .mapTo(String.class)
                .findOne());
  }

  /** A session's result with what made it and when it was written. */
  public Optional<WrittenResult> result(String sessionId) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select * from result where session_id = :id")
                .bind("id", sessionId)
                .map(
                    (row, context) ->
                        new WrittenResult(
                            new StoredResult(
                                row.getString("session_id"),
                                row.getString("json"),
                                row.getString("software"),
                                row.getString("algorithm"),
                                row.getString("parameters")),
                            row.getTimestamp("written_at").toInstant()))
                .findOne());
  }

  private static Update bind(Update update, StoredSession s) {
    return update
        .bind("id", s.id())
        .bind("device", s.device())
        .bind("wireSession", s.wireSession())
        .bind("exercise", s.exercise())
        .bind("placement", s.placement())
        .bind("label", s.label())
        .bind("tempo", s.tempo())
        .bind("state", s.state().id())
        .bind("endReason", s.endReason())
        .bind("startedAt", Timestamp.from(s.startedAt()))
        .bind("endedAt", s.endedAt().map(Timestamp::from))
        .bind("rateHz", s.rateHz())
        .bind("repetitions", s.repetitions())
        .bind("baselineId", s.baselineId())
        .bind("group", s.group())
        .bind("loadKg", s.loadKg())
        .bind("ownerId", s.ownerId());
  }

  static StoredSession session(ResultSet row, StatementContext context) throws SQLException {
    return new StoredSession(
        row.getString("id"),
        row.getString("device"),
        row.getInt("wire_session"),
        Optional.ofNullable(row.getString("exercise")),
        row.getString("placement"),
        row.getString("label"),
        Optional.ofNullable(row.getString("tempo")),
        SessionState.ofId(row.getString("state")),
        Optional.ofNullable(row.getString("end_reason")),
        instant(row, "started_at").orElseThrow(),
        instant(row, "ended_at"),
        number(row, "rate_hz"),
        row.getInt("repetitions"),
        id(row, "baseline_id"),
        Optional.ofNullable(row.getString("sensor_group")),
        number(row, "load_kg"),
        id(row, "owner_id"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static OptionalLong id(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
  }
}
