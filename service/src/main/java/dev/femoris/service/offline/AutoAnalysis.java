package dev.femoris.service.offline;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.recognition.Recognition;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.reporting.json.RecordingFacts;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One recording whose exercise nobody declared: recognised, then analysed as what it looks like.
 *
 * @param facts what is known of the recording without analysing it
 * @param exercise what it was analysed as; empty when it looks like nothing known
 * @param target tempo that was asked for
 * @param analysis what was found; nothing when it looks like nothing known
 */
public record AutoAnalysis(
    RecordingFacts facts,
    Optional<ExerciseProfile> exercise,
    Optional<TempoTarget> target,
    OfflineAnalysis analysis) {

  /**
   * Reads, recognises and analyses a recording.
   *
   * @param placement the sensor to use; where the file has one sensor, where it is said to be worn
   * @throws dev.femoris.service.failure.Failure with one line for the person who named the file
   */
  public static AutoAnalysis of(
      Path file, ExerciseCatalog exercises, Optional<Placement> placement, HeldAgainst against) {
    return of(RecordingFile.read(file), exercises, placement, against);
  }

  /** The same of a recording that was read already. */
  public static AutoAnalysis of(
      RecordingFile file,
      ExerciseCatalog exercises,
      Optional<Placement> placement,
      HeldAgainst against) {
    RecordingFile.Sensor sensor = file.sensor(placement);
    Optional<Recognition> recognition =
        RecordingAnalysis.recognise(file.file(), sensor.recording(), exercises);
    RecordingFacts facts = against.in(sensor.of().facts(sensor.recording()));
    if (recognition.isEmpty()) {
      return new AutoAnalysis(
          facts,
          Optional.empty(),
          against.target(),
          new OfflineAnalysis(
              SessionResult.notRecognised(sensor.recording().placement()), AngleTrace.EMPTY));
    }
    ExerciseProfile exercise = exercises.find(recognition.get().id()).orElseThrow();
    OfflineAnalysis analysed = RecordingAnalysis.of(sensor, exercise, against);
    return new AutoAnalysis(
        facts,
        Optional.of(exercise),
        against.target(),
        new OfflineAnalysis(
            analysed.result().recognisedAs(recognition.get()), analysed.trace(), analysed.trunk()));
  }
}
