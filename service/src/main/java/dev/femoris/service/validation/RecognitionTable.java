package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.recognition.Recognition;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.service.offline.AutoAnalysis;
import dev.femoris.service.offline.HeldAgainst;
import dev.femoris.service.offline.RecordingAnalysis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which exercise it looks like when nobody says: the confusion. */
final class RecognitionTable {

  /** Apart from the athletes the scales were chosen on. */
  private static final long FIRST_SEED = 9500;

  private static final int ATHLETES = 4;
  private static final String NOTHING = "nothing";
  private static final Optional<Placement> THIGH = Optional.of(Placement.THIGH_RIGHT);

  private final ExerciseCatalog exercises;
  private final Map<String, List<Optional<Recognition>>> byTruth = new LinkedHashMap<>();

  private RecognitionTable(ExerciseCatalog exercises) {
    this.exercises = exercises;
  }

  /** On recordings of real sensors. */
  static Section real(ExerciseCatalog exercises, DataFolder data, Progress progress) {
    var draft =
        new Section.Draft("recognition_real", "Which exercise it looks like, real recordings");
    draft.text(
        """
        The leg raises of UCI 730 begin lying, without walking or standing: nothing tells the pose, and the answer is a wide group. In \
        qmt-full-body there is no exercise.""");
    var table = new RecognitionTable(exercises);
    for (String name : data.recordings("uci-pt")) {
      String exercise = name.replaceFirst("^uci-pt/s\\d_", "");
      if (thighMoves(exercises.find(exercise))) {
        table.add(data, name, exercise, progress);
      }
    }
    table.add(data, "qmt-full-body/stand_sit_gait", NOTHING, progress);
    return table.write(draft);
  }

  /** On synthetic recordings. */
  static Section simulated(ExerciseCatalog exercises, DataFolder data, Progress progress) {
    var draft =
        new Section.Draft("recognition_simulated", "Which exercise it looks like, simulated");
    draft.text(
        """
        The other simulator's recordings and %d athletes an exercise of the project's own, seeds from %d. Holds and exercises of the shank \
        are not recognised."""
            .formatted(ATHLETES, FIRST_SEED));
    var table = new RecognitionTable(exercises);
    for (String name : data.recordings("simulated")) {
      String exercise = name.replaceFirst("^simulated/", "").replaceFirst("-(\\d+|faults)$", "");
      if (thighMoves(exercises.find(exercise))) {
        table.add(data, name, exercise, progress);
      }
    }
    for (ExerciseProfile exercise : exercises.all()) {
      if (thighMoves(Optional.of(exercise)) && SessionSimulator.canSimulate(exercise)) {
        progress.at("recognise simulated " + exercise.id());
        table.simulate(exercise);
      }
    }
    return table.write(draft);
  }

  private static boolean thighMoves(Optional<ExerciseProfile> exercise) {
    return exercise
        .filter(e -> e.segment() == Segment.THIGH && e.kind() != ExerciseKind.HOLD)
        .isPresent();
  }

  private void add(DataFolder data, String name, String truth, Progress progress) {
    Optional<Path> recording = data.file(name + ".csv.gz");
    if (recording.isPresent()) {
      progress.at("recognise " + name);
      var analysed = AutoAnalysis.of(recording.get(), exercises, THIGH, HeldAgainst.NOTHING);
      add(truth, analysed.analysis().result().recognised());
    }
  }

  private void simulate(ExerciseProfile exercise) {
    for (int athlete = 0; athlete < ATHLETES; athlete++) {
      SimulatedSession session =
          SessionSimulator.simulate(SimulationSpec.of(exercise, FIRST_SEED + athlete));
      var sensor = SensorRecording.of(Placement.THIGH_RIGHT, session.samples());
      add(exercise.id(), RecordingAnalysis.recognise(sensor, exercises));
    }
  }

  private void add(String truth, Optional<Recognition> answer) {
    byTruth.computeIfAbsent(truth, t -> new ArrayList<>()).add(answer);
  }

  private Section write(Section.Draft draft) {
    if (byTruth.isEmpty()) {
      return draft.skip("all (no recordings)").done();
    }
    draft.head(
        "exercise",
        "sessions",
        "first answer right",
        "in the answer's group",
        "group",
        "first answers");
    byTruth.forEach((truth, answers) -> row(draft, truth, answers));
    int sessions = byTruth.values().stream().mapToInt(List::size).sum();
    long admitted =
        byTruth.entrySet().stream().mapToLong(e -> admitted(e.getKey(), e.getValue())).sum();
    draft.row(
        "**all**",
        Integer.toString(sessions),
        Long.toString(
            byTruth.entrySet().stream().mapToLong(e -> first(e.getKey(), e.getValue())).sum()),
        "%d (%s)".formatted(admitted, Cells.percent((int) admitted, sessions)),
        "",
        "");
    draft.endTable();
    return draft.figure("in_group_share", Math.rint(1e3 * admitted / sessions) / 1e3, -0.03).done();
  }

  private static void row(Section.Draft draft, String truth, List<Optional<Recognition>> answers) {
    double group =
        answers.stream()
            .mapToInt(a -> a.map(r -> 1 + r.alike().size()).orElse(0))
            .average()
            .orElse(0);
    draft.row(
        truth,
        Integer.toString(answers.size()),
        Long.toString(first(truth, answers)),
        Long.toString(admitted(truth, answers)),
        Cells.of(group, 1),
        firstAnswers(answers));
  }

  private static String firstAnswers(List<Optional<Recognition>> answers) {
    return answers.stream()
        .collect(
            Collectors.groupingBy(
                a -> a.map(Recognition::id).orElse(NOTHING), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  private static long first(String truth, List<Optional<Recognition>> answers) {
    return answers.stream()
        .filter(a -> a.map(Recognition::id).orElse(NOTHING).equals(truth))
        .count();
  }

  private static long admitted(String truth, List<Optional<Recognition>> answers) {
    return answers.stream()
        .filter(a -> a.map(r -> r.admits(truth)).orElse(truth.equals(NOTHING)))
        .count();
  }
}
