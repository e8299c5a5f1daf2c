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

/** Uploads in the database. Thread-safe. */
public final class UploadStore {

  private static final String INSERT =
      """
      insert into upload (id, begun_by, owner_id, request_key, name, size_bytes, sha256, exercise,
        placement, load_kg, anew, state, problem, session_id, duplicate, begun_at, kept_until)
      values (:id, :begunBy, :ownerId, :key, :name, :sizeBytes, :sha256, :exercise,
        :placement, :loadKg, :anew, :state, :problem, :sessionId, :duplicate, :begunAt, :keptUntil)
      on conflict do nothing
      """;
  private static final String UNDER_WAY = "state in ('receiving', 'waiting', 'running')";
  private static final String BEGUN_BY = "begun_by is not distinct from :begunBy";

  /** The same content of the same athlete and exercise, and nothing else said of it than now. */
  private static final String SAME =
      """
      select session.id from upload join session on session.id = upload.session_id
      where upload.state = 'done' and upload.sha256 = :sha256
        and session.owner_id is not distinct from :ownerId and session.exercise = :exercise
        and coalesce(:placement, session.placement) = session.placement
        and coalesce(:loadKg, session.load_kg, 0) = coalesce(session.load_kg, 0)
      order by upload.begun_at limit 1
      """;

  private final Jdbi jdbi;

  UploadStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes a new one; false when the account has asked the same before. */
  public boolean insert(StoredUpload upload) {
    return jdbi.withHandle(h -> insert(h, upload)) == 1;
  }

  public Optional<StoredUpload> find(String id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select * from upload where id = :id")
                .bind("id", id)
                .map(UploadStore::upload)
                .findOne());
  }

  /** What the account has begun with that key. */
  public Optional<StoredUpload> find(OptionalLong begunBy, String key) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select * from upload where request_key = :key and " + BEGUN_BY)
                .bind("key", key)
                .bind("begunBy", begunBy)
                .map(UploadStore::upload)
                .findFirst());
  }

  /** What the account has begun and is kept at that time, the newest first. */
  public List<StoredUpload> kept(OptionalLong begunBy, Instant at, int limit) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select * from upload where kept_until > :at and "
                        + BEGUN_BY
                        + " order by begun_at desc, id limit :limit")
                .bind("at", Timestamp.from(at))
                .bind("begunBy", begunBy)
                .bind("limit", limit)
                .map(UploadStore::upload)
                .list());
  }

  /** What the account has under way. */
  public List<StoredUpload> underWay(OptionalLong begunBy) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select * from upload where " + UNDER_WAY + " and " + BEGUN_BY)
                .bind("begunBy", begunBy)
                .map(UploadStore::upload)
                .list());
  }

  /** What came whole and is not analysed, in the order it was begun. */
  public List<StoredUpload> unanalysed() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select * from upload where state in ('waiting', 'running')"
                        + " order by begun_at, id")
                .map(UploadStore::upload)
                .list());
  }

  /** What is no longer kept at that time, but for what became a session or is being analysed. */
  public List<StoredUpload> outdated(Instant at) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select * from upload where kept_until <= :at"
                        + " and state in ('receiving', 'failed', 'cancelled')")
                .bind("at", Timestamp.from(at))
                .map(UploadStore::upload)
                .list());
  }

  /** The session that the same recording became, if it is there. */
  public Optional<String> sessionOfSame(StoredUpload upload, String sha256) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SAME)
                .bind("sha256", sha256)
                .bind("ownerId", upload.ownerId())
                .bind("exercise", upload.exercise())
                .bind("placement", upload.placement())
                .bind("loadKg", upload.loadKg())
                .mapTo(String.class)
                .findOne());
  }

  /** Takes a step; false when the upload is not in the state {@code from} any more. */
  public boolean step(String id, UploadState from, UploadState to, Instant keptUntil) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        "update upload set state = :to, kept_until = :until"
                            + " where id = :id and state = :from")
                    .bind("id", id)
                    .bind("from", from.id())
                    .bind("to", to.id())
                    .bind("until", Timestamp.from(keptUntil))
                    .execute())
        == 1;
  }

  /** It is that session now. */
  public void done(String id, String sessionId, boolean duplicate, Instant keptUntil) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "update upload set state = 'done', session_id = :session,"
                        + " duplicate = :duplicate, kept_until = :until where id = :id")
                .bind("id", id)
                .bind("session", sessionId)
                .bind("duplicate", duplicate)
                .bind("until", Timestamp.from(keptUntil))
                .execute());
  }

  /** It cannot be a session; unless it was cancelled meanwhile. */
  public void failed(String id, String problem, Instant keptUntil) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "update upload set state = 'failed', problem = :problem, kept_until = :until"
                        + " where id = :id and state <> 'cancelled'")
                .bind("id", id)
                .bind("problem", problem)
                .bind("until", Timestamp.from(keptUntil))
                .execute());
  }

  public void hashed(String id, String sha256) {
    jdbi.useHandle(
        h ->
            h.createUpdate("update upload set sha256 = :sha256 where id = :id")
                .bind("id", id)
                .bind("sha256", sha256)
                .execute());
  }

  /** Lists it until then only. */
  public void keep(String id, Instant until) {
    jdbi.useHandle(
        h ->
            h.createUpdate("update upload set kept_until = :until where id = :id")
                .bind("id", id)
                .bind("until", Timestamp.from(until))
                .execute());
  }

  public void delete(String id) {
    jdbi.useHandle(
        h -> h.createUpdate("delete from upload where id = :id").bind("id", id).execute());
  }

  private static int insert(Handle h, StoredUpload u) {
    return h.createUpdate(INSERT)
        .bind("id", u.id())
        .bind("begunBy", u.begunBy())
        .bind("ownerId", u.ownerId())
        .bind("key", u.key())
        .bind("name", u.name())
        .bind("sizeBytes", u.sizeBytes())
        .bind("sha256", u.sha256())
        .bind("exercise", u.exercise())
        .bind("placement", u.placement())
        .bind("loadKg", u.loadKg())
        .bind("anew", u.anew())
        .bind("state", u.state().id())
        .bind("problem", u.problem())
        .bind("sessionId", u.sessionId())
        .bind("duplicate", u.duplicate())
        .bind("begunAt", Timestamp.from(u.begunAt()))
        .bind("keptUntil", Timestamp.from(u.keptUntil()))
        .execute();
  }

  private static StoredUpload upload(ResultSet row, StatementContext context) throws SQLException {
    double loadKg = row.getDouble("load_kg");
    OptionalDouble load = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(loadKg);
    return new StoredUpload(
        row.getString("id"),
        account(row, "begun_by"),
        account(row, "owner_id"),
        Optional.ofNullable(row.getString("request_key")),
        row.getString("name"),
        row.getLong("size_bytes"),
        Optional.ofNullable(row.getString("sha256")),
        row.getString("exercise"),
        Optional.ofNullable(row.getString("placement")),
        load,
        row.getBoolean("anew"),
        UploadState.ofId(row.getString("state")),
        Optional.ofNullable(row.getString("problem")),
        Optional.ofNullable(row.getString("session_id")),
        row.getBoolean("duplicate"),
        row.getTimestamp("begun_at").toInstant(),
        row.getTimestamp("kept_until").toInstant());
  }

  private static OptionalLong account(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
  }
}
