package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.simulation.BundledSession;
import dev.femoris.analysis.simulation.BundledSessions;
import dev.femoris.service.bench.LiveLatency;
import dev.femoris.service.bench.ReportCost;
import dev.femoris.service.demo.DemoSession;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.offline.RecordingAnalysis;
import dev.femoris.service.run.FemorisService;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code femoris bench live} and {@code bench report}: measure on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Measures: live = from publishing a packet to the repetition on a live page; report ="
            + " writing a session's report, warm.")
final class BenchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ServiceOptions options = new ServiceOptions();

  @Parameters(paramLabel = "WHAT", description = "live or report")
  private String what = "live";

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description = "Times the sessions' own pace (default ${DEFAULT-VALUE}).")
  private double speed;

  @Option(
      names = "--recording",
      paramLabel = "FILE",
      description = "Play this instead, with all sensors worn together.")
  private @Nullable Path file;

  @Option(names = "--exercise", paramLabel = "ID", description = "What FILE shows.")
  private @Nullable String exercise;

  @Override
  public Integer call() throws InterruptedException {
    switch (what) {
      case "live" -> measureLive();
      case "report" -> measureReport();
      default ->
          throw Failure.of(
              FailureKind.USAGE, "bench %s: not known; known are: live, report".formatted(what));
    }
    return 0;
  }

  private void measureLive() throws InterruptedException {
    try (var service = FemorisService.start(options.local(), ProgramVersion.text())) {
      var latency = new LiveLatency(service);
      measure(latency);
      print(latency.sortedMillis());
    }
  }

  private void measureReport() {
    if (file == null) {
      throw Failure.of(FailureKind.USAGE, "--recording FILE: say whose report is to be written");
    }
    try {
      var figures =
          ReportCost.measure(RecordingAnalysis.of(file, declared(file), Optional.empty()));
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "report of %s, all files: median %.0f ms, slowest %.0f ms of %d; PDF %d kB%n",
          file,
          percentile(figures.sortedMillis(), 0.5),
          figures.sortedMillis().getLast(),
          figures.sortedMillis().size(),
          figures.pdfBytes() / 1000);
      out.flush();
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "the report cannot be written (%s)".formatted(e), e);
    }
  }

  private void measure(LiveLatency latency) throws InterruptedException {
    if (file == null) {
      for (BundledSession session : BundledSessions.all()) {
        latency.measure(session, speed);
      }
      return;
    }
    var session = DemoSession.of(file, declared(file), Optional.empty(), OptionalDouble.empty());
    latency.measure(session.exercise(), session.label(), session.recordings(), speed);
  }

  private ExerciseProfile declared(Path of) {
    if (exercise == null) {
      throw Failure.of(FailureKind.USAGE, "--exercise ID: say what %s shows".formatted(of));
    }
    return ExerciseOptions.profile(ExerciseCatalog.builtIn(), exercise);
  }

  private void print(List<Double> millis) {
    PrintWriter out = spec.commandLine().getOut();
    if (millis.isEmpty()) {
      throw Failure.of(FailureKind.DEFECT, "no repetition arrived");
    }
    out.printf(
        Locale.ROOT,
        "packet published to repetition on the page, %d repetitions, speed %.1f:"
            + " median %.1f ms, p95 %.1f ms, largest %.1f ms%n",
        millis.size(),
        speed,
        percentile(millis, 0.5),
        percentile(millis, 0.95),
        millis.getLast());
    out.flush();
  }

  private static double percentile(List<Double> sorted, double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
  }
}
