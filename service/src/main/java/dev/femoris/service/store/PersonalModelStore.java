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
 * Athletes' personal models in the database, every version and every step of them. At most one of a
 * key and fault is active. Thread-safe.
 */
public final class PersonalModelStore {

  private static final String INSERT =
      """
      insert into personal_model (athlete, exercise, placement, fault, version, made_at, made_by,
        good_labels, rounded_labels, sessions, better, json)
      values (:athlete, :exercise, :placement, :fault, :version, :madeAt, :madeBy,
        :good, :rounded, :sessions, :better, :json)
      """;
  private static final String OF_KEY =
      """
      select * from personal_model where athlete = :athlete and exercise = :exercise
        and placement = :placement and fault = :fault
      """;

  private final Jdbi jdbi;

  PersonalModelStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The version the next model of that key and fault gets. */
  public int nextVersion(BaselineKey key, String fault) {
    return all(key, fault).stream().mapToInt(StoredModel::version).max().orElse(0) + 1;
  }

  /** Writes a model with the labels it came from; nothing is judged with it yet. */
  public StoredModel insert(NewModel model) {
    return jdbi.inTransaction(
        h -> {
          long id = write(h, model);
          var labels =
              h.prepareBatch(
                  "insert into personal_model_label (model_id, label_id) values (:model, :label)");
          model.labelIds().stream()
              .sorted()
              .forEach(label -> labels.bind("model", id).bind("label", label).add());
          labels.execute();
          return find(h, id).orElseThrow();
        });
  }

  public Optional<StoredModel> find(long id) {
    return jdbi.withHandle(h -> find(h, id));
  }

  /** The labels a model was learned from. */
  public Set<Long> labelIds(long id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select label_id from personal_model_label where model_id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .collectIntoSet());
  }

  /** All versions, newest first. */
  public List<StoredModel> all(BaselineKey key, String fault) {
    return jdbi.withHandle(h -> all(h, key, fault, ""));
  }

  /** All models of an athlete, whatever the exercise, newest first. */
  public List<StoredModel> all(String athlete) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select * from personal_model where athlete = :athlete"
                        + " order by made_at desc, id desc")
                .bind("athlete", athlete)
                .map((row, context) -> model(h, row))
                .list());
  }

  /** What the athlete's sessions are to be judged with; the newest, should there be several. */
  public Optional<StoredModel> active(BaselineKey key, String fault) {
    return jdbi.withHandle(h -> active(h, key, fault, ""));
  }

  /** Puts a model into use in the place of the one there is. */
  public void activate(long id, String by, Instant at, String reason) {
    jdbi.useTransaction(
        h -> {
          StoredModel model = find(h, id).orElseThrow();
          active(h, model.key(), model.fault(), " for update")
              .ifPresent(
                  before ->
                      add(
                          h,
                          before.id(),
                          new ModelStep(
                              ModelStep.Kind.REPLACED,
                              by,
                              at,
                              "by version %d".formatted(model.version()))));
          add(h, id, new ModelStep(ModelStep.Kind.ACTIVATED, by, at, reason));
        });
  }

  /** Takes a model out of use; sessions it has judged stay as they are. */
  public void revoke(long id, String by, Instant at, String reason) {
    jdbi.useTransaction(h -> add(h, id, new ModelStep(ModelStep.Kind.REVOKED, by, at, reason)));
  }

  /** Notes what a session is judged with, in the place of what was noted before. */
  public void judgeWith(String sessionId, OptionalLong modelId) {
    jdbi.useTransaction(
        h -> {
          h.createUpdate("delete from session_personal_model where session_id = :session")
              .bind("session", sessionId)
              .execute();
          if (modelId.isPresent()) {
            h.createUpdate(
                    "insert into session_personal_model (session_id, model_id)"
                        + " values (:session, :model)")
                .bind("session", sessionId)
                .bind("model", modelId.getAsLong())
                .execute();
          }
        });
  }

  /** What a session is judged with, if anything. */
  public Optional<StoredModel> of(String sessionId) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select m.* from personal_model m join session_personal_model s"
                        + " on s.model_id = m.id where s.session_id = :session")
                .bind("session", sessionId)
                .map((row, context) -> model(h, row))
                .findOne());
  }

  private static long write(Handle h, NewModel model) {
    return h.createUpdate(INSERT)
        .bind("athlete", model.key().athlete())
        .bind("exercise", model.key().exercise())
        .bind("placement", model.key().placement())
        .bind("fault", model.fault())
        .bind("version", model.version())
        .bind("madeAt", Timestamp.from(model.madeAt()))
        .bind("madeBy", model.madeBy())
        .bind("good", model.goodLabels())
        .bind("rounded", model.roundedLabels())
        .bind("sessions", model.sessions())
        .bind("better", model.better())
        .bind("json", model.json())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private static void add(Handle h, long modelId, ModelStep step) {
    h.createUpdate(
            "insert into personal_model_step (model_id, step, done_by, done_at, reason)"
                + " values (:model, :step, :by, :at, :reason)")
        .bind("model", modelId)
        .bind("step", step.kind().id())
        .bind("by", step.by())
        .bind("at", Timestamp.from(step.at()))
        .bind("reason", step.reason())
        .execute();
  }

  private static Optional<StoredModel> active(
      Handle h, BaselineKey key, String fault, String locking) {
    return all(h, key, fault, locking).stream()
        .filter(model -> model.state() == ModelState.ACTIVE)
        .findFirst();
  }

  private static List<StoredModel> all(Handle h, BaselineKey key, String fault, String locking) {
    return h.createQuery(OF_KEY + " order by version desc" + locking)
        .bind("athlete", key.athlete())
        .bind("exercise", key.exercise())
        .bind("placement", key.placement())
        .bind("fault", fault)
        .map((row, context) -> model(h, row))
        .list();
  }

  private static Optional<StoredModel> find(Handle h, long id) {
    return h.createQuery("select * from personal_model where id = :id")
        .bind("id", id)
        .map((row, context) -> model(h, row))
        .findOne();
  }

  private static StoredModel model(Handle h, ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new StoredModel(
        id,
        new BaselineKey(
            row.getString("athlete"), row.getString("exercise"), row.getString("placement")),
        row.getString("fault"),
        row.getInt("version"),
        row.getTimestamp("made_at").toInstant(),
        row.getString("made_by"),
        row.getInt("good_labels"),
        row.getInt("rounded_labels"),
        row.getInt("sessions"),
        row.getBoolean("better"),
        row.getString("json"),
        steps(h, id));
  }

  private static List<ModelStep> steps(Handle h, long modelId) {
    return h.createQuery("select * from personal_model_step where model_id = :model order by id")
        .bind("model", modelId)
        .map(PersonalModelStore::step)
        .list();
  }

  private static ModelStep step(ResultSet row, StatementContext context) throws SQLException {
    return new ModelStep(
        ModelStep.Kind.ofId(row.getString("step")),
        row.getString("done_by"),
        row.getTimestamp("done_at").toInstant(),
        row.getString("reason"));
  }
}
