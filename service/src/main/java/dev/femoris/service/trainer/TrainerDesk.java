package dev.femoris.service.trainer;

import dev.femoris.analysis.rounding.RoundingModel;
import dev.femoris.analysis.rounding.RoundingModels;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.learning.LogisticRegression;
import dev.femoris.service.message.PersonalModelJson;
import dev.femoris.service.message.TrainerRequest;
import dev.femoris.service.personal.LabelledRepetition;
import dev.femoris.service.personal.PersonalRecord;
import dev.femoris.service.personal.PersonalTraining;
import dev.femoris.service.personal.TrainedModel;
import dev.femoris.service.personal.TrainingRefused;
import dev.femoris.service.session.MeasuredRepetition;
import dev.femoris.service.session.MeasuredSessions;
import dev.femoris.service.store.BaselineKey;
import dev.femoris.service.store.LabelStore;
import dev.femoris.service.store.ModelState;
import dev.femoris.service.store.NewModel;
import dev.femoris.service.store.PersonalModelStore;
import dev.femoris.service.store.RepetitionLabel;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredLabel;
import dev.femoris.service.store.StoredModel;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.store.TrainerLabel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Labels and personal models, from any thread. What cannot be done is a {@link Failure} with one
 * line for the trainer: NO_INPUT when there is no such thing, BAD_INPUT when the thing is not fit.
 */
public final class TrainerDesk {

  private static final Logger log = LoggerFactory.getLogger(TrainerDesk.class);

  private final SessionStore sessions;
  private final LabelStore labels;
  private final PersonalModelStore models;
  private final MeasuredSessions measured;
  private final RoundingModels populations;
  private final AtomicBoolean preparing = new AtomicBoolean();

  /**
   * @param populations the models of all athletes that personal ones add to
   */
  public TrainerDesk(
      SessionStore sessions,
      LabelStore labels,
      PersonalModelStore models,
      MeasuredSessions measured,
      RoundingModels populations) {
    this.sessions = sessions;
    this.labels = labels;
    this.models = models;
    this.measured = measured;
    this.populations = populations;
  }

  /**
   * Labels a repetition of a session that is over.
   *
   * @param setIndex number of the set, from 1
   * @param index number within the set, from 1
   */
  public StoredLabel label(
      String sessionId, int setIndex, int index, TrainerRequest.ToLabel request) {
    StoredSession session = session(sessionId);
    if (session.state() != SessionState.ENDED) {
      throw refused(sessionId + ": only repetitions of a session that is over can be labelled");
    }
    MeasuredRepetition repetition =
        measured
            .of(session)
            .at(setIndex, index)
            .orElseThrow(
                () ->
                    absent("%s: no repetition %d in set %d".formatted(sessionId, index, setIndex)));
    if (repetition.features().isEmpty()) {
      throw refused(
          "%s: rounding of the back is not looked for in this exercise".formatted(sessionId));
    }
    prepareToLearn();
    return labels
        .put(
            new RepetitionLabel(
                sessionId,
                setIndex,
                index,
                repetition.startNanos(),
                repetition.endNanos(),
                LabelledSessions.fault(),
                request.label(),
                request.by(),
                now(),
                request.note()))
        .orElseThrow();
  }

  /** Who labels will want to train: the library behind it takes a second to load. */
  private void prepareToLearn() {
    if (preparing.compareAndSet(false, true)) {
      Thread.ofVirtual().name("prepare-to-learn").start(LogisticRegression::prepare);
    }
  }

  /** Takes back what a label says; the label itself stays in the history. */
  public StoredLabel withdraw(long labelId, TrainerRequest.Step request) {
    RepetitionLabel label =
        labels
            .find(labelId)
            .filter(StoredLabel::current)
            .orElseThrow(() -> absent("label %d: there is none, or no more".formatted(labelId)))
            .label();
    return labels
        .put(
            new RepetitionLabel(
                label.sessionId(),
                label.setIndex(),
                label.repetitionIndex(),
                label.startNanos(),
                label.endNanos(),
                label.fault(),
                TrainerLabel.WITHDRAWN,
                request.by(),
                now(),
                request.reason()))
        .orElseThrow(() -> absent("label %d: there is none, or no more".formatted(labelId)));
  }

  /**
   * A session's labels.
   *
   * @param history those that were superseded or withdrawn as well
   */
  public List<StoredLabel> labels(String sessionId, boolean history) {
    session(sessionId);
    return history ? labels.history(sessionId) : labels.current(sessionId);
  }

  /** All versions of all models of an athlete, newest first. */
  public List<StoredModel> models(String athlete) {
    return models.all(athlete);
  }

  public StoredModel model(long id) {
    return models.find(id).orElseThrow(() -> absent("model %d: there is none".formatted(id)));
  }

  /**
   * Makes the next version of an athlete's model from the labels there are and puts it into use
   * when that is wanted and its evaluation allows it. One at a time.
   */
  public synchronized StoredModel train(TrainerRequest.ToTrain request) {
    BaselineKey key = request.key();
    RoundingModel population =
        populations
            .find(key.exercise())
            .orElseThrow(
                () ->
                    refused(
                        "%s: there is no model of all athletes for this exercise, so a personal one has nothing to add to"
                            .formatted(key.exercise())));
    long beganNanos = System.nanoTime();
    var labelled = LabelledSessions.of(key, labels, measured);
    long measuredNanos = System.nanoTime();
    StoredModel made = made(request, population, labelled);
    long madeNanos = System.nanoTime();
    boolean live = request.activate() && made.better();
    if (live) {
      models.activate(made.id(), request.by(), now(), "");
    }
    log.atInfo()
        .addKeyValue("model", made.id())
        .addKeyValue("exercise", key.exercise())
        .addKeyValue("labels", made.goodLabels() + made.roundedLabels())
        .addKeyValue("better", made.better())
        .addKeyValue("active", live)
        .addKeyValue("measured_ms", Duration.ofNanos(measuredNanos - beganNanos).toMillis())
        .addKeyValue("trained_ms", Duration.ofNanos(madeNanos - measuredNanos).toMillis())
        .log("personal model trained");
    return model(made.id());
  }

  /** Puts a model into use in the place of the athlete's other one. */
  public synchronized StoredModel activate(long id, TrainerRequest.Step request) {
    StoredModel model = model(id);
    if (!model.better()) {
      throw refused("model %d: %s".formatted(id, PersonalModelJson.verdict(model.json())));
    }
    if (model.state() != ModelState.ACTIVE) {
      models.activate(id, request.by(), now(), request.reason());
    }
    return model(id);
  }

  /** Takes a model out of use, for good or until it is activated again. */
  public synchronized StoredModel revoke(long id, TrainerRequest.Step request) {
    if (model(id).state() != ModelState.REVOKED) {
      models.revoke(id, request.by(), now(), request.reason());
    }
    return model(id);
  }

  private StoredModel made(
      TrainerRequest.ToTrain request, RoundingModel population, LabelledSessions labelled) {
    BaselineKey key = request.key();
    Instant now = now();
    TrainedModel trained =
        trained(population, labelled, models.nextVersion(key, LabelledSessions.fault()));
    var record =
        new PersonalRecord(
            trained,
            key.placement(),
            LabelledSessions.fault(),
            now,
            request.by(),
            labelled.withoutRepetition(),
            labelled.algorithm());
    return models.insert(
        new NewModel(
            key,
            record.fault(),
            trained.model().version(),
            now,
            request.by(),
            trained.model().goodLabels(),
            trained.model().roundedLabels(),
            trained.model().sessions(),
            trained.evaluation().better(),
            PersonalModelJson.write(record),
            trained.labels().stream()
                .flatMap(s -> s.labelled().stream())
                .map(LabelledRepetition::labelId)
                .collect(Collectors.toSet())));
  }

  private static TrainedModel trained(
      RoundingModel population, LabelledSessions labelled, int version) {
    try {
      return PersonalTraining.train(population, labelled.sessions(), version);
    } catch (TrainingRefused e) {
      String unused =
          labelled.withoutRepetition() == 0
              ? ""
              : " (%d labels fit no repetition as they are counted today)"
                  .formatted(labelled.withoutRepetition());
      throw Failure.of(FailureKind.BAD_INPUT, e.line() + unused, e);
    }
  }

  private StoredSession session(String id) {
    return sessions.find(id).orElseThrow(() -> absent(id + ": there is no such session"));
  }

  /** As exact as the database keeps it. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static Failure absent(String line) {
    return Failure.of(FailureKind.NO_INPUT, line);
  }

  private static Failure refused(String line) {
    return Failure.of(FailureKind.BAD_INPUT, line);
  }
}
