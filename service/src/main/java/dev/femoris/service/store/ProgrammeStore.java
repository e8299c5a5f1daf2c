package dev.femoris.service.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What athletes are to train and what they have trained, in the database. An athlete is named as in
 * {@link BaselineKey}. Thread-safe.
 */
public final class ProgrammeStore {

  private static final String INSERT =
      """
      insert into programme_step (athlete, kind, routine, routine_text, from_day, changes, made_by,
        made_at)
      values (:athlete, :kind, :routine, :text, :from, :changes, :by, :at)
      """;

  /** Sessions that are over and were not held against another's, recordings of nobody left out. */
  private static final String TRAINED =
      """
      select session.*, coalesce(r.json, result.json) as shown_json
      from session join result on result.session_id = session.id
        left join session_review r on r.session_id = session.id and r.changed
      where session.state = 'ended' and started_at >= :from
        and (owner_id is not null or device <> 'upload')
        and not exists (select 1 from session_follower f where f.follower_id = session.id) and\
      """;

  private final Jdbi jdbi;

  ProgrammeStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void add(ProgrammeStep step) {
    jdbi.useHandle(
        h ->
            h.createUpdate(INSERT)
                .bind("athlete", step.athlete())
                .bind("kind", step.kind().id())
                .bind("routine", step.routine())
                .bind("text", step.routineText())
                .bind("from", Date.valueOf(step.fromDay()))
                .bind("changes", step.changes())
                .bind("by", step.by())
                .bind("at", Timestamp.from(step.at()))
                .execute());
  }

  /** All steps of an athlete, in the order they were made. */
  public List<ProgrammeStep> of(String athlete) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select * from programme_step where athlete = :athlete order by id")
                .bind("athlete", athlete)
                .map(ProgrammeStore::step)
                .list());
  }

  /**
   * A session that is over.
   *
   * @param resultJson as it is shown, after corrections
   */
  public record Trained(StoredSession session, String resultJson) {}

  /** An athlete's sessions that began at {@code from} or later, oldest first. */
  public List<Trained> trained(String athlete, Instant from) {
    return jdbi.withHandle(
        h ->
            whose(h, TRAINED + " %s order by started_at, id", athlete)
                .bind("from", Timestamp.from(from))
                .map(
                    (row, context) ->
                        new Trained(
                            SessionStore.session(row, context), row.getString("shown_json")))
                .list());
  }

  /** Moments at which an athlete ended the coaching because of pain, and did not take it back. */
  public List<Instant> painful(String athlete) {
    return jdbi.withHandle(
        h ->
            whose(
                    h,
                    "select stated_at from session join live_fact f on f.session_id = session.id"
                        + " where f.kind = 'coaching_ended' and not exists (select 1 from live_fact"
                        + " w where w.withdraws = f.id) and %s order by stated_at",
                    athlete)
                .map((row, context) -> row.getTimestamp("stated_at").toInstant())
                .list());
  }

  private static Query whose(Handle h, String sql, String athlete) {
    OptionalLong owner = StoredSession.ownerOf(athlete);
    return owner.isPresent()
        ? h.createQuery(sql.formatted("owner_id = :owner")).bind("owner", owner.getAsLong())
        : h.createQuery(sql.formatted("owner_id is null and label = :label"))
            .bind("label", athlete);
  }

  private static ProgrammeStep step(ResultSet row, StatementContext context) throws SQLException {
    return new ProgrammeStep(
        row.getString("athlete"),
        ProgrammeStep.Kind.ofId(row.getString("kind")),
        row.getString("routine"),
        row.getString("routine_text"),
        row.getDate("from_day").toLocalDate(),
        row.getString("changes"),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant());
  }
}
