package dev.femoris.service.offline;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.ingest.file.Recording;
import dev.femoris.ingest.file.RecordingException;
import dev.femoris.ingest.file.RecordingReader;
import dev.femoris.ingest.file.RowFaults;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One recording, analysed.
 *
 * @param facts what is known of the recording without analysing it
 * @param setup what the analysis was told
 * @param analysis what it found, with the angle trace
 */
public record RecordingAnalysis(
    RecordingFacts facts, SessionSetup setup, OfflineAnalysis analysis) {

  private static final long YEAR_2001_NANOS = 1_000_000_000_000_000_000L;
  private static final Logger log = LoggerFactory.getLogger(RecordingAnalysis.class);

  /**
   * Reads and analyses a recording.
   *
   * @param placement the sensor to use; where the file has one sensor, where it is said to be worn
   * @throws Failure with one line for the person who named the file
   */
  public static RecordingAnalysis of(
      Path file, ExerciseProfile exercise, Optional<Placement> placement) {
    Recording recording = read(file);
    SensorRecording sensor = sensor(file, recording, placement);
    var setup = setup(file, exercise, sensor);
    return new RecordingAnalysis(
        facts(file, recording, sensor), setup, OfflineAnalysis.of(setup, sensor));
  }

  private static Recording read(Path file) {
    try {
      Recording recording = RecordingReader.read(file);
      warn(file, recording);
      return recording;
    } catch (RecordingException e) {
      var kind =
          switch (e.kind()) {
            case BAD_INPUT -> FailureKind.BAD_INPUT;
            case NO_SUCH_INPUT -> FailureKind.NO_INPUT;
            case IO -> FailureKind.IO;
          };
      throw Failure.of(kind, String.valueOf(e.getMessage()), e);
    }
  }

  private static SensorRecording sensor(
      Path file, Recording recording, Optional<Placement> wanted) {
    if (wanted.isPresent() && recording.sensors().size() == 1) {
      return recording.sensors().getFirst().wornAt(wanted.get());
    }
    return wanted
        .or(() -> firstThigh(recording))
        .flatMap(recording::at)
        .orElseThrow(() -> Failure.of(FailureKind.BAD_INPUT, noSensor(file, recording, wanted)));
  }

  private static Optional<Placement> firstThigh(Recording recording) {
    return List.of(Placement.THIGH_RIGHT, Placement.THIGH_LEFT).stream()
        .filter(placement -> recording.at(placement).isPresent())
        .findFirst();
  }

  private static String noSensor(Path file, Recording recording, Optional<Placement> wanted) {
    String there =
        recording.sensors().stream()
            .map(sensor -> sensor.placement().id())
            .collect(Collectors.joining(", "));
    return wanted.isPresent()
        ? "%s: has no sensor at %s, only %s".formatted(file, wanted.get().id(), there)
        : "%s: has no thigh sensor, only %s; the thigh's motion is what is analysed"
            .formatted(file, there);
  }

  private static SessionSetup setup(Path file, ExerciseProfile exercise, SensorRecording sensor) {
    try {
      return new SessionSetup(exercise, sensor.placement(), sensor.rateHz());
    } catch (IllegalArgumentException e) {
      throw Failure.of(
          FailureKind.BAD_INPUT, "%s: cannot be analysed, %s".formatted(file, e.getMessage()), e);
    }
  }

  private static RecordingFacts facts(Path file, Recording recording, SensorRecording sensor) {
    return new RecordingFacts(
        String.valueOf(file.getFileName()),
        sensor.size(),
        sensor.rateHz(),
        sensor.durationNanos() * 1e-9,
        recording.sensors().stream().map(SensorRecording::placement).toList(),
        sensor.gaps().stream()
            .map(gap -> new RecordingFacts.Gap(gap.startNanos() * 1e-9, gap.endNanos() * 1e-9))
            .toList(),
        Optional.empty(),
        recordedAt(recording),
        Optional.of(
            new RecordingFacts.IngestCounts(
                0,
                recording.repeatedRows().count(),
                recording.backwardRows().count(),
                recording.nonNumericRows().count())));
  }

  /** Only a time since 1970 says when it was. */
  private static Optional<OffsetDateTime> recordedAt(Recording recording) {
    return recording.originNanos() < YEAR_2001_NANOS
        ? Optional.empty()
        : Optional.of(
            Instant.ofEpochSecond(0, recording.originNanos()).atOffset(ZoneOffset.UTC));
  }

  private static void warn(Path file, Recording recording) {
    recording
        .unknownPlacements()
        .forEach(
            placement ->
                log.warn("{}: placement \"{}\" is not known; its columns are left out", file, placement));
    warn(file, "rows are not numeric and left out", recording.nonNumericRows());
    warn(file, "rows repeat the time of the row before and are left out", recording.repeatedRows());
    warn(file, "rows go back in time and are left out", recording.backwardRows());
  }

  private static void warn(Path file, String what, RowFaults faults) {
    if (faults.count() > 0) {
      log.warn("{}: {} {}; the first is line {}", file, faults.count(), what, faults.firstLine());
    }
  }
}
