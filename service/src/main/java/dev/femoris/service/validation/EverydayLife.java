package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.simulation.EverydaySimulator;
import dev.femoris.analysis.simulation.EverydaySpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** False alarms in hours in which nothing is exercised, with every exercise declared in turn. */
final class EverydayLife {

  /** Seeds from here on are kept apart from tuning. */
  private static final long FIRST_SEED = 9000;

  private static final int HOURS = 3;
  private static final double HOUR_S = 3600;
  private static final double RATE_HZ = 100;

  private EverydayLife() {}

  static Section section(ExerciseCatalog exercises, Progress progress) {
    var draft = new Section.Draft("everyday_life", "Everyday life without exercise");
    draft.text(
        """
        %d simulated hours of different people: walking, stairs, sitting down and up, lying, kneeling, picking things up. Nothing is a \
        repetition, whatever is declared; the bar is one an hour."""
            .formatted(HOURS));
    List<List<ImuSample>> hours = new ArrayList<>();
    for (int i = 0; i < HOURS; i++) {
      progress.at("everyday life, hour " + (i + 1));
      EverydaySpec spec = EverydaySpec.of(FIRST_SEED + i).withLengthS(HOUR_S);
      hours.add(EverydaySimulator.simulate(spec).samples());
    }
    draft.head("declared", "counted, each hour", "bar");
    for (ExerciseProfile exercise : exercises.all()) {
      if (exercise.segment() == Segment.THIGH && exercise.kind() != ExerciseKind.HOLD) {
        progress.at("everyday life as " + exercise.id());
        row(draft, exercise, hours);
      }
    }
    return draft.endTable().done();
  }

  private static void row(
      Section.Draft draft, ExerciseProfile exercise, List<List<ImuSample>> hours) {
    var setup = new SessionSetup(exercise, Placement.THIGH_RIGHT, RATE_HZ);
    List<Integer> counts =
        hours.parallelStream()
            .map(hour -> OfflineAnalysis.withoutTrace(setup, hour).result().repetitionCount())
            .toList();
    String each = counts.stream().map(Object::toString).collect(Collectors.joining(", "));
    draft.row(exercise.id(), each, "≤ 1");
    draft.figure(exercise.id() + "_worst", Collections.max(counts), 0);
  }
}
