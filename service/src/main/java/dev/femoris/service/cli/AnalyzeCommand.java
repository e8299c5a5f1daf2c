package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.ingest.file.RecordingReader;
import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.reporting.language.Languages;
import dev.femoris.reporting.language.Texts;
import dev.femoris.reporting.report.ReportWriter;
import dev.femoris.reporting.words.Words;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.WholeFile;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.offline.AngleCsv;
import dev.femoris.service.offline.AutoAnalysis;
import dev.femoris.service.offline.HeldAgainst;
import dev.femoris.service.offline.RecordingAnalysis;
import dev.femoris.service.offline.RecordingFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code femoris analyze}: recordings in, JSON, angles and reports out. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Analyses recordings. Without --json and --report it prints a short summary.")
final class AnalyzeCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ExerciseOptions exercises = new ExerciseOptions();
  @Mixin private LoadOption load = new LoadOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "RECORDING",
      description =
          "A recording: canonical CSV, or what a sensor or its app exports (MetaBase, Sensor Logger,"
              + " phyphox, Movella DOT, Shimmer, Axivity AX6, Movesense, WitMotion, x-io, FIT);"
              + " plain, .gz, or the zip or folder of an export.")
  private List<Path> files = List.of();

  @Option(
      names = "--exercise",
      required = true,
      paramLabel = "ID",
      description = "What was done, e.g. romanian_deadlift; auto recognises it.")
  private String exercise = "";

  @Option(
      names = "--placement",
      paramLabel = "PLACE",
      description = "The sensor to use, e.g. thigh_left; with one sensor, where it was worn.")
  private @Nullable String placement;

  @Option(
      names = "--columns",
      paramLabel = "FILE",
      description = "The recordings are tables, and this file says what their columns are.")
  private @Nullable Path columns;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the analysis there; - for standard output. Several: one a line.")
  private @Nullable String json;

  @Option(
      names = "--angles",
      paramLabel = "FILE",
      description =
          "Write t_s,theta_deg,w_deg_s,phase per sample, with trunk sensors their angles too (one"
              + " recording only).")
  private @Nullable Path angles;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write report.html, report.pdf and charts there; several: a folder each.")
  private @Nullable Path report;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description =
          "Write repetitions and samples as CSV and Parquet, orientations as .sto and the activity"
              + " as .tcx there (one recording only).")
  private @Nullable Path export;

  @Option(
      names = "--language",
      paramLabel = "ID",
      description = "Language of the report, e.g. de; without it English.")
  private String language = Languages.english().id();

  @Option(
      names = "--tempo",
      paramLabel = "TEMPO",
      description =
          "Tempo that was asked for: eccentric, pause stretched, concentric, pause contracted, e.g."
              + " 3-1-1-0.")
  private @Nullable String tempo;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Hold repetitions against this athlete's baseline.")
  private @Nullable Path baseline;

  @Option(
      names = "--save-baseline",
      paramLabel = "FILE",
      description = "Write the baseline there, with these recordings as its latest sessions.")
  private @Nullable Path saveBaseline;

  @Override
  public Integer call() {
    ExerciseCatalog catalog = exercises.catalog();
    Words words = words(language);
    Optional<ExerciseProfile> declared =
        exercise.equals(SessionResult.AUTO)
            ? Optional.empty()
            : Optional.of(ExerciseOptions.profile(catalog, exercise));
    var place = PlacementOption.placement(placement);
    List<Path> recordings = RecordingReader.distinct(files);
    if (angles != null && recordings.size() > 1) {
      throw Failure.of(FailureKind.USAGE, "--angles: takes one recording at a time");
    }
    if (export != null && recordings.size() > 1) {
      throw Failure.of(FailureKind.USAGE, "--export: takes one recording at a time");
    }
    HeldAgainst against = against(catalog);
    // All are analysed before anything is written: a bad one leaves nothing behind.
    List<Analysed> analysed = new ArrayList<>();
    for (Path recording : recordings) {
      analysed.add(
          declared.isPresent()
              ? analysed(recording, declared.get(), place, against)
              : Analysed.of(AutoAnalysis.of(read(recording), catalog, place, against)));
    }
    if (saveBaseline != null) {
      String id = declared.map(ExerciseProfile::id).orElseThrow(AnalyzeCommand::noBaselineOfAuto);
      BaselineFile.save(saveBaseline, against.baseline(), id, analysed);
    }
    write(analysed, words);
    if (export != null) {
      ExportFolder.write(export, read(recordings.getFirst()), analysed.getFirst());
    }
    analysed.forEach(this::sayWhatCannotBeTold);
    return 0;
  }

  private void sayWhatCannotBeTold(Analysed each) {
    Words.english()
        .phrases()
        .cannotJudge(each.analysis().result().basis())
        .ifPresent(
            reason -> spec.commandLine().getErr().println(each.facts().file() + ": " + reason));
    spec.commandLine().getErr().flush();
  }

  private HeldAgainst against(ExerciseCatalog catalog) {
    return new HeldAgainst(
        Optional.ofNullable(tempo).map(AnalyzeCommand::target),
        Optional.ofNullable(baseline).map(BaselineFile::read),
        load.kg(),
        catalog);
  }

  private static TempoTarget target(String notation) {
    return Declaration.tempo(notation)
        .orElseThrow(
            () ->
                Failure.of(
                    FailureKind.USAGE, "--tempo %s: must look like 3-1-1-0".formatted(notation)));
  }

  private static Failure noBaselineOfAuto() {
    return Failure.of(FailureKind.USAGE, "--save-baseline: needs the exercise by name, not auto");
  }

  private Analysed analysed(
      Path recording, ExerciseProfile profile, Optional<Placement> place, HeldAgainst against) {
    return Analysed.of(
        angles == null && report == null && export == null
            ? RecordingAnalysis.withoutTrace(read(recording), profile, place, against)
            : RecordingAnalysis.of(read(recording), profile, place, against));
  }

  private RecordingFile read(Path recording) {
    return columns == null ? RecordingFile.read(recording) : RecordingFile.read(recording, columns);
  }

  private void write(List<Analysed> analysed, Words words) {
    if (angles != null) {
      var trace = analysed.getFirst().analysis().trace();
      var trunk = analysed.getFirst().analysis().trunk();
      WholeFile.write(angles, file -> AngleCsv.write(file, trace, trunk));
    }
    if (report != null) {
      writeReports(report, analysed, words);
    }
    if (json != null) {
      writeJson(json, analysed);
    }
    if (json == null && report == null && export == null) {
      analysed.forEach(each -> AnalysisSummary.print(out(), each));
    }
    out().flush();
  }

  private void writeJson(String target, List<Analysed> analysed) {
    String text = json(analysed);
    if (target.equals(STANDARD_OUTPUT)) {
      out().print(text);
    } else {
      WholeFile.writeText(Path.of(target), text);
    }
  }

  private static String json(List<Analysed> analysed) {
    if (analysed.size() == 1) {
      var only = analysed.getFirst();
      return AnalysisJson.pretty(only.analysis().result(), only.facts()) + "\n";
    }
    return analysed.stream()
        .map(each -> AnalysisJson.compact(each.analysis().result(), each.facts()) + "\n")
        .collect(Collectors.joining());
  }

  private void writeReports(Path folder, List<Analysed> analysed, Words words) {
    for (Analysed each : analysed) {
      Path target = analysed.size() == 1 ? folder : folder.resolve(baseName(each.facts().file()));
      Path written = writeReport(target, each, words);
      if (!STANDARD_OUTPUT.equals(json)) {
        out().println("report: " + written);
      }
    }
  }

  private static Path writeReport(Path folder, Analysed each, Words words) {
    try {
      return ReportWriter.write(
          folder, each.analysis(), each.facts(), each.exerciseName(), each.tempo(), words);
    } catch (IOException e) {
      throw Failure.of(
          FailureKind.IO, "%s: the report cannot be written (%s)".formatted(folder, e), e);
    }
  }

  private static Words words(String language) {
    String known = Languages.all().stream().map(Texts::id).collect(Collectors.joining(", "));
    return Languages.of(language)
        .map(Words::new)
        .orElseThrow(
            () ->
                Failure.of(
                    FailureKind.USAGE,
                    "--language %s: must be one of %s".formatted(language, known)));
  }

  private static String baseName(String file) {
    return file.replaceAll("(?i)(\\.csv)?(\\.gz)?$", "");
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
