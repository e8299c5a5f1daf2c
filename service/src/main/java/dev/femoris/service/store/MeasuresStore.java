package dev.femoris.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What sessions came to, kept so that years of them are read at once. What is kept is used only as
 * long as result, corrections and version are those it was made of. Thread-safe.
 */
public final class MeasuresStore {

  private static final String OVER =
      " session.state = 'ended' and not exists"
          + " (select 1 from session_follower f where f.follower_id = session.id)";

  /** Recordings of nobody's account are labelled with their file's name. */
  private static final String OWN = "(owner_id is not null or device <> 'upload')";

  private static final String SELECT =
      """
      select session.*, m.version, m.of_result, m.revision, m.repetitions as m_repetitions,
        m.judged, m.faulty, m.range_rad, m.range_scatter_rad, m.eccentric_s,
        m.eccentric_scatter_s, m.concentric_s, m.concentric_scatter_s, m.rate_rad_per_s,
        m.rate_scatter_rad_per_s, result.written_at, c.newest
      from session join result on result.session_id = session.id
        left join session_measures m on m.session_id = session.id
        left join (select session_id, max(revision) as newest from correction group by session_id) c
          on c.session_id = session.id
      where\
      """;
  private static final String INSERT =
      """
      insert into session_measures (session_id, version, of_result, revision, repetitions, judged,
        faulty, range_rad, range_scatter_rad, eccentric_s, eccentric_scatter_s, concentric_s,
        concentric_scatter_s, rate_rad_per_s, rate_scatter_rad_per_s)
      values (:session, :version, :ofResult, :revision, :repetitions, :judged, :faulty, :range,
        :rangeScatter, :eccentric, :eccentricScatter, :concentric, :concentricScatter, :rate,
        :rateScatter)
      """;

  private static final String OUTDATED =
      """
      from session join result on result.session_id = session.id
        left join session_measures m on m.session_id = session.id
      where (m.session_id is null or m.version <> :version or m.revision <> 0
          or m.of_result <> result.written_at)
        and not exists (select 1 from correction c where c.session_id = session.id) and\
      """;

  private final Jdbi jdbi;

  MeasuresStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Athletes and their exercises, each with sessions that are over; in order of names. */
  public List<ProgressSubject> subjects(Scope scope) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select owner_id, coalesce(account.shown_name, label) as who, exercise,"
                        + " count(*) as many from session left join account on account.id ="
                        + " owner_id where exercise is not null and label <> '' and"
                        + OVER
                        + " and "
                        + OWN
                        + " and "
                        + scope.condition("owner_id")
                        + " group by owner_id, coalesce(account.shown_name, label), exercise"
                        + " order by who, owner_id, exercise")
                .map(MeasuresStore::subject)
                .list());
  }

  /**
   * An athlete's sessions of an exercise that are over, oldest first.
   *
   * @param athlete as in {@link BaselineKey}
   * @param version that measures must have
   */
  public List<MeasuredRow> of(String athlete, String exercise, int version) {
    OptionalLong owner = StoredSession.ownerOf(athlete);
    String whose = owner.isPresent() ? "owner_id = :owner" : "owner_id is null and label = :label";
    String sql =
        "%s%s and %s and exercise = :exercise and %s order by started_at, id"
            .formatted(SELECT, OVER, OWN, whose);
    return jdbi.withHandle(
        h -> {
          var query = h.createQuery(sql).bind("exercise", exercise);
          var whoseQuery =
              owner.isPresent()
                  ? query.bind("owner", owner.getAsLong())
                  : query.bind("label", athlete);
          return whoseQuery.map((row, context) -> row(row, context, version)).list();
        });
  }

  /** Days on which an athlete ended the coaching because of pain, as sessions' first moments. */
  public List<Instant> painful(String athlete) {
    return starts(
        "select distinct started_at from session join live_fact f on f.session_id = session.id"
            + " where f.kind = 'coaching_ended' and not exists (select 1 from live_fact w where"
            + " w.withdraws = f.id)",
        athlete);
  }

  /** When an athlete's sessions of any exercise began, oldest first. */
  public List<Instant> trained(String athlete) {
    return starts("select started_at from session where" + OVER + " and " + OWN, athlete);
  }

  private List<Instant> starts(String select, String athlete) {
    OptionalLong owner = StoredSession.ownerOf(athlete);
    String whose = owner.isPresent() ? "owner_id = :owner" : "owner_id is null and label = :label";
    String sql = "%s and %s order by started_at".formatted(select, whose);
    return jdbi.withHandle(
        h ->
            (owner.isPresent()
                    ? h.createQuery(sql).bind("owner", owner.getAsLong())
                    : h.createQuery(sql).bind("label", athlete))
                .map((row, context) -> row.getTimestamp("started_at").toInstant())
                .list());
  }

  /** Writes them, replacing earlier ones of the same session. */
  public void put(StoredMeasures measures) {
    putAll(List.of(measures));
  }

  /** Writes all of those whose sessions are still there, replacing earlier ones. */
  public void putAll(List<StoredMeasures> all) {
    if (!all.isEmpty()) {
      jdbi.useTransaction(h -> putAll(h, all));
    }
  }

  private static void putAll(Handle h, List<StoredMeasures> all) {
    List<String> ids = all.stream().map(StoredMeasures::sessionId).toList();
    // One at a time writes those of a session; in order, so that two never wait for each other.
    Set<String> there =
        Set.copyOf(
            h.createQuery("select id from session where id in (<ids>) order by id for update")
                .bindList("ids", ids)
                .mapTo(String.class)
                .list());
    h.createUpdate("delete from session_measures where session_id in (<ids>)")
        .bindList("ids", ids)
        .execute();
    all.stream().filter(each -> there.contains(each.sessionId())).forEach(each -> insert(h, each));
  }

  /**
   * Some sessions that are over, without corrections, and whose measures are out of date or absent.
   *
   * @param after ids are later than this one, in the order of ids
   */
  public List<String> outdated(int version, String after, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select session.id %s%s and session.id > :after order by session.id limit :most"
                        .formatted(OUTDATED, OVER))
                .bind("version", version)
                .bind("after", after)
                .bind("most", most)
                .mapTo(String.class)
                .list());
  }

  /** Of the sessions named, the results of those without corrections that are out of date. */
  public List<PlainResult> outdatedResults(List<String> sessionIds, int version) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select session.id, result.written_at, result.json %s session.id in (<ids>)"
                        .formatted(OUTDATED))
                .bindList("ids", sessionIds)
                .bind("version", version)
                .map(
                    (row, context) ->
                        new PlainResult(
                            row.getString("id"),
                            row.getTimestamp("written_at").toInstant(),
                            row.getString("json")))
                .list());
  }

  private static void insert(Handle h, StoredMeasures measures) {
    Optional<StoredMeasures.Angles> angles = measures.angles();
    h.createUpdate(INSERT)
        .bind("session", measures.sessionId())
        .bind("version", measures.version())
        .bind("ofResult", Timestamp.from(measures.ofResult()))
        .bind("revision", measures.revision())
        .bind("repetitions", measures.repetitions())
        .bind("judged", measures.judged())
        .bind("faulty", measures.faulty())
        .bind("range", angles.map(StoredMeasures.Angles::rangeRad))
        .bind("rangeScatter", angles.map(StoredMeasures.Angles::rangeScatterRad))
        .bind("eccentric", angles.map(StoredMeasures.Angles::eccentricS))
        .bind("eccentricScatter", angles.map(StoredMeasures.Angles::eccentricScatterS))
        .bind("concentric", angles.map(StoredMeasures.Angles::concentricS))
        .bind("concentricScatter", angles.map(StoredMeasures.Angles::concentricScatterS))
        .bind("rate", angles.map(StoredMeasures.Angles::rateRadPerS))
        .bind("rateScatter", angles.map(StoredMeasures.Angles::rateScatterRadPerS))
        .execute();
  }

  private static ProgressSubject subject(ResultSet row, StatementContext context)
      throws SQLException {
    long owner = row.getLong("owner_id");
    boolean owned = !row.wasNull();
    String name = row.getString("who");
    return new ProgressSubject(
        owned ? StoredSession.athleteOf(owner) : name,
        name,
        row.getString("exercise"),
        row.getInt("many"));
  }

  private static MeasuredRow row(ResultSet row, StatementContext context, int version)
      throws SQLException {
    StoredSession session = SessionStore.session(row, context);
    Timestamp madeOf = row.getTimestamp("of_result");
    boolean fresh =
        madeOf != null
            && row.getInt("version") == version
            && row.getInt("revision") == row.getInt("newest")
            && madeOf.toInstant().equals(row.getTimestamp("written_at").toInstant());
    return new MeasuredRow(
        session, fresh ? Optional.of(measures(session.id(), row)) : Optional.empty());
  }

  private static StoredMeasures measures(String sessionId, ResultSet row) throws SQLException {
    return new StoredMeasures(
        sessionId,
        row.getInt("version"),
        row.getTimestamp("of_result").toInstant(),
        row.getInt("revision"),
        row.getInt("m_repetitions"),
        row.getInt("judged"),
        row.getInt("faulty"),
        angles(row));
  }

  private static Optional<StoredMeasures.Angles> angles(ResultSet row) throws SQLException {
    double rangeRad = row.getDouble("range_rad");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new StoredMeasures.Angles(
                rangeRad,
                row.getDouble("range_scatter_rad"),
                row.getDouble("eccentric_s"),
                row.getDouble("eccentric_scatter_s"),
                row.getDouble("concentric_s"),
                row.getDouble("concentric_scatter_s"),
                row.getDouble("rate_rad_per_s"),
                row.getDouble("rate_scatter_rad_per_s")));
  }
}
