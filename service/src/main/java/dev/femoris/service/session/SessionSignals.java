package dev.femoris.service.session;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.offline.HeldAgainst;
import dev.femoris.service.offline.RecordingAnalysis;
import dev.femoris.service.offline.RecordingFile;
import dev.femoris.service.offline.RecordingSamples;
import dev.femoris.service.offline.SampleSource;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Analyses stored sessions again from what was kept of them: raw packets, or the file sent. */
public final class SessionSignals {

  private final Path rawFolder;
  private final ExerciseCatalog exercises;
  private final Baselines baselines;
  private final PersonalModels personal;
  private final Followers followers;

  SessionSignals(
      Path rawFolder,
      ExerciseCatalog exercises,
      Baselines baselines,
      PersonalModels personal,
      Followers followers) {
    this.rawFolder = rawFolder;
    this.exercises = exercises;
    this.baselines = baselines;
    this.personal = personal;
    this.followers = followers;
  }

  /** A session's whole analysis with the trace. */
  public record Analysed(RecordingFacts facts, SessionSetup setup, OfflineAnalysis analysis) {

    /** The same with what people said of it, for the report. */
    public Analysed saidOf(Optional<String> inShort, List<String> lines) {
      return new Analysed(facts.saidOf(inShort, lines), setup, analysis);
    }
  }

  /** Empty when the exercise is not known or the rate was never told. */
  public Optional<Analysed> analyse(StoredSession session) throws IOException {
    var profile = session.exercise().flatMap(exercises::find);
    Placement worn = placement(session).orElse(Placement.THIGH_RIGHT);
    if (profile.isEmpty() || session.rateHz().isEmpty()) {
      return Optional.empty();
    }
    Path folder = rawFolder.resolve(session.id());
    if (session.device().equals(StoredSession.UPLOAD)) {
      var analysed =
          RecordingAnalysis.of(
              RecordingIntake.recordingIn(folder),
              profile.get(),
              placement(session),
              HeldAgainst.NOTHING.among(exercises).withLoadKg(session.loadKg()));
      return Optional.of(new Analysed(analysed.facts(), analysed.setup(), analysed.analysis()));
    }
    Optional<KnownBaseline> baseline = baselines.of(session);
    var setup =
        new SessionSetup(profile.get(), worn, session.rateHz().getAsDouble())
            .withTarget(session.tempo().map(Declaration::tempoTarget))
            .withBaseline(baseline.map(KnownBaseline::baseline))
            .withPersonal(personal.of(session))
            .withKnown(exercises);
    var stored = StoredGroup.read(folder, session, followers.of(session), setup);
    return Optional.of(
        new Analysed(
            stored.facts().heldAgainst(baseline.map(KnownBaseline::facts)),
            setup,
            stored.analysis()));
  }

  /** The samples it was analysed from. */
  public SampleSource samples(StoredSession session) {
    return taker -> {
      if (session.device().equals(StoredSession.UPLOAD)) {
        recording(session).play(taker);
      } else {
        Placement worn = placement(session).orElse(Placement.THIGH_RIGHT);
        var folder = rawFolder.resolve(session.id());
        StoredSamples.play(folder, session, worn, followers.of(session), taker);
      }
    };
  }

  private RecordingSamples recording(StoredSession session) throws IOException {
    var file = RecordingFile.read(RecordingIntake.recordingIn(rawFolder.resolve(session.id())));
    var profile = session.exercise().flatMap(exercises::find).orElseThrow();
    return new RecordingSamples(file.sensor(placement(session), profile));
  }

  private static Optional<Placement> placement(StoredSession session) {
    return Placement.of(session.placement());
  }
}
