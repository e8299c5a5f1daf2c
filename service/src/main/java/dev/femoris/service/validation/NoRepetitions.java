package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.service.offline.RecordingAnalysis;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Standing, sitting, walking and running, whatever is declared: nothing may be counted. */
final class NoRepetitions {

  private static final String FILE = "qmt-full-body/stand_sit_gait";
  private static final List<Placement> THIGHS =
      List.of(Placement.THIGH_RIGHT, Placement.THIGH_LEFT);
  private static final double NANOS_PER_S = 1e9;

  private NoRepetitions() {}

  static Section section(ExerciseCatalog exercises, DataFolder data, Progress progress) {
    var draft =
        new Section.Draft("no_repetitions", "False alarms: standing, sitting, walking, running");
    draft.text(
        """
        qmt-full-body (Bo Yang, MIT): 100 s without a repetition of anything, each thigh, every exercise declared in turn. What was \
        considered and refused is listed: how many, and from when to when.""");
    Optional<Path> recording = data.file(FILE + ".csv.gz");
    if (recording.isEmpty()) {
      return draft.skip(FILE).done();
    }
    draft.head("declared", "thigh", "repetitions", "bar", "refused", "first to last refusal, s");
    for (ExerciseProfile exercise : exercises.all()) {
      for (Placement thigh : THIGHS) {
        progress.at(FILE + " as " + exercise.id() + ", " + thigh.id());
        var analysis = RecordingAnalysis.of(recording.get(), exercise, Optional.of(thigh));
        add(draft, exercise.id(), thigh, analysis.analysis().result());
      }
    }
    return draft.endTable().done();
  }

  private static void add(
      Section.Draft draft, String exercise, Placement thigh, SessionResult result) {
    draft.row(
        exercise,
        thigh.id(),
        Integer.toString(result.repetitionCount()),
        exercise.equals("squat") || exercise.equals("leg_swing") ? "≤ 1" : "0",
        Integer.toString(result.rejected().size()),
        span(result.rejected()));
    draft.figure(exercise + "_" + thigh.id() + "_repetitions", result.repetitionCount(), 0);
  }

  private static String span(List<Rejection> rejected) {
    OptionalDouble first = rejected.stream().mapToDouble(r -> r.startNanos() / NANOS_PER_S).min();
    OptionalDouble last = rejected.stream().mapToDouble(r -> r.endNanos() / NANOS_PER_S).max();
    return Cells.of(first, 1, 1) + " – " + Cells.of(last, 1, 1);
  }
}
