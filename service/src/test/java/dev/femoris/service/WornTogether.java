package dev.femoris.service;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.AthleteSession;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulationSpec;
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
 * A simulated set of deadlifts with sensors on thigh, sacrum and T12: pelvis and thorax lean by a
 * fixed share of what the thigh does. No person moves like that; it is enough to see that what one
 * sensor measured meets what the others measured at the same time.
 *
 * @param recordings the thigh's first
 */
record WornTogether(List<SensorRecording> recordings) {

  static final String EXERCISE = "romanian_deadlift";
  private static final double GRAVITY_MPS2 = 9.80665;
  private static final double PELVIS_SHARE = 1.4;
  private static final double THORAX_SHARE = 1.9;

  WornTogether {
    recordings = List.copyOf(recordings);
  }

  static WornTogether romanianDeadlifts(int sets, int reps) {
    var simulated = SessionSimulator.simulate(SimulationSpec.of(EXERCISE, 7).withSets(sets, reps));
    var thigh = SensorRecording.of(Placement.THIGH_RIGHT, simulated.samples());
    AngleTrace trace =
        OfflineAnalysis.of(setup(thigh), RecordingQuantizer.delivered(thigh)).trace();
    return new WornTogether(
        List.of(
            thigh,
            leaning(Placement.SACRUM, trace, PELVIS_SHARE),
            leaning(Placement.T12, trace, THORAX_SHARE)));
  }

  /** The same, but that nothing came of one sensor between two times. */
  WornTogether without(Placement placement, double fromS, double toS) {
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
        .start(() -> done.completeAsync(() -> run(broker, wireSession, speed), Runnable::run));
    return done;
  }

  private record Worn(Placement placement, ImuSample sample) {}

  private ReplayReport run(URI broker, int wireSession, double speed) {
    var declaration =
        new SessionDeclaration(EXERCISE, "thigh_right", "simulated, synthetic", Optional.empty());
    var sensors = ReplaySensor.wornTogether("athlete", wireSession, recordings, declaration);
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

  /** A sensor with x up and z forward that leans by a share of the thigh's angle. */
  private static SensorRecording leaning(Placement placement, AngleTrace thigh, double share) {
    List<ImuSample> samples = new ArrayList<>();
    for (int i = 0; i < thigh.size(); i++) {
      double leanRad = share * thigh.thetaRad()[i];
      samples.add(
          new ImuSample(
              thigh.timeNanos()[i],
              GRAVITY_MPS2 * Math.cos(leanRad),
              0,
              -GRAVITY_MPS2 * Math.sin(leanRad),
              0,
              share * thigh.rateRadPerS()[i],
              0));
    }
    return SensorRecording.of(placement, samples);
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
