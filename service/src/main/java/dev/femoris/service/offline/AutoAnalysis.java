package dev.femoris.service.offline;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.recognition.Recognition;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.Basis;
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
 * @param analysis what was found; nothing when it looks like nothing known
 */
public record AutoAnalysis(
    RecordingFacts facts, Optional<ExerciseProfile> exercise, OfflineAnalysis analysis) {

  /**
   * Reads, recognises and analyses a recording.
   *
   * @param placement the sensor to use; where the file has one sensor, where it is said to be worn
   * @throws dev.femoris.service.failure.Failure with one line for the person who named the file
   */
  public static AutoAnalysis of(
      Path file, ExerciseCatalog exercises, Optional<Placement> placement) {
    RecordingFile.Sensor sensor = RecordingFile.read(file).sensor(placement, Placement::onThigh);
    Optional<Recognition> recognition =
        RecordingAnalysis.recognise(file, sensor.recording(), exercises);
    RecordingFacts facts = sensor.of().facts(sensor.recording());
    if (recognition.isEmpty()) {
      return new AutoAnalysis(
          facts,
          Optional.empty(),
          new OfflineAnalysis(
              SessionResult.notRecognised(basis(sensor.recording().placement())),
              AngleTrace.EMPTY));
    }
    ExerciseProfile exercise = exercises.find(recognition.get().id()).orElseThrow();
    OfflineAnalysis analysed = RecordingAnalysis.of(sensor.recording(), exercise);
    return new AutoAnalysis(
        facts,
        Optional.of(exercise),
        new OfflineAnalysis(analysed.result().recognisedAs(recognition.get()), analysed.trace()));
  }

  /** Exercises are recognised from the thigh. */
  private static Basis basis(Placement worn) {
    return worn.onThigh()
        ? new Basis.Limb(Segment.THIGH, worn)
        : new Basis.Unsuited(Segment.THIGH, worn);
  }
}
