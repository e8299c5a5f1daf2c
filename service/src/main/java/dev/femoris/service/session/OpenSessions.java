package dev.femoris.service.session;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.raw.RawLog;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.live.LiveHub;
import dev.femoris.service.liveset.LiveFacts;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.metrics.ServiceMetrics;
import dev.femoris.service.store.LiveFactStore;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions that are open, at most one a device. Changed by the ingest thread only; may be read
 * from others.
 */
final class OpenSessions {

  /** A wire session id seen again later than this is another session. */
  private static final Duration SAME_SESSION = Duration.ofHours(24);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final Logger log = LoggerFactory.getLogger(OpenSessions.class);

  private final ServiceConfig config;
  private final Function<String, OptionalLong> owners;
  private final SessionStore store;
  private final Baselines baselines;
  private final PersonalModels personal;
  private final Followers followers;
  private final LiveFactStore facts;
  private final ExerciseCatalog exercises;
  private final LiveHub hub;
  private final ServiceMetrics metrics;
  private final Map<String, SensorSession> byDevice = new ConcurrentHashMap<>();

  OpenSessions(
      ServiceConfig config,
      SessionStore store,
      Baselines baselines,
      PersonalModels personal,
      Followers followers,
      LiveFactStore facts,
      ExerciseCatalog exercises,
      LiveHub hub,
      ServiceMetrics metrics,
      Function<String, OptionalLong> owners) {
    this.config = config;
    this.owners = owners;
    this.store = store;
    this.baselines = baselines;
    this.personal = personal;
    this.followers = followers;
    this.facts = facts;
    this.exercises = exercises;
    this.hub = hub;
    this.metrics = metrics;
  }

  Collection<SensorSession> all() {
    return byDevice.values();
  }

  Optional<SensorSession> of(String device) {
    return Optional.ofNullable(byDevice.get(device));
  }

  /** The open session of the limb that {@code follower} is worn together with. */
  Optional<SensorSession> leaderOf(SensorSession follower) {
    return leaderOf(follower.stored());
  }

  private Optional<SensorSession> leaderOf(StoredSession stored) {
    return byDevice.values().stream()
        .filter(open -> !open.isFollower() && !open.stored().id().equals(stored.id()))
        .filter(open -> stored.group().isPresent() && stored.group().equals(open.stored().group()))
        .filter(open -> stored.ownerId().equals(open.stored().ownerId()))
        .filter(open -> leads(open.placement(), SessionOutline.placement(stored)))
        .findFirst();
  }

  /** Sensors that are held against {@code leader} now. */
  List<SensorSession> followersOf(SensorSession leader) {
    return byDevice.values().stream()
        .filter(SensorSession::isFollower)
        .filter(open -> leaderOf(open).equals(Optional.of(leader)))
        .toList();
  }

  /** A trunk sensor always follows, a second leg's where the first is there already. */
  private boolean isFollower(StoredSession stored) {
    return stored.group().isPresent()
        && (isOnTrunk(SessionOutline.placement(stored)) || leaderOf(stored).isPresent());
  }

  private static boolean leads(Placement limb, Placement follower) {
    return isOnTrunk(follower)
        ? limb.onThigh() || limb.onShank()
        : OtherLegs.isOther(limb, follower);
  }

  private static boolean isOnTrunk(Placement placement) {
    return placement == Placement.SACRUM || placement == Placement.T12;
  }

  Optional<SensorSession> withId(String id) {
    return byDevice.values().stream().filter(s -> s.stored().id().equals(id)).findFirst();
  }

  /** What was known of a device's wire session before now. */
  Optional<StoredSession> known(String device, int wireSession) {
    return store
        .newest(device, wireSession)
        .filter(s -> s.startedAt().isAfter(Instant.now().minus(SAME_SESSION)));
  }

  /**
   * Begins a session; {@code context} are the messages that came before its first data and are
   * needed to read it.
   */
  SensorSession begin(
      String device, int wireSession, Optional<Declaration> declared, List<RawMessage> context)
      throws IOException {
    var stored = baselines.newestFor(row(device, wireSession, declared));
    store.insert(stored);
    personal.useActive(stored);
    metrics.sessionStarted();
    var session = opened(stored);
    context.forEach(session::append);
    session.force();
    session.rebuild(context);
    keep(session);
    log.atInfo()
        .addKeyValue("session", stored.id())
        .addKeyValue("exercise", stored.exercise().orElse("none"))
        .log("session begins");
    return session;
  }

  /** Opens a session that was open before, or ended by silence, and takes what its log holds. */
  SensorSession resume(StoredSession stored) throws IOException {
    var open = stored.reopened();
    store.update(open);
    var session = opened(open);
    keep(session);
    log.atInfo()
        .addKeyValue("session", stored.id())
        .addKeyValue("next_sample", session.nextExpected())
        .addKeyValue("repetitions", session.result().repetitionCount())
        .log("session goes on");
    return session;
  }

  void remove(SensorSession session) {
    byDevice.remove(session.stored().device(), session);
    metrics.openSessions(byDevice.size());
  }

  private void keep(SensorSession session) {
    byDevice.put(session.stored().device(), session);
    session.show(hub);
    metrics.openSessions(byDevice.size());
  }

  private SensorSession opened(StoredSession stored) throws IOException {
    Path folder = config.rawFolder().resolve(stored.id());
    RawLog rawLog = RawLog.open(folder);
    var session =
        new SensorSession(
            stored,
            isFollower(stored),
            folder,
            rawLog,
            exercises,
            baselines,
            personal,
            followers,
            new LiveFacts(facts.of(stored.id())),
            metrics);
    var found = rawLog.found();
    if (!found.damages().isEmpty()) {
      log.atWarn()
          .addKeyValue("session", stored.id())
          .addKeyValue("damages", found.damages().size())
          .log("raw log is damaged; what is sound is used");
    }
    session.rebuild(found.messages());
    return session;
  }

  private StoredSession row(String device, int wireSession, Optional<Declaration> declared) {
    return new StoredSession(
        freshId(device, wireSession),
        device,
        wireSession,
        declared.map(Declaration::exercise),
        declared.map(d -> d.placement().id()).orElse("thigh_right"),
        declared
            .map(Declaration::label)
            .filter(label -> !label.isEmpty())
            .orElseGet(() -> StoredSession.unlabelled(device)),
        declared.flatMap(Declaration::tempo),
        SessionState.OPEN,
        Optional.empty(),
        Instant.now(),
        Optional.empty(),
        OptionalDouble.empty(),
        0,
        OptionalLong.empty(),
        declared.flatMap(Declaration::group),
        declared.map(Declaration::loadKg).orElse(OptionalDouble.empty()),
        owners.apply(device));
  }

  private String freshId(String device, int wireSession) {
    String name = device.replaceAll("[^A-Za-z0-9-]", "-");
    String base =
        String.format(
            Locale.ROOT,
            "%s-%s-%04x",
            STAMP.format(Instant.now()),
            name.substring(0, Math.min(name.length(), 40)),
            wireSession);
    String id = base;
    for (int n = 2; store.find(id).isPresent(); n++) {
      id = base + "-" + n;
    }
    return id;
  }
}
