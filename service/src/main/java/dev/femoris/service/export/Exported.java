package dev.femoris.service.export;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.reporting.activity.TrainingActivity;
import dev.femoris.reporting.json.RepetitionRows;
import dev.femoris.reporting.parquet.ParquetTable;
import dev.femoris.reporting.table.CsvTable;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.offline.SampleSource;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is to be given out.
 *
 * @param analysisJson what is shown, in the contract's form
 * @param limb whose angles they are
 * @param angles asked for only where they are needed
 * @param began when its first sample was, where that is known
 */
public record Exported(
    String analysisJson,
    Placement limb,
    Supplier<AngleTrace> angles,
    SampleSource samples,
    Optional<Instant> began) {

  /** Writes one file; the stream stays open. */
  public void write(ExportFile file, OutputStream out) throws IOException {
    switch (file) {
      case REPETITIONS_CSV -> {
        try (var table = new CsvTable(RepetitionRows.columns(), out)) {
          RepetitionRows.write(analysisJson, table);
        }
      }
      case REPETITIONS_PARQUET -> {
        try (var table = new ParquetTable(RepetitionRows.columns(), out)) {
          RepetitionRows.write(analysisJson, table);
        }
      }
      case SAMPLES_CSV -> {
        try (var table = new CsvTable(SampleRows.COLUMNS, out)) {
          samples.play(new SampleRows(limb, angles.get(), table));
        }
      }
      case SAMPLES_PARQUET -> {
        try (var table = new ParquetTable(SampleRows.COLUMNS, out)) {
          samples.play(new SampleRows(limb, angles.get(), table));
        }
      }
      case ORIENTATIONS -> Orientations.of(limb, samples).write(out);
      case ACTIVITY -> TrainingActivity.write(analysisJson, moment(), out);
    }
  }

  /** Whether it can be written as that: an activity has a date. */
  public boolean has(ExportFile file) {
    return file != ExportFile.ACTIVITY || began.isPresent();
  }

  private Instant moment() {
    return began.orElseThrow(
        () -> Failure.of(FailureKind.BAD_INPUT, "it is not known when this was recorded"));
  }
}
