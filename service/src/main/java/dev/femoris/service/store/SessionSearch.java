package dev.femoris.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Finds sessions by what is known of them, page by page. Thread-safe. */
public final class SessionSearch {

  private static final String SELECT =
      """
      select session.*, review.changed as corrected, review.repetitions as corrected_repetitions,
        live_count.repetitions as said_repetitions
      from session left join session_review review on review.session_id = session.id
        left join live_count on live_count.session_id = session.id
      """;
  private static final String OF_LEADERS =
      " where not exists (select 1 from session_follower f where f.follower_id = session.id)";
  private static final int MAX_ATHLETES = 500;

  private final Jdbi jdbi;

  SessionSearch(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Newest first. */
  public List<ListedSession> find(SessionQuery query, Scope scope) {
    Map<String, Object> values = new LinkedHashMap<>();
    String where = where(query, scope, values);
    if (query.after().isPresent()) {
      where += " and (started_at < :afterAt or started_at = :afterAt and id < :afterId)";
      values.put("afterAt", Timestamp.from(query.after().get().startedAt()));
      values.put("afterId", query.after().get().id());
    }
    String sql = SELECT + where + " order by started_at desc, id desc limit :limit";
    values.put("limit", query.limit());
    return jdbi.withHandle(h -> bound(h, sql, values).map(SessionSearch::listed).list());
  }

  /** How many there are in all, wherever the page begins. */
  public int count(SessionQuery query, Scope scope) {
    Map<String, Object> values = new LinkedHashMap<>();
    String sql = "select count(*) from session" + where(query, scope, values);
    return jdbi.withHandle(h -> bound(h, sql, values).mapTo(Integer.class).one());
  }

  /** Labels sessions have, in order; not those of files. */
  public List<String> athletes(Scope scope) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select distinct label from session where device <> :upload and label <> '' and "
                        + scope.condition("owner_id")
                        + " order by label limit :limit")
                .bind("upload", StoredSession.UPLOAD)
                .bind("limit", MAX_ATHLETES)
                .mapTo(String.class)
                .list());
  }

  private static String where(SessionQuery query, Scope scope, Map<String, Object> values) {
    var where = new StringBuilder(OF_LEADERS);
    where.append(" and ").append(scope.condition("owner_id"));
    query.exercise().ifPresent(id -> and(where, "exercise = :exercise", values, "exercise", id));
    query.athlete().ifPresent(who -> and(where, "label = :athlete", values, "athlete", who));
    query
        .from()
        .ifPresent(at -> and(where, "started_at >= :from", values, "from", Timestamp.from(at)));
    query.to().ifPresent(at -> and(where, "started_at < :to", values, "to", Timestamp.from(at)));
    query
        .text()
        .ifPresent(
            text ->
                and(
                    where,
                    "(lower(label) like :text escape '!' or lower(device) like :text escape '!'"
                        + " or lower(coalesce(exercise, '')) like :text escape '!'"
                        + " or lower(id) like :text escape '!')",
                    values,
                    "text",
                    "%" + literal(text) + "%"));
    return where.toString();
  }

  private static void and(
      StringBuilder where,
      String condition,
      Map<String, Object> values,
      String name,
      Object value) {
    where.append(" and ").append(condition);
    values.put(name, value);
  }

  private static String literal(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
  }

  private static Query bound(Handle h, String sql, Map<String, Object> values) {
    return h.createQuery(sql).bindMap(values);
  }

  private static ListedSession listed(ResultSet row, StatementContext context) throws SQLException {
    int repetitions = row.getInt("said_repetitions");
    OptionalInt said = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(repetitions);
    return new ListedSession(
        SessionStore.session(row, context),
        row.getBoolean("corrected")
            ? OptionalInt.of(row.getInt("corrected_repetitions"))
            : OptionalInt.empty(),
        said);
  }
}
