package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import dev.femoris.analysis.validation.Score;
import dev.femoris.analysis.validation.SimulatedVariant;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.service.offline.RecordingAnalysis;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The project's own simulator: athletes kept apart from those for tuning. */
final class OwnSimulator {

  /** Seeds below this one may be used for tuning. */
  private static final long FIRST_SEED = 9000;

  private static final int ATHLETES = 4;
  private static final double F1_BAR = 0.95;

  private final Map<String, List<ScoredSession>> byExercise = new LinkedHashMap<>();
  private final Map<SimulatedVariant, List<ScoredSession>> byVariant =
      new EnumMap<>(SimulatedVariant.class);
  private final List<ScoredSession> all = new ArrayList<>();

  private OwnSimulator() {}

  static Section section(ExerciseCatalog exercises, Progress progress) {
    var draft = new Section.Draft("own_simulator", "The project's own simulator");
    draft.text(
        """
        Every exercise with repetitions of this version, %d athletes each, in %d ways of wearing and running the sensor; seeds from %d, kept \
        apart from those the analysis is tuned on. Two sets of eight with walking, set-up and put-down."""
            .formatted(ATHLETES, SimulatedVariant.values().length, FIRST_SEED));
    var run = new OwnSimulator();
    for (ExerciseProfile exercise : exercises.all()) {
      if (exercise.kind() == ExerciseKind.HOLD) {
        draft.skip(exercise.id() + " (held, not repeated)");
      } else if (SessionSimulator.canSimulate(exercise)) {
        run.simulate(exercise, progress);
      } else {
        draft.skip(exercise.id() + " (cannot be simulated)");
      }
    }
    run.write(draft);
    return draft.done();
  }

  private void simulate(ExerciseProfile exercise, Progress progress) {
    for (SimulatedVariant variant : SimulatedVariant.values()) {
      progress.at("simulated %s, %s".formatted(exercise.id(), variant.id()));
      List<ScoredSession> scored =
          IntStream.range(0, ATHLETES)
              .parallel()
              .mapToObj(athlete -> score(exercise, variant, seed(athlete, variant)))
              .toList();
      all.addAll(scored);
      byExercise.computeIfAbsent(exercise.id(), id -> new ArrayList<>()).addAll(scored);
      byVariant.computeIfAbsent(variant, v -> new ArrayList<>()).addAll(scored);
    }
  }

  private static long seed(int athlete, SimulatedVariant variant) {
    return FIRST_SEED + (long) athlete * SimulatedVariant.values().length + variant.ordinal();
  }

  private static ScoredSession score(
      ExerciseProfile exercise, SimulatedVariant variant, long seed) {
    SimulationSpec spec = variant.spec(exercise, seed);
    SimulatedSession session = SessionSimulator.simulate(spec);
    var sensor = SensorRecording.of(spec.placement(), session.samples());
    return ScoredSession.of(
        "%s, %s, %d".formatted(exercise.id(), variant.id(), seed),
        session,
        RecordingAnalysis.of(sensor, exercise));
  }

  private void write(Section.Draft draft) {
    ScoreTable.head(draft, "exercise");
    byExercise.forEach((exercise, sessions) -> ScoreTable.row(draft, exercise, sessions));
    ScoreTable.row(draft, "**all**", all);
    draft.endTable();
    ScoreTable.head(draft, "way");
    byVariant.forEach((way, sessions) -> ScoreTable.row(draft, way.description(), sessions));
    draft.endTable();
    draft.text("All sessions, the events apart:");
    ScoreTable.events(draft, all);
    draft.text("All sessions, faults of form:");
    ScoreTable.faults(draft, all);
    worst(draft);
    ScoreTable.figures(draft, "", all);
    byExercise.forEach((exercise, sessions) -> f1(draft, exercise, sessions));
    byVariant.forEach((way, sessions) -> f1(draft, way.id(), sessions));
  }

  private static void f1(Section.Draft draft, String name, List<ScoredSession> sessions) {
    draft.figure(name + "_f1", ScoreTable.pooled(sessions).f1(), 1, 4, -0.01);
  }

  private void worst(Section.Draft draft) {
    List<ScoredSession> below =
        all.stream().filter(s -> s.score().f1().orElse(1) < F1_BAR).toList();
    draft.text(
        "Sessions with F1 below %s: %d of %d%s"
            .formatted(F1_BAR, below.size(), all.size(), below.isEmpty() ? "." : ":"));
    if (!below.isEmpty()) {
      draft.head("exercise, way, seed", "reps", "missed", "false", "F1");
      for (ScoredSession session : below) {
        Score s = session.score();
        draft.row(
            session.name(),
            Integer.toString(s.expected()),
            Integer.toString(s.missed()),
            Integer.toString(s.wrong()),
            Cells.of(s.f1(), 1, 3));
      }
      draft.endTable();
    }
  }
}
