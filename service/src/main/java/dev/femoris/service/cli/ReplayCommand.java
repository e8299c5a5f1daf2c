package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.ingest.replay.ReplayParams;
import dev.femoris.ingest.replay.ReplayPublisher;
import dev.femoris.ingest.replay.ReplayReport;
import dev.femoris.ingest.replay.ReplaySensor;
import dev.femoris.ingest.replay.SessionDeclaration;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.offline.RecordingFile;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code femoris replay}: a recording as live sensors would send it. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Publishes a recording over MQTT as live sensors would send it.")
final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ExerciseOptions exercises = new ExerciseOptions();
  @Mixin private LoadOption load = new LoadOption();

  @Parameters(paramLabel = "RECORDING", description = "Canonical CSV, plain or .gz.")
  private Path file = Path.of("");

  @Option(
      names = "--exercise",
      required = true,
      paramLabel = "ID",
      description = "What was done, e.g. romanian_deadlift.")
  private String exercise = "";

  @Option(
      names = "--placement",
      paramLabel = "PLACE",
      description = "The one sensor to play (default: all worn together); where it was worn.")
  private @Nullable String placement;

  @Option(
      names = "--broker",
      paramLabel = "URL",
      defaultValue = "tcp://127.0.0.1:1883",
      description = "Where to publish (default ${DEFAULT-VALUE}).")
  private URI broker = URI.create("tcp://127.0.0.1:1883");

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description = "Times the recording's own pace (default ${DEFAULT-VALUE}).")
  private double speed;

  @Option(
      names = "--sensors",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many athletes' sensors play it at once (default ${DEFAULT-VALUE}).")
  private int sensors;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "replay",
      description = "The sensor's name; several get a number (default ${DEFAULT-VALUE}).")
  private String device = "replay";

  private final BrokerPass pass = BrokerPass.fromEnvironment();

  @Override
  public Integer call() throws InterruptedException {
    ExerciseProfile profile = exercises.profile(exercise);
    if (sensors < 1 || sensors > 1000) {
      throw Failure.of(FailureKind.USAGE, "--sensors %d: must be 1 to 1000".formatted(sensors));
    }
    OptionalDouble loadKg = load.kg();
    ReplayReport report = play(profile, loadKg, recordings(profile));
    PrintWriter out = spec.commandLine().getOut();
    report
        .sensors()
        .forEach(
            each ->
                out.printf(
                    "%s: %d of %d samples acknowledged, %d messages, %d resends%n",
                    each.device(),
                    each.acknowledged(),
                    each.samples(),
                    each.sentBatches(),
                    each.resends()));
    out.flush();
    if (!report.isComplete()) {
      boolean nothingSent = report.sensors().stream().allMatch(each -> each.sentBatches() == 0);
      String reason =
          nothingSent
              ? "no broker answers there; start ./femoris serve or name another with --broker"
              : "not everything was acknowledged; is a femoris service connected to this broker?";
      throw Failure.of(FailureKind.UNAVAILABLE, "%s: %s".formatted(broker, reason));
    }
    return 0;
  }

  /** What one athlete wears, the limb's sensor first; one sensor where it is named. */
  private List<SensorRecording> recordings(ExerciseProfile profile) {
    var read = RecordingFile.read(file);
    var limb = read.sensor(PlacementOption.placement(placement), profile).recording();
    return placement == null ? read.wornWith(limb) : List.of(limb);
  }

  private ReplayReport play(
      ExerciseProfile profile, OptionalDouble loadKg, List<SensorRecording> recordings)
      throws InterruptedException {
    var declaration =
        new SessionDeclaration(
                profile.id(),
                recordings.getFirst().placement().id(),
                "Replay of " + file.getFileName(),
                Optional.empty())
            .withLoadKg(loadKg);
    int firstSession = ThreadLocalRandom.current().nextInt(65_536);
    var all =
        IntStream.rangeClosed(1, sensors)
            .mapToObj(n -> sensors(n, firstSession, declaration, recordings))
            .flatMap(List::stream)
            .toList();
    String clientId = "femoris-replay-" + ProcessHandle.current().pid();
    try (var link = new PahoLink(settings(clientId))) {
      return new ReplayPublisher(link, all, params()).run();
    }
  }

  private List<ReplaySensor> sensors(
      int number,
      int firstSession,
      SessionDeclaration declaration,
      List<SensorRecording> recordings) {
    String name = pass.sensor(sensors == 1 ? device : device + "-" + number);
    return ReplaySensor.wornTogether(
        name, (firstSession + number * recordings.size()) % 65_536, recordings, declaration);
  }

  private MqttSettings settings(String clientId) {
    try {
      return pass.settings(broker, clientId).withoutSession();
    } catch (IllegalArgumentException e) {
      throw Failure.of(FailureKind.USAGE, "--" + e.getMessage(), e);
    }
  }

  private ReplayParams params() {
    try {
      return ReplayParams.atSpeed(speed);
    } catch (IllegalArgumentException e) {
      throw Failure.of(FailureKind.USAGE, "--" + e.getMessage(), e);
    }
  }
}
