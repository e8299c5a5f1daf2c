package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.programme.RoutineCatalog;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.programme.RoutineFolder;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.run.WarmUp;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code femoris serve}: runs until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Runs the service: MQTT broker, live page, uploads, reports.")
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ServiceOptions options = new ServiceOptions();
  @Mixin private ExerciseOptions exercises = new ExerciseOptions();

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = ServiceConfig.LOOPBACK,
      description =
          "Address the live page listens on (default ${DEFAULT-VALUE}: this machine only).")
  private String bindAddress = ServiceConfig.LOOPBACK;

  @Option(
      names = "--broker",
      paramLabel = "URL",
      description = "Use this MQTT broker instead of the embedded one, e.g. tcp://host:1883.")
  private @Nullable URI broker;

  @Option(
      names = "--silence",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "A session ends after this long without a packet (default ${DEFAULT-VALUE}).")
  private long silenceS;

  @Option(
      names = "--max-upload-mb",
      paramLabel = "MB",
      defaultValue = "512",
      description = "Largest recording taken (default ${DEFAULT-VALUE}).")
  private long maxUploadMb;

  @Option(
      names = "--accounts",
      description =
          "People sign in: athletes, their trainers, admins. The first start prints a link that"
              + " makes the first admin. Sensors then connect with a token.")
  private boolean accounts;

  @Option(
      names = "--routines",
      paramLabel = "DIR",
      description = "Folder of routines of your own, *.yaml; see service/docs/programmes.md.")
  private @Nullable Path routines;

  @Override
  public Integer call() throws InterruptedException {
    var config =
        options.checked(
            bindAddress, broker, Duration.ofSeconds(silenceS), maxUploadMb << 20, accounts);
    ExerciseCatalog known = exercises.catalog();
    RoutineCatalog followed =
        Optional.ofNullable(routines)
            .map(folder -> RoutineFolder.catalog(folder, known))
            .orElseGet(RoutineCatalog::builtIn);
    var service = FemorisService.start(config, known, followed, ProgramVersion.text());
    service.closeOnSignal();
    PrintWriter out = spec.commandLine().getOut();
    out.println("mqtt: " + service.brokerUrl());
    out.println("live: " + service.liveUrl());
    service
        .adminLink()
        .ifPresent(link -> out.println("first admin (works once, for one day): " + link));
    PhoneLines.of(service, accounts).forEach(out::println);
    out.flush();
    WarmUp.inBackground();
    service.awaitClose();
    return 0;
  }
}
