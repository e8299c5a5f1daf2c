package dev.femoris.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Trainers' labels in the database, with all that were superseded. Thread-safe. */
public final class LabelStore {

  private static final String INSERT =
      """
      insert into repetition_label (session_id, set_index, repetition_index, start_nanos,
        end_nanos, fault, label, labelled_by, labelled_at, note, supersedes)
      values (:session, :set, :repetition, :startNanos, :endNanos, :fault, :label, :by, :at,
        :note, :supersedes)
      """;
  private static final String SELECT =
      """
      select l.*, exists (select 1 from repetition_label n where n.supersedes = l.id) as superseded
      from repetition_label l
      """;
  private static final String LABELLED_SESSIONS =
      """
      select * from session s where s.exercise = :exercise and s.placement = :placement
        and exists (select 1 from repetition_label l where l.session_id = s.id)
      order by s.started_at, s.id
      """;

  private final Jdbi jdbi;

  LabelStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Writes a label over the one there is of the same repetition and fault, if any.
   *
   * @return as it was written; empty when one was to be withdrawn and there is none
   */
  public Optional<StoredLabel> put(RepetitionLabel label) {
    return jdbi.inTransaction(
        h -> {
          lock(h, label.sessionId());
          var before = newest(h, label);
          boolean nothing = before.filter(StoredLabel::current).isEmpty();
          return label.label() == TrainerLabel.WITHDRAWN && nothing
              ? Optional.empty()
              : Optional.of(insert(h, label, before));
        });
  }

  public Optional<StoredLabel> find(long id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + " where l.id = :id")
                .bind("id", id)
                .map(LabelStore::label)
                .findOne());
  }

  /** A session's labels in the order they were written, those superseded and withdrawn too. */
  public List<StoredLabel> history(String sessionId) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + " where l.session_id = :session order by l.id")
                .bind("session", sessionId)
                .map(LabelStore::label)
                .list());
  }

  /** What is said of a session's repetitions today, in the order of the repetitions. */
  public List<StoredLabel> current(String sessionId) {
    return jdbi.withHandle(
        h ->
            h
                .createQuery(SELECT + " where l.session_id = :session order by l.start_nanos, l.id")
                .bind("session", sessionId)
                .map(LabelStore::label)
                .stream()
                .filter(StoredLabel::current)
                .toList());
  }

  /** An athlete's sessions that were ever labelled, oldest first. */
  public List<StoredSession> labelledSessions(BaselineKey key) {
    return jdbi.withHandle(
        h ->
            h
                .createQuery(LABELLED_SESSIONS)
                .bind("exercise", key.exercise())
                .bind("placement", key.placement())
                .map(SessionStore::session)
                .stream()
                .filter(session -> session.baselineKey().equals(Optional.of(key)))
                .toList());
  }

  /** One trainer at a time writes labels of a session. */
  private static void lock(Handle h, String sessionId) {
    h.createQuery("select id from session where id = :id for update")
        .bind("id", sessionId)
        .mapTo(String.class)
        .one();
  }

  /** What was said last of the repetition at that time. */
  private static Optional<StoredLabel> newest(Handle h, RepetitionLabel label) {
    return h
        .createQuery(
            SELECT
                + " where l.session_id = :session and l.fault = :fault"
                + " and l.start_nanos < :endNanos and l.end_nanos > :startNanos order by l.id desc")
        .bind("session", label.sessionId())
        .bind("fault", label.fault())
        .bind("startNanos", label.startNanos())
        .bind("endNanos", label.endNanos())
        .map(LabelStore::label)
        .stream()
        .filter(before -> !before.superseded())
        .filter(before -> sameRepetition(before.label(), label))
        .findFirst();
  }

  private static boolean sameRepetition(RepetitionLabel a, RepetitionLabel b) {
    long shared = Math.min(a.endNanos(), b.endNanos()) - Math.max(a.startNanos(), b.startNanos());
    long shorter = Math.min(a.endNanos() - a.startNanos(), b.endNanos() - b.startNanos());
    return 2 * shared > shorter;
  }

  private static StoredLabel insert(Handle h, RepetitionLabel label, Optional<StoredLabel> before) {
    OptionalLong supersedes = before.map(b -> OptionalLong.of(b.id())).orElse(OptionalLong.empty());
    long id =
        h.createUpdate(INSERT)
            .bind("session", label.sessionId())
            .bind("set", label.setIndex())
            .bind("repetition", label.repetitionIndex())
            .bind("startNanos", label.startNanos())
            .bind("endNanos", label.endNanos())
            .bind("fault", label.fault())
            .bind("label", label.label().id())
            .bind("by", label.by())
            .bind("at", Timestamp.from(label.at()))
            .bind("note", label.note())
            .bind("supersedes", supersedes)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return new StoredLabel(id, label, supersedes, false);
  }

  private static StoredLabel label(ResultSet row, StatementContext context) throws SQLException {
    long supersedes = row.getLong("supersedes");
    OptionalLong before = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(supersedes);
    return new StoredLabel(
        row.getLong("id"),
        new RepetitionLabel(
            row.getString("session_id"),
            row.getInt("set_index"),
            row.getInt("repetition_index"),
            row.getLong("start_nanos"),
            row.getLong("end_nanos"),
            row.getString("fault"),
            TrainerLabel.find(row.getString("label")).orElseThrow(),
            row.getString("labelled_by"),
            row.getTimestamp("labelled_at").toInstant(),
            row.getString("note")),
        before,
        row.getBoolean("superseded"));
  }
}
