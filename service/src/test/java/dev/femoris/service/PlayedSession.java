package dev.femoris.service;

import dev.femoris.analysis.cue.CoachedSession;
import dev.femoris.analysis.cue.Cue;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AthleteSession;
import dev.femoris.analysis.session.SessionEvent;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.simulation.PlannedFault;
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
import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.service.message.Declaration;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A simulated set and what an undisturbed analysis of exactly the samples a service receives gives.
 *
 * @param device the sensor's name
 * @param tempo the tempo asked for, if any
 * @param undisturbed the result
 * @param liveRepetitions each repetition as it is when it is counted, as JSON
 */
public record PlayedSession(
    String device,
    String exercise,
    Optional<String> tempo,
    SensorRecording recording,
    SessionResult undisturbed,
    List<String> liveRepetitions) {

  public static final String DEVICE = "thigh-1";

  public static PlayedSession romanianDeadlifts(int sets, int reps) {
    var simulated =
        SessionSimulator.simulate(SimulationSpec.of("romanian_deadlift", 7).withSets(sets, reps));
    return of(
        simulated.exercise(),
        Optional.empty(),
        SensorRecording.of(Placement.THIGH_RIGHT, simulated.samples()));
  }

  /** The same measured by a sensor of that rate. */
  public static PlayedSession romanianDeadlifts(int sets, int reps, double rateHz) {
    var simulated =
        SessionSimulator.simulate(
            SimulationSpec.of("romanian_deadlift", 7).withRateHz(rateHz).withSets(sets, reps));
    return of(
        simulated.exercise(),
        Optional.empty(),
        SensorRecording.of(Placement.THIGH_RIGHT, simulated.samples()));
  }

  /** Romanian deadlifts of which some are dropped and some are short, with a tempo asked for. */
  public static PlayedSession faultyDeadlifts(String tempo) {
    var simulated =
        SessionSimulator.simulate(
            SimulationSpec.of("romanian_deadlift", 2)
                .withSets(1, 8)
                .withFaults(
                    PlannedFault.DROPPED_ECCENTRIC,
                    PlannedFault.DROPPED_ECCENTRIC,
                    PlannedFault.DROPPED_ECCENTRIC));
    return of(
        simulated.exercise(),
        Optional.of(tempo),
        SensorRecording.of(Placement.THIGH_RIGHT, simulated.samples()));
  }

  private static PlayedSession of(
      String exercise, Optional<String> tempo, SensorRecording recording) {
    double rateHz = SensorPackets.of(recording, 1, "x").config().sampleRateHz();
    var profile = ExerciseCatalog.builtIn().find(exercise).orElseThrow();
    var analyzer =
        new AthleteSession(
            new SessionSetup(profile, Placement.THIGH_RIGHT, rateHz)
                .withTarget(tempo.map(Declaration::tempoTarget)),
            BackSetup.plain());
    var counted = new ArrayList<String>();
    for (ImuSample sample : RecordingQuantizer.quantize(recording)) {
      analyzer.push(Placement.THIGH_RIGHT, sample).forEach(event -> note(event, counted));
    }
    analyzer.finish().forEach(event -> note(event, counted));
    return new PlayedSession(
        DEVICE, exercise, tempo, recording, analyzer.result(), List.copyOf(counted));
  }

  /** The same by another sensor. */
  public PlayedSession named(String other) {
    return new PlayedSession(other, exercise, tempo, recording, undisturbed, liveRepetitions);
  }

  /** Plays it in a thread of its own into the broker at {@code broker}. */
  public CompletableFuture<ReplayReport> play(URI broker, int wireSession, double speed) {
    return play(broker, wireSession, speed, true);
  }

  /** The same by a sensor that does not know what its athlete does. */
  public CompletableFuture<ReplayReport> playUndeclared(URI broker, int wireSession, double speed) {
    return play(broker, wireSession, speed, false);
  }

  private CompletableFuture<ReplayReport> play(
      URI broker, int wireSession, double speed, boolean declared) {
    var done = new CompletableFuture<ReplayReport>();
    Thread.ofPlatform()
        .daemon()
        .name("replay")
        .start(
            () ->
                done.completeAsync(() -> run(broker, wireSession, speed, declared), Runnable::run));
    return done;
  }

  /** What an undisturbed analysis of the same samples says to the athlete. */
  public List<Cue> undisturbedCues() {
    double rateHz = SensorPackets.of(recording, 1, "x").config().sampleRateHz();
    var profile = ExerciseCatalog.builtIn().find(exercise).orElseThrow();
    var coached =
        new CoachedSession(
            new SessionSetup(profile, Placement.THIGH_RIGHT, rateHz)
                .withTarget(tempo.map(Declaration::tempoTarget)),
            tempo.map(Declaration::tempoTarget));
    RecordingQuantizer.quantize(recording).forEach(coached::push);
    coached.finish();
    return coached.cues();
  }

  public int repetitions() {
    return undisturbed.repetitionCount();
  }

  private ReplayReport run(URI broker, int wireSession, double speed, boolean declared) {
    var declaration =
        new SessionDeclaration(
            // Nobody can read a declaration of nothing: it is as if there were none.
            declared ? exercise : "", "thigh_right", "simulated, synthetic", tempo);
    var sensor = new ReplaySensor(device, wireSession, recording, declaration);
    var settings = MqttSettings.of(broker, "test-replay-" + device).withoutSession();
    try (var link = new PahoLink(settings)) {
      return new ReplayPublisher(link, List.of(sensor), ReplayParams.atSpeed(speed)).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void note(SessionEvent event, List<String> counted) {
    if (event instanceof SessionEvent.RepetitionCounted repetition) {
      counted.add(AnalysisJson.repetition(repetition.repetition()));
    }
  }
}
