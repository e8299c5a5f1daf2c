package dev.femoris.service.session;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.ingest.mqtt.MqttSensorSource;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.live.LiveHub;
import dev.femoris.service.metrics.ServiceMetrics;
import dev.femoris.service.store.BaselineStore;
import dev.femoris.service.store.DeclarationStore;
import dev.femoris.service.store.LiveFactStore;
import dev.femoris.service.store.PersonalModelStore;
import dev.femoris.service.store.SessionStore;
import java.util.OptionalLong;
import java.util.function.Function;

/** The objects of this package, put together. */
public record SessionPart(
    SessionKeeper keeper,
    SessionDesk desk,
    LiveDesk liveDesk,
    RecordingIntake intake,
    SessionArchive archive,
    MeasuredSessions measured,
    SessionSignals signals,
    SessionReports reports) {

  /**
   * @param owners the account whose the sensor of that name is; empty for nobody's
   */
  public static SessionPart of(
      ServiceConfig config,
      MqttSensorSource source,
      SessionStore store,
      BaselineStore baselineStore,
      PersonalModelStore personalStore,
      LiveFactStore liveFacts,
      DeclarationStore declarations,
      ExerciseCatalog exercises,
      LiveHub hub,
      ServiceMetrics metrics,
      Function<String, OptionalLong> owners) {
    var baselines = new Baselines(baselineStore, store);
    var personal = new PersonalModels(personalStore);
    var followers = new Followers(store, config.rawFolder());
    var open =
        new OpenSessions(
            config, store, baselines, personal, followers, liveFacts, exercises, hub, metrics,
            owners);
    var signals = new SessionSignals(config.rawFolder(), exercises, baselines, personal, followers);
    var reports = new SessionReports(config.reportsFolder());
    var archive = new SessionArchive(store, liveFacts, baselines, signals, reports, metrics);
    var next = new NextDeclarations(declarations);
    var keeper = new SessionKeeper(source, open, archive, store, next, metrics, config.silence());
    return new SessionPart(
        keeper,
        new SessionDesk(open, keeper, store, signals),
        new LiveDesk(open, liveFacts, next, source),
        new RecordingIntake(config.rawFolder(), exercises, store, reports),
        archive,
        new ReanalysedSessions(signals),
        signals,
        reports);
  }
}
