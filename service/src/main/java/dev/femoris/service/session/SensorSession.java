package dev.femoris.service.session;

import dev.femoris.analysis.barbell.BarFindings;
import dev.femoris.analysis.cue.Cue;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.Basis;
import dev.femoris.analysis.session.Provenance;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.ingest.raw.RawLog;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.ingest.stream.IngestStats;
import dev.femoris.ingest.stream.PayloadDecoder;
import dev.femoris.ingest.stream.SensorStream;
import dev.femoris.ingest.stream.StreamParams;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.StatusFrame;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.service.live.LinkWatch;
import dev.femoris.service.live.LiveFeed;
import dev.femoris.service.live.LiveHub;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.message.SessionCard;
import dev.femoris.service.metrics.ServiceMetrics;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open session: its raw log, its samples in order, its analysis and its pages. Belongs to the
 * ingest thread; {@link #result()} and {@link #stored()} may be read from others.
 */
final class SensorSession {

  private static final double MIN_RATE_HZ = 10;
  private static final double MAX_RATE_HZ = 2000;
  private static final Logger log = LoggerFactory.getLogger(SensorSession.class);

  private final ExerciseCatalog exercises;
  private final Baselines baselines;
  private final PersonalModels personal;
  private final ServiceMetrics metrics;
  private final Path rawFolder;
  private final RawLog rawLog;
  private final LinkWatch link = new LinkWatch(System.nanoTime());
  private volatile StoredSession stored;
  private volatile Optional<KnownBaseline> baseline;
  private SensorStream stream;
  private Optional<LiveFeed> feed = Optional.empty();
  private volatile Optional<LiveAnalysis> analysis = Optional.empty();
  private boolean analysisFailed;
  private volatile IngestStats counted;

  /** A session whose raw log in {@code rawFolder} is open for appending. */
  SensorSession(
      StoredSession stored,
      Path rawFolder,
      RawLog rawLog,
      ExerciseCatalog exercises,
      Baselines baselines,
      PersonalModels personal,
      ServiceMetrics metrics) {
    this.stored = stored;
    this.rawFolder = rawFolder;
    this.rawLog = rawLog;
    this.exercises = exercises;
    this.baselines = baselines;
    this.personal = personal;
    this.baseline = baselines.of(stored);
    this.metrics = metrics;
    this.stream = newStream();
    this.counted = stream.stats();
  }

  /** Takes again what the raw log holds, as if it came now: the state a restart begins with. */
  void rebuild(List<RawMessage> messages) {
    stream = newStream();
    analysis = Optional.empty();
    var decoder = new PayloadDecoder();
    for (RawMessage message : messages) {
      for (Packet packet : decoder.decode(message.kind(), message.payload())) {
        if (belongs(packet)) {
          analyse(take(packet, message.arrivalNanos()), message.arrivalNanos());
        }
      }
    }
    counted = stream.stats();
  }

  /** Shows the session on the live pages from now on. */
  void show(LiveHub hub) {
    var shown = hub.open(card(), result(), cues(), link);
    feed = Optional.of(shown);
    analysis.ifPresent(a -> a.showOn(shown));
  }

  boolean belongs(Packet packet) {
    return PacketSession.of(packet).orElse(-1) == stored.wireSession();
  }

  /** Adds a message to the raw log; durable after {@link #force()}. */
  void append(RawMessage message) {
    rawLog.append(message);
  }

  void force() throws IOException {
    rawLog.force();
  }

  /** Takes a packet that is durably stored; returns the samples that are now in order. */
  List<ImuSample> receive(Packet packet, long arrivalNanos) {
    boolean wasAnalysed = analysis.isPresent();
    List<ImuSample> samples = take(packet, arrivalNanos);
    if (analysis.isPresent() && !wasAnalysed) {
      showAnalysis();
    }
    return samples;
  }

  private List<ImuSample> take(Packet packet, long arrivalNanos) {
    List<ImuSample> samples = StoredSignal.take(stream, packet, arrivalNanos);
    switch (packet) {
      case ConfigFrame config -> measured(config.sampleRateHz());
      case StatusFrame status -> battery(status.batteryPercent());
      default -> {}
    }
    return samples;
  }

  /** Analyses samples in order. A defect stops this session's analysis, never its storage. */
  void analyse(List<ImuSample> samples, long arrivalNanos) {
    if (analysis.isEmpty()) {
      return;
    }
    try {
      for (ImuSample sample : samples) {
        analysis.get().push(sample, arrivalNanos);
      }
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

  /** Index of the first sample that is not here. */
  long nextExpected() {
    return stream.nextExpected();
  }

  boolean isComplete() {
    return stream.isComplete();
  }

  /** What the athlete does becomes known after the session began: everything is taken again. */
  void declare(Declaration declaration) throws IOException {
    stored =
        baselines.newestFor(
            stored.declared(
                declaration.exercise(),
                declaration.placement().id(),
                declaration.label().isEmpty() ? stored.label() : declaration.label(),
                declaration.tempo()));
    baseline = baselines.of(stored);
    personal.useActive(stored);
    rawLog.force();
    rebuild(RawLog.read(rawFolder).messages());
    showAnalysis();
  }

  /** No more samples: the last of them are analysed and the raw log is closed. */
  SessionResult finish() throws IOException {
    analyse(stream.finish(), WallClock.nanos());
    analysis.ifPresent(LiveAnalysis::finish);
    rawLog.close();
    return result();
  }

  /** Closes the raw log and leaves the session open: it goes on at the next start. */
  void closeLog() throws IOException {
    rawLog.close();
  }

  /** Everything found so far. May be read from any thread. */
  SessionResult result() {
    return analysis.map(LiveAnalysis::result).orElseGet(this::emptyResult);
  }

  /** Everything said to the athlete so far. May be read from any thread. */
  List<Cue> cues() {
    return analysis.map(LiveAnalysis::cues).orElse(List.of());
  }

  /** What is known of the recording so far. May be read from any thread. */
  RecordingFacts facts() {
    return SessionFacts.of(stored, stats()).heldAgainst(baseline.map(KnownBaseline::facts));
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
    analysis = profile().map(p -> new LiveAnalysis(setup(p, rateHz), tempo(), metrics));
  }

  private void showAnalysis() {
    feed.ifPresent(
        shown -> {
          shown.changed(card(), result(), cues());
          analysis.ifPresent(a -> a.showOn(shown));
        });
  }

  private Optional<ExerciseProfile> profile() {
    return stored.exercise().flatMap(exercises::find);
  }

  private SessionSetup setup(ExerciseProfile profile, double rateHz) {
    return new SessionSetup(profile, placement(), rateHz)
        .withTarget(stored.tempo().map(Declaration::tempoTarget))
        .withBaseline(baseline.map(KnownBaseline::baseline))
        .withPersonal(personal.of(stored))
        .withKnown(exercises);
  }

  /** The tempo that was asked for; without one the athlete is left in peace about it. */
  private Optional<TempoTarget> tempo() {
    return stored.tempo().map(Declaration::tempoTarget);
  }

  private Placement placement() {
    return Placement.of(stored.placement()).orElse(Placement.THIGH_RIGHT);
  }

  /** What is declared decides; until then a thigh's exercise is expected. */
  private Basis basis() {
    return profile()
        .map(p -> Basis.of(p, placement()))
        .orElseGet(() -> new Basis.Limb(Segment.THIGH, placement()));
  }

  private SessionCard card() {
    return new SessionCard(
        stored.id(),
        stored.exercise(),
        profile(),
        stored.placement(),
        stored.label(),
        stored.rateHz(),
        tempo().or(() -> profile().map(ExerciseProfile::tempo)));
  }

  private SessionResult emptyResult() {
    return new SessionResult(
        stored.exercise().orElse(""),
        basis(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        BarFindings.NONE,
        new Provenance("", "", ""));
  }
}
