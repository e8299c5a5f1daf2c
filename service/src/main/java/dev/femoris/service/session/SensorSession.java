package dev.femoris.service.session;

import dev.femoris.analysis.cue.Cue;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.FoundSoFar;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.ingest.group.Delivered;
import dev.femoris.ingest.raw.RawLog;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.ingest.stream.IngestStats;
import dev.femoris.ingest.stream.PayloadDecoder;
import dev.femoris.ingest.stream.SensorStream;
import dev.femoris.ingest.stream.StreamParams;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.Downlink;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.StatusFrame;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.service.live.LinkWatch;
import dev.femoris.service.live.LiveFeed;
import dev.femoris.service.live.LiveHub;
import dev.femoris.service.live.LiveSources;
import dev.femoris.service.live.RecentMotion;
import dev.femoris.service.live.SaidSoFar;
import dev.femoris.service.liveset.LiveFacts;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.message.SessionCard;
import dev.femoris.service.metrics.ServiceMetrics;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sensor's open session: its raw log, its samples in order, and, where it is worn on a limb,
 * the analysis of everything the athlete wears and its pages. A follower's samples are analysed in
 * its limb's session. Belongs to the ingest thread; {@link #result()} and {@link #stored()} may be
 * read from others.
 */
final class SensorSession {

  private static final double MIN_RATE_HZ = 10;
  private static final double MAX_RATE_HZ = 2000;
  private static final long FOLLOWER_WAIT_NANOS = 2_000_000_000L;
  private static final Logger log = LoggerFactory.getLogger(SensorSession.class);

  private final ExerciseCatalog exercises;
  private final Baselines baselines;
  private final PersonalModels personal;
  private final Followers followers;
  private final ServiceMetrics metrics;
  private final Path rawFolder;
  private final RawLog rawLog;
  private final LinkWatch link = new LinkWatch(System.nanoTime());
  private volatile StoredSession stored;
  private volatile Optional<KnownBaseline> baseline;
  private final SensorCommands commands;
  private SensorStream stream;
  private Optional<LiveFeed> feed = Optional.empty();
  private volatile Optional<GroupAnalysis> analysis = Optional.empty();
  private final WornSensors worn;
  private final LiveSources sources;
  private final boolean follower;
  private boolean analysisFailed;
  private volatile IngestStats counted;

  /**
   * A session whose raw log in {@code rawFolder} is open for appending.
   *
   * @param follower whether its samples are held against another sensor's
   */
  SensorSession(
      StoredSession stored,
      boolean follower,
      Path rawFolder,
      RawLog rawLog,
      ExerciseCatalog exercises,
      Baselines baselines,
      PersonalModels personal,
      Followers followers,
      LiveFacts facts,
      ServiceMetrics metrics) {
    this.stored = stored;
    this.rawFolder = rawFolder;
    this.rawLog = rawLog;
    this.exercises = exercises;
    this.baselines = baselines;
    this.personal = personal;
    this.followers = followers;
    this.follower = follower;
    this.baseline = baselines.of(stored);
    this.metrics = metrics;
    this.worn = new WornSensors(placement(), link);
    this.sources = new LiveSources(link, worn.watch(), facts, new RecentMotion());
    this.commands = new SensorCommands(stored.wireSession());
    this.stream = newStream();
    this.counted = stream.stats();
  }

  /**
   * Takes again what the raw log holds, and those of the followers, as if it came now: the state a
   * restart begins with.
   */
  void rebuild(List<RawMessage> messages) throws IOException {
    stream = newStream();
    analysis = Optional.empty();
    List<FollowerTrack> tracks = follower ? List.of() : followers.of(stored);
    worn.again(tracks);
    Playback.play(messages, tracks, new Again());
    counted = stream.stats();
  }

  /** Takes stored messages. */
  private final class Again implements Playback.Taker {
    private final PayloadDecoder decoder = new PayloadDecoder();

    @Override
    public void limb(RawMessage message) {
      for (Packet packet : decoder.decode(message.kind(), message.payload())) {
        if (belongs(packet)) {
          analyse(take(packet, message.arrivalNanos()));
        }
      }
    }

    @Override
    public void follower(FollowerTrack of, Delivered packet) {
      if (of.rateHz().isPresent()) {
        analyse(of.sessionId(), of.placement(), of.rateHz().getAsDouble(), packet);
      }
    }
  }

  /** Shows the session on the live pages from now on. */
  void show(LiveHub hub) {
    if (follower) {
      return;
    }
    var shown = hub.open(card(), soFar(), saidSoFar(), sources);
    feed = Optional.of(shown);
    analysis.ifPresent(a -> a.showOn(shown, commands::cue));
  }

  boolean belongs(Packet packet) {
    return PacketSession.isOf(packet, stored.wireSession());
  }

  /** Adds a message to the raw log; durable after {@link #force()}. */
  void append(RawMessage message) {
    rawLog.append(message);
  }

  /** What was appended outlives the process, but not yet a loss of power. */
  void handOver() throws IOException {
    rawLog.handOver();
  }

  void force() throws IOException {
    rawLog.force();
  }

  /** Takes a packet that was appended; returns the samples that are now in order. */
  Delivered receive(Packet packet, long arrivalNanos) {
    boolean wasAnalysed = analysis.isPresent();
    Delivered samples = take(packet, arrivalNanos);
    if (analysis.isPresent() && !wasAnalysed) {
      showAnalysis();
    }
    return samples;
  }

  private Delivered take(Packet packet, long arrivalNanos) {
    Delivered samples = StoredSignal.delivered(stream, packet, arrivalNanos);
    switch (packet) {
      case ConfigFrame config -> {
        commands.config(config);
        measured(config.sampleRateHz());
      }
      case StatusFrame status -> battery(status.batteryPercent());
      default -> {}
    }
    if (!samples.samples().isEmpty()) {
      commands.newest(stream.nextExpected(), samples.samples().getLast().timeNanos());
    }
    return samples;
  }

  /** Analyses samples in order. */
  void analyse(Delivered samples) {
    guarded(group -> group.limb(samples));
  }

  /** Analyses samples of a sensor that is held against this one. */
  void analyse(SensorSession other, Delivered samples) {
    if (worn.meet(other)) {
      followers.add(stored, other.stored());
    }
    if (worn.otherLegCame()) {
      return; // the analysis does not know that leg yet: all is taken again in a moment
    }
    String id = other.stored().id();
    Placement at = other.placement();
    other.stored().rateHz().ifPresent(rateHz -> analyse(id, at, rateHz, samples));
    analysis.ifPresent(group -> worn.clock(other, group.alignment(at)));
  }

  private void analyse(String id, Placement at, double rateHz, Delivered samples) {
    guarded(group -> group.follower(id, at, rateHz, samples));
  }

  /** Nothing came until then, by {@link WallClock}: what waits for other sensors may go on. */
  void advance(long nowNanos) {
    guarded(group -> group.advance(nowNanos));
  }

  /** A defect stops this session's analysis, never its storage. */
  private void guarded(Consumer<GroupAnalysis> step) {
    if (analysis.isEmpty()) {
      return;
    }
    try {
      step.accept(analysis.get());
    } catch (RuntimeException e) {
      analysisFailed = true;
      analysis = Optional.empty();
      log.atError().setCause(e).addKeyValue("session", stored.id()).log("analysis failed");
    }
  }

  /** Says to metrics and pages what the newest packets brought. */
  void accountFor(long nowNanos) {
    IngestStats now = stream.stats();
    metrics.samplesTaken(now.samples() - counted.samples());
    metrics.samplesLost(now.lostSamples() - counted.lostSamples());
    metrics.samplesRepeated(now.repeatedSamples() - counted.repeatedSamples());
    counted = now;
    link.packet(nowNanos, now.lostSamples(), now.repeatedSamples());
  }

  /** What is to be sent to the sensor now. */
  List<Downlink> commands(long nowNanos) {
    return commands.take(nowNanos);
  }

  /** Index of the first sample that is not here. */
  long nextExpected() {
    return stream.nextExpected();
  }

  boolean isComplete() {
    return stream.isComplete();
  }

  /** Complete, and so are the sensors held against it, or they have been waited for. */
  boolean mayEnd(long nowNanos) {
    return isComplete()
        && (analysis.map(GroupAnalysis::isLevel).orElse(true)
            || link.silentNanos(nowNanos) > FOLLOWER_WAIT_NANOS);
  }

  /** Whether its samples are held against another sensor's. */
  boolean isFollower() {
    return follower;
  }

  /** Whether a sensor on the other leg began to send: everything is to be taken again. */
  boolean otherLegCame() {
    return worn.otherLegCame();
  }

  /** Takes everything again, with the sensors that are worn now. */
  void takeAgain() throws IOException {
    rawLog.force();
    rebuild(RawLog.read(rawFolder).messages());
    showAnalysis();
  }

  /** What the athlete does becomes known after the session began: everything is taken again. */
  void declare(Declaration declaration) throws IOException {
    stored =
        baselines.newestFor(
            stored.declared(
                declaration.exercise(),
                declaration.placement().id(),
                declaration.label().isEmpty() ? stored.label() : declaration.label(),
                declaration.tempo(),
                declaration.group(),
                declaration.loadKg()));
    baseline = baselines.of(stored);
    personal.useActive(stored);
    takeAgain();
  }

  /** No more samples: the last of them are analysed and the raw log is closed. */
  SessionResult finish() throws IOException {
    List<ImuSample> rest = stream.finish();
    analyse(new Delivered(rest, stream.originNanos(), stream.isSynced(), WallClock.nanos()));
    guarded(GroupAnalysis::finish);
    rawLog.close();
    return result();
  }

  /** Closes the raw log and leaves the session open: it goes on at the next start. */
  void closeLog() throws IOException {
    rawLog.close();
  }

  /** Everything found so far. May be read from any thread. */
  SessionResult result() {
    return analysis.map(GroupAnalysis::result).orElseGet(() -> outline().emptyResult());
  }

  private FoundSoFar soFar() {
    return analysis.map(GroupAnalysis::soFar).orElse(() -> outline().emptyResult());
  }

  private SaidSoFar saidSoFar() {
    return analysis.map(GroupAnalysis::said).orElse(List::of);
  }

  /** Everything said to the athlete so far. May be read from any thread. */
  List<Cue> cues() {
    return analysis.map(GroupAnalysis::cues).orElse(List.of());
  }

  /** What is known of the recording so far. May be read from any thread. */
  RecordingFacts facts() {
    return SessionFacts.of(stored, stats())
        .heldAgainst(baseline.map(KnownBaseline::facts))
        .wornTogether(worn.facts(counted));
  }

  /** What happened on the way in so far. May be read from any thread. */
  IngestStats stats() {
    return counted;
  }

  StoredSession stored() {
    return stored;
  }

  void stored(StoredSession changed) {
    stored = changed;
  }

  boolean isAnalysed() {
    return analysis.isPresent() && !analysisFailed;
  }

  LinkWatch link() {
    return link;
  }

  Optional<LiveFeed> feed() {
    return feed;
  }

  private SensorStream newStream() {
    return new SensorStream(stored.wireSession(), StreamParams.defaults());
  }

  private void battery(int percent) {
    if (percent != StatusFrame.BATTERY_UNKNOWN) {
      link.battery(percent);
    }
  }

  private void measured(double rateHz) {
    link.rate(rateHz);
    if (analysis.isPresent() || analysisFailed) {
      return;
    }
    if (rateHz < MIN_RATE_HZ || rateHz > MAX_RATE_HZ) {
      metrics.packetRejected("sample_rate");
      return;
    }
    stored = stored.measured(rateHz);
    if (!follower) {
      analysis = outline().profile().map(p -> analysis(setup(p, rateHz)));
    }
  }

  private GroupAnalysis analysis(SessionSetup setup) {
    return new GroupAnalysis(
        setup.placement(),
        new LiveAnalysis(
            setup,
            outline().tempo(),
            SessionOutline.back(stored),
            worn.otherLeg(),
            sources,
            metrics));
  }

  private void showAnalysis() {
    feed.ifPresent(
        shown -> {
          shown.changed(card(), soFar(), saidSoFar());
          analysis.ifPresent(a -> a.showOn(shown, commands::cue));
        });
  }

  /** What pages show before the first repetition. May be read from any thread. */
  SessionCard card() {
    return outline().card();
  }

  /** What was said on the live page. May be used from any thread. */
  LiveFacts said() {
    return sources.facts();
  }

  /** Session time that was reached. May be read from any thread. */
  long newestNanos() {
    return Math.max(sources.recent().newestNanos(), LastEnd.nanos(result()));
  }

  private SessionOutline outline() {
    return new SessionOutline(stored, exercises);
  }

  private SessionSetup setup(ExerciseProfile profile, double rateHz) {
    return new SessionSetup(profile, placement(), rateHz)
        .withTarget(outline().tempo())
        .withBaseline(baseline.map(KnownBaseline::baseline))
        .withPersonal(personal.of(stored))
        .withKnown(exercises)
        .withLedger(LedgerFile.in(rawFolder));
  }

  /** Where the sensor is worn. */
  Placement placement() {
    return outline().placement();
  }
}
