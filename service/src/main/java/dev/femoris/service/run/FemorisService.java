package dev.femoris.service.run;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.programme.RoutineCatalog;
import dev.femoris.analysis.rounding.RoundingModels;
import dev.femoris.ingest.mqtt.MqttSensorSource;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.service.account.AccountPart;
import dev.femoris.service.archive.AthleteImport;
import dev.femoris.service.athlete.AthleteRecords;
import dev.femoris.service.backup.Backup;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.export.SessionExports;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.FolderLock;
import dev.femoris.service.gateway.Downlink;
import dev.femoris.service.gateway.SensorRuns;
import dev.femoris.service.http.AccountDoor;
import dev.femoris.service.http.DeclaredRoute;
import dev.femoris.service.http.HttpServer;
import dev.femoris.service.http.Records;
import dev.femoris.service.live.LiveHub;
import dev.femoris.service.metrics.ServiceMetrics;
import dev.femoris.service.phone.PhoneAccess;
import dev.femoris.service.programme.ProgrammeDesk;
import dev.femoris.service.progress.MeasuresFilling;
import dev.femoris.service.progress.ProgressDesk;
import dev.femoris.service.review.ReviewPart;
import dev.femoris.service.sensorlogger.SensorLoggerDesk;
import dev.femoris.service.session.SessionArchive;
import dev.femoris.service.session.SessionKeeper;
import dev.femoris.service.session.SessionPart;
import dev.femoris.service.session.WallClock;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.trainer.TrainerDesk;
import dev.femoris.service.upload.UploadPart;
import dev.femoris.service.upload.UploadQueue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service, from start to stop. */
public final class FemorisService implements AutoCloseable {

  /** Messages that may wait for the disk; more than the broker may have on the way. */
  private static final int QUEUE_MESSAGES = 4096;

  private static final Logger log = LoggerFactory.getLogger(FemorisService.class);

  private final ServiceConfig config;
  private final Closing closing;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ServiceMetrics metrics = new ServiceMetrics();
  private final Database database;
  private final SessionPart sessions;
  private final HttpServer http;
  private final Optional<AccountPart> accounts;
  private final BrokerSide broker;
  private final URI sensorUrl;
  private final Optional<URI> adminLink;

  private FemorisService(
      ServiceConfig config,
      ExerciseCatalog exercises,
      RoutineCatalog routines,
      String version,
      Closing closing)
      throws IOException {
    this.config = config;
    this.closing = closing;
    closing.add(FolderLock.take(config.dataFolder()), FolderLock::close);
    makeFolders(config);
    this.database =
        closing.add(Database.of(config.databaseServer(), config.databaseFile()), Database::close);
    new AthleteImport(config, database).clear();
    this.accounts =
        Optional.of(database)
            .filter(open -> config.accounts())
            .map(open -> AccountPart.of(open, InstantSource.system()));
    this.broker = BrokerSide.start(config, accounts, closing);
    var hub = closing.add(new LiveHub(metrics), LiveHub::close);
    var source = source();
    this.sessions =
        SessionPart.of(
            config,
            source,
            database.sessions(),
            database.baselines(),
            database.personalModels(),
            database.liveFacts(),
            database.declarations(),
            exercises,
            hub,
            metrics,
            broker.owners());
    closing.add(sessions.archive(), SessionArchive::close);
    closing.add(sessions.keeper(), SessionKeeper::close);
    sessions.keeper().start();
    var gateway = closing.add(gateway(source), SensorRuns::close);
    gateway.resume();
    var uploads =
        UploadPart.of(
            config, database, sessions.intake(), exercises, metrics, InstantSource.system());
    closing.add(uploads.queue(), UploadQueue::close).start();
    var review = ReviewPart.of(database, sessions, exercises);
    var progress = new ProgressDesk(database.measures(), database.log(), review.desk(), exercises);
    closing.add(progress.filling(), MeasuresFilling::close);
    sessions.archive().whenPutAway(over -> prepare(progress, over));
    this.http =
        closing.add(
            HttpServer.start(
                config,
                new HttpServer.Parts(
                    database.sessions(),
                    sessions.desk(),
                    sessions.liveDesk(),
                    uploads.desk(),
                    trainer(review),
                    database.search(),
                    review,
                    progress,
                    database.log(),
                    programmes(routines, exercises),
                    records(version),
                    new SessionExports(review.desk(), sessions.signals()),
                    hub,
                    gateway,
                    metrics,
                    exercises,
                    broker.url(),
                    phone(config),
                    sensorLogger(source),
                    this::health,
                    version,
                    accounts.map(part -> door(part, hub)))),
            HttpServer::close);
    this.sensorUrl = broker.openDoor(closing);
    this.adminLink =
        accounts
            .flatMap(part -> part.desk().firstAdmin())
            .map(secret -> http.url().resolve("/invitation.html#" + secret.text()));
    watch(source);
  }

  /** Starts everything, with the exercises that come with the program only. */
  public static FemorisService start(ServiceConfig config, String version) {
    return start(config, ExerciseCatalog.builtIn(), version);
  }

  /** Starts everything, with the routines that come with the program only. */
  public static FemorisService start(
      ServiceConfig config, ExerciseCatalog exercises, String version) {
    return start(config, exercises, RoutineCatalog.builtIn(), version);
  }

  /**
   * Starts everything; when this returns the service answers requests.
   *
   * @param exercises what athletes may declare
   * @param routines what they may follow
   * @throws Failure when a port is taken or the data folder cannot be used
   */
  public static FemorisService start(
      ServiceConfig config, ExerciseCatalog exercises, RoutineCatalog routines, String version) {
    var closing = new Closing();
    boolean started = false;
    try {
      var service = new FemorisService(config, exercises, routines, version, closing);
      started = true;
      log.atInfo()
          .addKeyValue("live", service.liveUrl())
          .addKeyValue("mqtt", service.sensorUrl)
          .addKeyValue("data", config.dataFolder())
          .log("service started");
      return service;
    } catch (IOException e) {
      throw Failure.of(
          FailureKind.IO,
          "%s: the data folder cannot be used (%s)".formatted(config.dataFolder(), e),
          e);
    } finally {
      if (!started) {
        closing.close();
      }
    }
  }

  public URI liveUrl() {
    return http.url();
  }

  /** What a phone opens to be the sensor; empty when there is no listener for phones. */
  public Optional<URI> phoneLink() {
    return http.phoneLink();
  }

  /** Where sensors connect. */
  public URI brokerUrl() {
    return sensorUrl;
  }

  /** What makes the first admin, once; empty when there is one, or nobody signs in. */
  public Optional<URI> adminLink() {
    return adminLink;
  }

  /** Every route of the web side, with who gets an answer. */
  public List<DeclaredRoute> routes() {
    return http.declared();
  }

  public Path reportOf(StoredSession session) {
    return config.reportsFolder().resolve(session.id()).resolve("report.html");
  }

  /** The result of a session that is over, in the contract's form. */
  public Optional<String> resultJson(String sessionId) {
    return database.sessions().resultJson(sessionId);
  }

  /** Tells {@code listener} of every session that is over and put away. */
  public void whenSessionIsOver(Consumer<StoredSession> listener) {
    sessions.archive().whenPutAway(listener);
  }

  /** When the process is told to end while the service runs, stops it cleanly and exits with 0. */
  public void closeOnSignal() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::closeAndExit, "shutdown"));
  }

  /**
   * The JVM would exit with 143 after a clean stop; a process that ends by itself keeps its code.
   */
  private void closeAndExit() {
    if (closed.getCount() > 0) {
      close();
      Runtime.getRuntime().halt(0);
    }
  }

  /** Waits until the service is closed. */
  public void awaitClose() throws InterruptedException {
    closed.await();
  }

  /**
   * Stops taking, finishes what is begun, writes everything. Open sessions go on at the next start.
   */
  @Override
  public void close() {
    closing.close();
    closed.countDown();
  }

  private static Optional<PhoneAccess> phone(ServiceConfig config) {
    return config.phonePort().isEmpty()
        ? Optional.empty()
        : Optional.of(
            PhoneAccess.in(config.phoneFolder(), config.phonePort().getAsInt(), Instant.now()));
  }

  private static void prepare(ProgressDesk progress, StoredSession over) {
    if (over.state() == SessionState.ENDED) {
      progress.prepare(over.id());
    }
  }

  private Records records(String version) {
    var athletes = new AthleteRecords(config, database, version);
    return new Records(out -> Backup.stream(config.dataFolder(), database, out), athletes::export);
  }

  private ProgrammeDesk programmes(RoutineCatalog routines, ExerciseCatalog exercises) {
    return new ProgrammeDesk(
        routines,
        exercises,
        database.programmes(),
        database.log(),
        InstantSource.system(),
        ZoneId.systemDefault());
  }

  private TrainerDesk trainer(ReviewPart review) {
    return new TrainerDesk(
        database.sessions(),
        database.labels(),
        database.personalModels(),
        review.measured(),
        RoundingModels.builtIn());
  }

  private AccountDoor door(AccountPart part, LiveHub hub) {
    return new AccountDoor(
        part,
        database.labels(),
        database.personalModels(),
        database.uploads(),
        user -> {
          hub.look();
          broker.disconnect(user);
        });
  }

  private MqttSensorSource source() {
    return new MqttSensorSource(
        new PahoLink(broker.settings("")), QUEUE_MESSAGES, WallClock::nanos);
  }

  private SensorRuns gateway(MqttSensorSource source) {
    var settings = broker.settings("-gateway").withoutSession();
    return new SensorRuns(
        config.gatewayFolder(),
        source,
        sessions.desk()::nextStored,
        new Downlink(new PahoLink(settings)),
        metrics);
  }

  private SensorLoggerDesk sensorLogger(MqttSensorSource source) {
    var settings = broker.settings("-sensor-logger").withoutSession();
    var desk =
        closing.add(new SensorLoggerDesk(new PahoLink(settings), source), SensorLoggerDesk::close);
    desk.start();
    metrics.watch("femoris.sensorlogger.refused", desk::refused);
    metrics.watch("femoris.sensorlogger.lost", desk::lost);
    metrics.watch("femoris.sensorlogger.turned.away", desk::turnedAway);
    metrics.watch("femoris.sensorlogger.listening", () -> desk.isListening() ? 1 : 0);
    return desk;
  }

  private Map<String, Boolean> health() {
    Map<String, Boolean> components = new LinkedHashMap<>();
    components.put("database", database.answers());
    components.put("mqtt", sessions.keeper().isConnected());
    components.put("ingest", sessions.keeper().works());
    return components;
  }

  private void watch(MqttSensorSource source) {
    metrics.watch("femoris.ingest.waiting", () -> source.stats().waiting());
    metrics.watch("femoris.ingest.overflowed", () -> source.stats().overflowed());
    metrics.watch("femoris.ingest.unknown.topics", () -> source.stats().unknownTopics());
    metrics.watch("femoris.mqtt.connected", () -> source.stats().link().connected() ? 1 : 0);
    metrics.watch("femoris.mqtt.losses", () -> source.stats().link().losses());
  }

  private static void makeFolders(ServiceConfig config) throws IOException {
    Files.createDirectories(config.rawFolder());
    Files.createDirectories(config.reportsFolder());
    Files.createDirectories(config.uploadsFolder());
  }
}
