package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.service.offline.AutoAnalysis;
import dev.femoris.service.offline.RecordingAnalysis;
import java.util.Optional;

/**
 * A recording as {@code analyze} writes it, whether its exercise was declared or recognised.
 *
 * @param exercise empty when it was to be recognised and was not
 * @param tempo what was asked for, else what is usual for the exercise
 */
record Analysed(
    RecordingFacts facts,
    Optional<ExerciseProfile> exercise,
    Optional<TempoTarget> tempo,
    OfflineAnalysis analysis) {

  static Analysed of(RecordingAnalysis declared) {
    var exercise = declared.setup().exercise();
    return new Analysed(
        declared.facts(),
        Optional.of(exercise),
        declared.setup().target().or(() -> Optional.of(exercise.tempo())),
        declared.analysis());
  }

  static Analysed of(AutoAnalysis recognised) {
    return new Analysed(
        recognised.facts(),
        recognised.exercise(),
        recognised.target().or(() -> recognised.exercise().map(ExerciseProfile::tempo)),
        recognised.analysis());
  }

  /** Whether postures are held rather than movements repeated. */
  boolean holding() {
    return exercise.filter(e -> e.kind() == ExerciseKind.HOLD).isPresent();
  }

  /** For people. */
  String exerciseName() {
    return exercise.map(ExerciseProfile::displayName).orElse("Exercise not recognised");
  }
}
