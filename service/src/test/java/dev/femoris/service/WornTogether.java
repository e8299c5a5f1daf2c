package dev.femoris.service;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AthleteSession;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.study.HingeLift;
import dev.femoris.analysis.study.TrunkSessionSimulator;
import dev.femoris.analysis.study.TrunkSessionSpec;
import dev.femoris.analysis.trunk.BackSetup;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.ingest.replay.RecordingQuantizer;
import dev.femoris.ingest.replay.ReplayParams;
import dev.femoris.ingest.replay.ReplayPublisher;
import dev.femoris.ingest.replay.ReplayReport;
import dev.femoris.ingest.replay.ReplaySensor;
import dev.femoris.ingest.replay.SensorPackets;
import dev.femoris.ingest.replay.SessionDeclaration;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Simulated deadlifts with sensors on thigh, sacrum and T12.
 *
 * @param recordings the thigh's first
 */
public record WornTogether(List<SensorRecording> recordings) {

  public static final String EXERCISE = "romanian_deadlift";

  public WornTogether {
    recordings = List.copyOf(recordings);
  }

  /** Six repetitions, and twelve of which some are rounded: 2 min 15 s. */
  public static WornTogether romanianDeadlifts() {
    var session =
        TrunkSessionSimulator.simulate(TrunkSessionSpec.of(HingeLift.ROMANIAN_DEADLIFT, 3));
    return new WornTogether(
        session.streams().stream()
            .map(stream -> SensorRecording.of(stream.placement(), stream.samples()))
            .toList());
  }

  /** The beginning of it. */
  public WornTogether until(double toS) {
    return new WornTogether(
        recordings.stream().map(each -> holed(each, toS, Double.MAX_VALUE)).toList());
  }

  /** The same, but that nothing came of one sensor between two times. */
  public WornTogether without(Placement placement, double fromS, double toS) {
    return new WornTogether(
        recordings.stream()
            .map(each -> each.placement() == placement ? holed(each, fromS, toS) : each)
            .toList());
  }

  double durationS() {
    return recordings.getFirst().durationNanos() * 1e-9;
  }

  /** What the analysis of all samples in the order of time finds. */
  SessionResult offline() {
    SensorRecording limb = recordings.getFirst();
    var session = new AthleteSession(setup(limb), BackSetup.plain());
    List<Worn> all = new ArrayList<>();
    for (SensorRecording each : recordings.reversed()) {
      if (each != limb) {
        session.join(each.placement(), rateHz(each), 0);
      }
      RecordingQuantizer.delivered(each, limb)
          .forEach(sample -> all.add(new Worn(each.placement(), sample)));
    }
    all.sort(Comparator.comparingLong(worn -> worn.sample().timeNanos()));
    all.forEach(worn -> session.push(worn.placement(), worn.sample()));
    session.finish();
    return session.result();
  }

  /** Plays it in a thread of its own into the broker at {@code broker}. */
  CompletableFuture<ReplayReport> play(URI broker, int wireSession, double speed) {
    var done = new CompletableFuture<ReplayReport>();
    Thread.ofPlatform()
        .daemon()
        .name("replay")
        .start(
            () ->
                done.completeAsync(() -> run(broker, sensors(wireSession), speed), Runnable::run));
    return done;
  }

  private List<ReplaySensor> sensors(int wireSession) {
    var declaration =
        new SessionDeclaration(EXERCISE, "thigh_right", "simulated, synthetic", Optional.empty());
    return ReplaySensor.wornTogether("athlete", wireSession, recordings, declaration);
  }

  private record Worn(Placement placement, ImuSample sample) {}

  private static ReplayReport run(URI broker, List<ReplaySensor> sensors, double speed) {
    var settings = MqttSettings.of(broker, "test-replay").withoutSession();
    try (var link = new PahoLink(settings)) {
      return new ReplayPublisher(link, sensors, ReplayParams.atSpeed(speed)).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static SessionSetup setup(SensorRecording thigh) {
    var profile = ExerciseCatalog.builtIn().find(EXERCISE).orElseThrow();
    return new SessionSetup(profile, thigh.placement(), rateHz(thigh));
  }

  private static double rateHz(SensorRecording recording) {
    return SensorPackets.of(recording, 1, "x").config().sampleRateHz();
  }

  private static SensorRecording holed(SensorRecording recording, double fromS, double toS) {
    List<ImuSample> kept = new ArrayList<>();
    for (ImuSample sample : recording) {
      double timeS = sample.timeNanos() * 1e-9;
      if (timeS < fromS || timeS >= toS) {
        kept.add(sample);
      }
    }
    return SensorRecording.of(recording.placement(), kept);
  }
}
