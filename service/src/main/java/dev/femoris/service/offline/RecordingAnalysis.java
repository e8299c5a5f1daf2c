package dev.femoris.service.offline;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.recognition.Recognition;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.ExerciseTrials;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.trunk.BackSetup;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.replay.RecordingQuantizer;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One recording, analysed.
 *
 * @param facts what is known of the recording without analysing it
 * @param setup what the analysis was told
 * @param analysis what it found, with the angle trace
 */
public record RecordingAnalysis(
    RecordingFacts facts, SessionSetup setup, OfflineAnalysis analysis) {

  /** Share of the work that is reading. */
  private static final double READ_SHARE = 0.2;

  /**
   * Reads and analyses a recording.
   *
   * @param placement the sensor to use, else the first the exercise can be judged from; where the
   *     file has one sensor, where it is said to be worn
   * @throws Failure with one line for the person who named the file
   */
  public static RecordingAnalysis of(
      Path file, ExerciseProfile exercise, Optional<Placement> placement, HeldAgainst against) {
    return of(RecordingFile.read(file), exercise, placement, against);
  }

  /** The same, bounded and watched. */
  public static RecordingAnalysis of(
      Path file,
      ExerciseProfile exercise,
      Optional<Placement> placement,
      HeldAgainst against,
      ReadLimits limits,
      AnalysisWatch watch) {
    var read = RecordingFile.read(file, limits, watch.part(0, READ_SHARE));
    return of(read, exercise, placement, against, true, watch.part(READ_SHARE, 1));
  }

  /** The same of a recording that was read already. */
  public static RecordingAnalysis of(
      RecordingFile file,
      ExerciseProfile exercise,
      Optional<Placement> placement,
      HeldAgainst against) {
    return of(file, exercise, placement, against, true, AnalysisWatch.NOBODY);
  }

  /** The same, held against nothing but itself. */
  public static RecordingAnalysis of(
      Path file, ExerciseProfile exercise, Optional<Placement> placement) {
    return of(file, exercise, placement, HeldAgainst.NOTHING);
  }

  /** The same without the angle trace. */
  public static RecordingAnalysis withoutTrace(
      RecordingFile file,
      ExerciseProfile exercise,
      Optional<Placement> placement,
      HeldAgainst against) {
    return of(file, exercise, placement, against, false, AnalysisWatch.NOBODY);
  }

  /** The same, held against nothing but itself. */
  public static RecordingAnalysis withoutTrace(
      Path file, ExerciseProfile exercise, Optional<Placement> placement) {
    return withoutTrace(RecordingFile.read(file), exercise, placement, HeldAgainst.NOTHING);
  }

  private static RecordingAnalysis of(
      RecordingFile file,
      ExerciseProfile exercise,
      Optional<Placement> placement,
      HeldAgainst against,
      boolean traced,
      AnalysisWatch watch) {
    var sensor = file.sensor(placement, exercise);
    var setup = setup(file.file(), exercise, sensor.recording(), against);
    return new RecordingAnalysis(
        against.in(sensor.of().facts(sensor.recording())),
        setup,
        analysed(setup, against.back(), sensor, traced, watch));
  }

  private static OfflineAnalysis analysed(
      SessionSetup setup,
      BackSetup back,
      RecordingFile.Sensor sensor,
      boolean traced,
      AnalysisWatch watch) {
    return OfflineAnalysis.of(
        setup,
        back,
        new WatchedSamples(delivered(sensor.recording()), watch),
        otherLeg(sensor.of(), sensor.recording()),
        trunk(sensor.of(), sensor.recording()),
        traced);
  }

  /** Sensors on the trunk. */
  private static List<OfflineAnalysis.Trunk> trunk(RecordingFile file, SensorRecording sensor) {
    return file.trunk(sensor).stream()
        .map(
            worn ->
                new OfflineAnalysis.Trunk(
                    worn.placement(), rateHz(worn), RecordingQuantizer.delivered(worn, sensor)))
        .toList();
  }

  /** A second sensor in the same place on the other leg. */
  private static Optional<OfflineAnalysis.OtherLeg> otherLeg(
      RecordingFile file, SensorRecording sensor) {
    return file.otherLeg(sensor)
        .map(
            other ->
                new OfflineAnalysis.OtherLeg(
                    other.placement(), rateHz(other), RecordingQuantizer.delivered(other, sensor)));
  }

  /**
   * Which exercise a recording looks like.
   *
   * @param file for messages
   */
  static Optional<Recognition> recognise(
      Path file, SensorRecording sensor, ExerciseCatalog exercises) {
    var trials = trials(file, sensor, exercises);
    delivered(sensor).forEach(trials::push);
    trials.finish();
    return trials.recognition();
  }

  private static ExerciseTrials trials(
      Path file, SensorRecording sensor, ExerciseCatalog exercises) {
    try {
      return new ExerciseTrials(exercises, sensor.placement(), rateHz(sensor));
    } catch (IllegalArgumentException e) {
      throw Failure.of(
          FailureKind.BAD_INPUT, "%s: cannot be analysed, %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Which exercise samples look like that come from no file. */
  public static Optional<Recognition> recognise(SensorRecording sensor, ExerciseCatalog exercises) {
    return recognise(Path.of("recording"), sensor, exercises);
  }

  /** Analyses a sensor of a recording, held against the other leg's where there is one. */
  static OfflineAnalysis of(
      RecordingFile.Sensor sensor, ExerciseProfile exercise, HeldAgainst against) {
    return analysed(
        setup(sensor.of().file(), exercise, sensor.recording(), against),
        against.back(),
        sensor,
        true,
        AnalysisWatch.NOBODY);
  }

  /** Analyses samples that come from no file, as if they did. */
  public static OfflineAnalysis of(SensorRecording sensor, ExerciseProfile exercise) {
    return OfflineAnalysis.of(
        setup(exercise, sensor),
        BackSetup.plain(),
        delivered(sensor),
        Optional.empty(),
        List.of(),
        true);
  }

  /**
   * As the wire would have delivered it: the same counts, so a live replay gives the same numbers.
   */
  private static List<ImuSample> delivered(SensorRecording sensor) {
    return RecordingQuantizer.delivered(sensor);
  }

  private static SessionSetup setup(
      Path file, ExerciseProfile exercise, SensorRecording sensor, HeldAgainst against) {
    try {
      return against.in(setup(exercise, sensor));
    } catch (IllegalArgumentException e) {
      throw Failure.of(
          FailureKind.BAD_INPUT, "%s: cannot be analysed, %s".formatted(file, e.getMessage()), e);
    }
  }

  private static SessionSetup setup(ExerciseProfile exercise, SensorRecording sensor) {
    return new SessionSetup(exercise, sensor.placement(), rateHz(sensor));
  }

  /** The wire states the rate to the µHz. */
  private static double rateHz(SensorRecording sensor) {
    return Math.round(sensor.rateHz() * 1e6) / 1e6;
  }
}
