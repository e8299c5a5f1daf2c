package dev.femoris.service.cli;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.Basis;
import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.service.export.ExportFile;
import dev.femoris.service.export.Exported;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.WholeFile;
import dev.femoris.service.offline.RecordingFile;
import dev.femoris.service.offline.RecordingSamples;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What {@code analyze --export} writes: every file there is of a recording. */
final class ExportFolder {

  private ExportFolder() {}

  /**
   * @throws Failure (BAD_INPUT) when the exercise was not recognised; (IO) when nothing can be
   *     written there
   */
  static void write(Path folder, RecordingFile recording, Analysed analysed) {
    Exported exported = exported(recording, analysed);
    for (ExportFile file : ExportFile.values()) {
      if (exported.has(file)) {
        WholeFile.write(
            folder.resolve(file.fileName()),
            partial -> {
              try (var out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                exported.write(file, out);
              }
            });
      }
    }
  }

  private static Exported exported(RecordingFile recording, Analysed analysed) {
    var exercise =
        analysed
            .exercise()
            .orElseThrow(
                () ->
                    Failure.of(
                        FailureKind.BAD_INPUT,
                        recording.file() + ": its exercise was not recognised; name it"));
    Placement worn = worn(analysed.analysis().result().basis());
    var sensor = recording.sensor(Optional.of(worn), exercise);
    return new Exported(
        AnalysisJson.compact(analysed.analysis().result(), analysed.facts()),
        worn,
        analysed.analysis()::trace,
        new RecordingSamples(sensor),
        analysed.facts().recordedAt().map(OffsetDateTime::toInstant));
  }

  /** Where the sensor was worn that was analysed. */
  private static Placement worn(Basis basis) {
    return switch (basis) {
      case Basis.Limb limb -> limb.worn();
      case Basis.Bar bar -> Placement.BARBELL;
      case Basis.Unsuited unsuited -> unsuited.worn();
    };
  }
}
