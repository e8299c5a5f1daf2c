package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.service.offline.AutoAnalysis;
import dev.femoris.service.offline.RecordingAnalysis;
import java.util.Optional;

/**
 * A recording as {@code analyze} writes it, whether its exercise was declared or recognised.
 *
 * @param exercise empty when it was to be recognised and was not
 */
record Analysed(
    RecordingFacts facts, Optional<ExerciseProfile> exercise, OfflineAnalysis analysis) {

  static Analysed of(RecordingAnalysis declared) {
    return new Analysed(
        declared.facts(), Optional.of(declared.setup().exercise()), declared.analysis());
  }

  static Analysed of(AutoAnalysis recognised) {
    return new Analysed(recognised.facts(), recognised.exercise(), recognised.analysis());
  }

  /** For people. */
  String exerciseName() {
    return exercise.map(ExerciseProfile::displayName).orElse("Exercise not recognised");
  }
}
