package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.hold.Hold;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SessionTruth;
import dev.femoris.analysis.simulation.SimulationSpec;
import dev.femoris.analysis.validation.Quantiles;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.service.offline.RecordingAnalysis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds: found, and how well their edges are known. */
final class HoldTable {

  private static final long FIRST_SEED = 9000;
  private static final int ATHLETES = 6;
  private static final String SHARED = "simulated/supine_strap_stretch-1";

  /** A true hold, s. */
  private record Span(double startS, double endS) {

    /** Share of both together that they have in common; negative when they do not meet. */
    double overlap(Span other) {
      double common = Math.min(endS, other.endS) - Math.max(startS, other.startS);
      return common / (Math.max(endS, other.endS) - Math.min(startS, other.startS));
    }
  }

  private int expected;
  private int found;
  private int wrong;
  private final List<Double> edgeMs = new ArrayList<>();
  private final List<Double> lengthS = new ArrayList<>();

  private HoldTable() {}

  static Section section(ExerciseCatalog exercises, DataFolder data, Progress progress) {
    var draft = new Section.Draft("holds", "Holds");
    draft.text(
        """
        Stretches. A hold is found when it overlaps the true one by more than half of both together. Above the project's own simulator \
        (%d athletes each, seeds from %d) stands a recording of another one."""
            .formatted(ATHLETES, FIRST_SEED));
    draft.head("exercise", "holds", "missed", "false", "edges ms, median / p95", "length s, p95");
    draft.row("**bar**", "", "0", "0", "– / ≤ 400", "≤ 0.5");
    shared(draft, exercises, data, progress);
    for (ExerciseProfile exercise : exercises.all()) {
      if (exercise.kind() == ExerciseKind.HOLD && SessionSimulator.canSimulate(exercise)) {
        progress.at("holds of " + exercise.id());
        own(exercise).row(draft, exercise.id());
      }
    }
    return draft.endTable().done();
  }

  private static void shared(
      Section.Draft draft, ExerciseCatalog exercises, DataFolder data, Progress progress) {
    Optional<Path> recording = data.file(SHARED + ".csv.gz");
    Optional<Path> truth = data.file(SHARED + ".json");
    if (recording.isEmpty() || truth.isEmpty()) {
      draft.skip(SHARED);
      return;
    }
    progress.at(SHARED);
    TruthFile known = TruthFile.read(truth.get());
    ExerciseProfile exercise = exercises.find(known.exercise().orElseThrow()).orElseThrow();
    var analysis =
        RecordingAnalysis.of(recording.get(), exercise, Optional.of(Placement.THIGH_RIGHT));
    var table = new HoldTable();
    table.score(
        known.marked().stream()
            .map(r -> new Span(r.turnInS().orElseThrow(), r.turnOutS().orElseThrow()))
            .toList(),
        analysis.analysis().result().holds());
    table.row(draft, "supine_strap_stretch, another simulator");
  }

  private static HoldTable own(ExerciseProfile exercise) {
    var table = new HoldTable();
    for (int i = 0; i < ATHLETES; i++) {
      SimulationSpec spec = SimulationSpec.of(exercise, FIRST_SEED + i);
      var session = SessionSimulator.simulate(spec);
      var sensor = SensorRecording.of(spec.placement(), session.samples());
      table.score(
          session.truth().repetitions().stream().map(HoldTable::span).toList(),
          RecordingAnalysis.of(sensor, exercise).result().holds());
    }
    return table;
  }

  private static Span span(SessionTruth.TrueRepetition repetition) {
    return new Span(repetition.turnInS(), repetition.turnOutS());
  }

  private void score(List<Span> known, List<Hold> holds) {
    List<Span> left = new ArrayList<>();
    holds.forEach(h -> left.add(new Span(h.startNanos() * 1e-9, h.endNanos() * 1e-9)));
    expected += known.size();
    for (Span truth : known) {
      Optional<Span> match = left.stream().filter(h -> h.overlap(truth) > 0.5).findFirst();
      match.ifPresent(
          h -> {
            left.remove(h);
            found++;
            edgeMs.add(1000 * Math.abs(h.startS() - truth.startS()));
            edgeMs.add(1000 * Math.abs(h.endS() - truth.endS()));
            lengthS.add(Math.abs(h.endS() - h.startS() - (truth.endS() - truth.startS())));
          });
    }
    wrong += left.size();
  }

  private void row(Section.Draft draft, String name) {
    draft.row(
        name,
        Integer.toString(expected),
        Integer.toString(expected - found),
        Integer.toString(wrong),
        Cells.pair(Quantiles.median(edgeMs), Quantiles.of(edgeMs, 0.95), 1, 0),
        Cells.of(Quantiles.of(lengthS, 0.95), 1, 2));
    String metric = name.replaceAll("[^a-z0-9]+", "_");
    draft.figure(metric + "_missed", expected - found, 0);
    draft.figure(metric + "_false", wrong, 0);
  }
}
