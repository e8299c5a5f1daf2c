package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.simulation.BundledSession;
import dev.femoris.analysis.simulation.BundledSessions;
import dev.femoris.service.bench.LiveLatency;
import dev.femoris.service.demo.DemoSession;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.run.FemorisService;
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

/** {@code femoris bench live}: measures the live path on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Measures: live = from publishing a packet to the repetition on a live page.")
final class BenchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ServiceOptions options = new ServiceOptions();

  @Parameters(paramLabel = "WHAT", description = "live")
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
    if (!what.equals("live")) {
      throw Failure.of(FailureKind.USAGE, "bench %s: not known; known is: live".formatted(what));
    }
    try (var service = FemorisService.start(options.local(), ProgramVersion.text())) {
      var latency = new LiveLatency(service);
      measure(latency);
      print(latency.sortedMillis());
    }
    return 0;
  }

  private void measure(LiveLatency latency) throws InterruptedException {
    if (file == null) {
      for (BundledSession session : BundledSessions.all()) {
        latency.measure(session, speed);
      }
      return;
    }
    if (exercise == null) {
      throw Failure.of(FailureKind.USAGE, "--exercise ID: say what %s shows".formatted(file));
    }
    var profile = ExerciseOptions.profile(ExerciseCatalog.builtIn(), exercise);
    var session = DemoSession.of(file, profile, Optional.empty(), OptionalDouble.empty());
    latency.measure(session.exercise(), session.label(), session.recordings(), speed);
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
