package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.ingest.replay.ReplayParams;
import dev.femoris.service.demo.DemoRun;
import dev.femoris.service.demo.DemoSession;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.run.FemorisService;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code femoris demo}: the whole path with nothing to set up. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Plays a recording, or the bundled sessions, as a live sensor: watch it being counted.")
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ServiceOptions options = new ServiceOptions();
  @Mixin private ExerciseOptions exercises = new ExerciseOptions();
  @Mixin private LoadOption load = new LoadOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "RECORDING",
      description = "Canonical CSV, plain or .gz (default: the bundled sessions).")
  private @Nullable Path file;

  @Option(names = "--exercise", paramLabel = "ID", description = "What RECORDING shows.")
  private @Nullable String exercise;

  @Option(
      names = "--placement",
      paramLabel = "PLACE",
      description = "The one sensor to play (default: all worn together); where it was worn.")
  private @Nullable String placement;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description = "Times the recording's own pace (default ${DEFAULT-VALUE}).")
  private double speed;

  @Option(names = "--once", description = "End when the last report is written.")
  private boolean once;

  @Override
  public Integer call() throws InterruptedException {
    ExerciseCatalog catalog = exercises.catalog();
    List<DemoSession> sessions = sessions(catalog);
    ReplayParams params = params();
    try (var service = FemorisService.start(options.local(), catalog, ProgramVersion.text())) {
      service.closeOnSignal();
      say("live: " + service.liveUrl());
      PhoneLines.of(service, false).forEach(this::say);
      var run = new DemoRun(service, params, this::say);
      for (DemoSession session : sessions) {
        run.play(session);
      }
      if (!once) {
        say("all sessions are over; the live page stays until Ctrl-C");
        service.awaitClose();
      }
      return 0;
    }
  }

  private List<DemoSession> sessions(ExerciseCatalog catalog) {
    if (file == null) {
      if (exercise != null) {
        throw Failure.of(FailureKind.USAGE, "--exercise: goes with a RECORDING");
      }
      if (load.isGiven()) {
        throw Failure.of(FailureKind.USAGE, "--load: goes with a RECORDING");
      }
      return DemoSession.bundled();
    }
    if (exercise == null) {
      throw Failure.of(FailureKind.USAGE, "--exercise ID: say what %s shows".formatted(file));
    }
    ExerciseProfile profile = ExerciseOptions.profile(catalog, exercise);
    return List.of(DemoSession.of(file, profile, PlacementOption.placement(placement), load.kg()));
  }

  private ReplayParams params() {
    try {
      return ReplayParams.atSpeed(speed);
    } catch (IllegalArgumentException e) {
      throw Failure.of(FailureKind.USAGE, "--" + e.getMessage(), e);
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
