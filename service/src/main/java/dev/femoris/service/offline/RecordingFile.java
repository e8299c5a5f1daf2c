package dev.femoris.service.offline;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.Basis;
import dev.femoris.ingest.file.ColumnMapping;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A recording somebody named, as it was read; failures name the file. */
public record RecordingFile(Path file, Recording content) {

  private static final long YEAR_2001_NANOS = 1_000_000_000_000_000_000L;
  private static final List<Placement> PREFERRED =
      List.of(
          Placement.THIGH_RIGHT,
          Placement.THIGH_LEFT,
          Placement.SHANK_RIGHT,
          Placement.SHANK_LEFT,
          Placement.BARBELL);

  private static final Logger log = LoggerFactory.getLogger(RecordingFile.class);

  /** One sensor of a recording. */
  public record Sensor(RecordingFile of, SensorRecording recording) {}

  /**
   * @throws Failure with one line for the person who named the file
   */
  public static RecordingFile read(Path file) {
    return read(file, () -> RecordingReader.read(file));
  }

  /**
   * The same, bounded and watched.
   *
   * @throws Failure with one line for the person who named the file
   */
  static RecordingFile read(Path file, ReadLimits limits, AnalysisWatch watch) {
    return read(file, () -> RecordingReader.read(file, limits.watchedBy(watch)));
  }

  /**
   * A table whose columns the user has named.
   *
   * @throws Failure with one line for the person who named the files
   */
  public static RecordingFile read(Path file, Path columns) {
    return read(file, () -> RecordingReader.read(file, ColumnMapping.read(columns)));
  }

  private interface Source {
    Recording read() throws RecordingException;
  }

  private static RecordingFile read(Path file, Source reading) {
    try {
      var read = new RecordingFile(file, reading.read());
      read.warnOfRows();
      return read;
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

  /**
   * The sensor worn at {@code wanted}; where the recording has one sensor, that one, said to be
   * worn there. With nothing wanted, one the exercise can be judged from, the right leg's first;
   * where there is none, the first of the file.
   */
  public Sensor sensor(Optional<Placement> wanted, ExerciseProfile exercise) {
    return sensor(wanted, placement -> Basis.of(exercise, placement).judges());
  }

  /** The same for an exercise that is to be recognised, which a thigh shows best. */
  Sensor sensor(Optional<Placement> wanted) {
    return sensor(wanted, Placement::onThigh);
  }

  /** The sensor in the same place on the other leg, if the recording has one. */
  Optional<SensorRecording> otherLeg(SensorRecording sensor) {
    return content.sensors().size() > 1
        ? sensor.placement().otherLeg().flatMap(content::at)
        : Optional.empty();
  }

  /** The sensors on the trunk, but for {@code sensor} itself. */
  List<SensorRecording> trunk(SensorRecording sensor) {
    return Stream.of(Placement.SACRUM, Placement.T12)
        .filter(placement -> placement != sensor.placement())
        .flatMap(placement -> content.at(placement).stream())
        .toList();
  }

  /**
   * The sensors that are worn together with {@code limb}: it first, then the one on the other leg,
   * then those on the trunk. A bar's is alone.
   */
  public List<SensorRecording> wornWith(SensorRecording limb) {
    if (!limb.placement().onThigh() && !limb.placement().onShank()) {
      return List.of(limb);
    }
    return Stream.of(Stream.of(limb), otherLeg(limb).stream(), trunk(limb).stream())
        .flatMap(sensors -> sensors)
        .toList();
  }

  private Sensor sensor(Optional<Placement> wanted, Predicate<Placement> suits) {
    if (wanted.isPresent() && content.sensors().size() == 1) {
      return new Sensor(this, content.sensors().getFirst().wornAt(wanted.get()));
    }
    return wanted
        .or(() -> fitting(suits))
        .flatMap(content::at)
        .map(recording -> new Sensor(this, recording))
        .orElseThrow(
            () ->
                Failure.of(FailureKind.BAD_INPUT, noSensor(wanted.orElse(Placement.THIGH_RIGHT))));
  }

  RecordingFacts facts(SensorRecording sensor) {
    return new RecordingFacts(
        String.valueOf(file.getFileName()),
        sensor.size(),
        sensor.rateHz(),
        sensor.durationNanos() * 1e-9,
        content.sensors().stream().map(SensorRecording::placement).toList(),
        sensor.gaps().stream()
            .map(gap -> new RecordingFacts.Gap(gap.startNanos() * 1e-9, gap.endNanos() * 1e-9))
            .toList(),
        Optional.empty(),
        recordedAt(),
        Optional.of(
            new RecordingFacts.IngestCounts(
                0,
                content.repeatedRows().count(),
                content.backwardRows().count(),
                content.nonNumericRows().count())));
  }

  private Optional<Placement> fitting(Predicate<Placement> suits) {
    return PREFERRED.stream()
        .filter(placement -> content.at(placement).isPresent())
        .filter(suits)
        .findFirst()
        .or(() -> content.sensors().stream().map(SensorRecording::placement).findFirst());
  }

  private String noSensor(Placement wanted) {
    String there =
        content.sensors().stream()
            .map(sensor -> sensor.placement().id())
            .collect(Collectors.joining(", "));
    return "%s: has no sensor at %s, only %s".formatted(file, wanted.id(), there);
  }

  /** Only a time since 1970 says when it was. */
  private Optional<OffsetDateTime> recordedAt() {
    return content.originNanos() < YEAR_2001_NANOS
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(0, content.originNanos()).atOffset(ZoneOffset.UTC));
  }

  private void warnOfRows() {
    for (String placement : content.unknownPlacements()) {
      log.warn("{}: placement \"{}\" is not known; its columns are left out", file, placement);
    }
    for (String note : content.notes()) {
      log.warn("{}: {}", file, note);
    }
    warn("rows are not numeric and left out", content.nonNumericRows());
    warn("rows repeat the time of the row before and are left out", content.repeatedRows());
    warn("rows go back in time and are left out", content.backwardRows());
  }

  private void warn(String what, RowFaults faults) {
    if (faults.count() > 0) {
      log.warn("{}: {} {}; the first is line {}", file, faults.count(), what, faults.firstLine());
    }
  }
}
