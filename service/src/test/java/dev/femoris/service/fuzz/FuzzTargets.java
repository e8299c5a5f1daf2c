package dev.femoris.service.fuzz;

import dev.femoris.analysis.exercise.BackSheet;
import dev.femoris.analysis.exercise.ExerciseSheet;
import dev.femoris.analysis.exercise.ExerciseSheetException;
import dev.femoris.ingest.file.ColumnMapping;
import dev.femoris.ingest.file.RecordingException;
import dev.femoris.ingest.file.RecordingReader;
import dev.femoris.ingest.file.axivity.CwaFile;
import dev.femoris.ingest.file.fit.FitMotion;
import dev.femoris.ingest.file.motion.RefusedException;
import dev.femoris.ingest.file.movesense.MovesenseLog;
import dev.femoris.ingest.file.witmotion.WitLog;
import dev.femoris.ingest.raw.RawLog;
import dev.femoris.reporting.json.BaselineJson;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.message.TrainerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Every reader of bytes from outside. A new one gets a line here: its name, the one exception it
 * declares, how it is called, and a few small good inputs.
 */
final class FuzzTargets {

  private FuzzTargets() {}

  static List<FuzzTarget> all() {
    var all = new ArrayList<FuzzTarget>();
    all.addAll(WireTargets.all());
    all.addAll(DeviceTargets.all());
    all.addAll(files());
    all.addAll(texts());
    return List.copyOf(all);
  }

  static FuzzTarget named(String name) {
    return all().stream().filter(target -> target.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<FuzzTarget> files() {
    return List.of(
        new FuzzTarget("cwa", RefusedException.class, CwaFile::read, FileSeeds::cwa),
        new FuzzTarget("fit", RefusedException.class, FitMotion::read, FileSeeds::fit),
        new FuzzTarget(
            "movesense_json", RefusedException.class, MovesenseLog::read, FileSeeds::movesense),
        new FuzzTarget("wit_log", RefusedException.class, WitLog::read, FileSeeds::witMotion),
        new FuzzTarget(
            "recording", RecordingException.class, FuzzTargets::recording, FileSeeds::texts),
        new FuzzTarget("zip", RecordingException.class, ZipInput::read, ZipInput::seeds),
        new FuzzTarget("archive", Failure.class, ArchiveInput::read, ArchiveInput::seeds),
        new FuzzTarget(
            "column_mapping", RecordingException.class, FuzzTargets::mapping, FileSeeds::mappings),
        new FuzzTarget("raw_log", IOException.class, FuzzTargets::rawLog, FileSeeds::rawLogs));
  }

  private static List<FuzzTarget> texts() {
    return List.of(
        new FuzzTarget("declaration", Failure.class, Declaration::parse, FileSeeds::declarations),
        new FuzzTarget(
            "baseline",
            IllegalArgumentException.class,
            input -> BaselineJson.read(text(input)),
            FileSeeds::baselines),
        new FuzzTarget(
            "exercise_sheet",
            ExerciseSheetException.class,
            input -> ExerciseSheet.parse("fuzz.yaml", text(input)),
            FileSeeds::sheets),
        new FuzzTarget(
            "back_sheet",
            ExerciseSheetException.class,
            input -> BackSheet.parse("fuzz.yaml", text(input)),
            FileSeeds::backSheets),
        new FuzzTarget(
            "trainer_request", Failure.class, FuzzTargets::trainerRequest, FileSeeds::requests));
  }

  private static void recording(byte[] input) throws Exception {
    RecordingReader.read(Scratch.file("recording.csv", input));
  }

  /** The mapping, an empty line, the table. */
  private static void mapping(byte[] input) throws Exception {
    String text = text(input);
    int cut = text.indexOf("\n\n");
    var mapping =
        Scratch.file(
            "columns.properties",
            text.substring(0, Math.max(0, cut)).getBytes(StandardCharsets.UTF_8));
    var table =
        Scratch.file(
            "table.csv", text.substring(cut < 0 ? 0 : cut + 2).getBytes(StandardCharsets.UTF_8));
    RecordingReader.read(table, ColumnMapping.read(mapping));
  }

  private static void rawLog(byte[] input) throws Exception {
    var folder = Scratch.folder("log");
    Scratch.file("log/" + FileSeeds.RAW_LOG_NAME, input);
    RawLog.read(folder);
  }

  private static void trainerRequest(byte[] input) {
    String text = text(input);
    switch (input.length == 0 ? 0 : input[0] % 3) {
      case 0 -> TrainerRequest.ToLabel.parse(text.substring(Math.min(1, text.length())));
      case 1 -> TrainerRequest.Step.parse(text.substring(1));
      default -> TrainerRequest.ToTrain.parse(text.substring(1));
    }
  }

  private static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }
}
