package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.replay.SessionDeclaration;
import dev.femoris.service.blegateway.GatewaySensor;
import dev.femoris.service.blegateway.GatewaySettings;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.Declaration;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to stream where, and what the athlete does. */
final class StreamOptions {

  @Mixin private ExerciseOptions exercises = new ExerciseOptions();
  @Mixin private LoadOption load = new LoadOption();

  private static final BrokerPass PASS = BrokerPass.fromEnvironment();

  @Option(
      names = "--broker",
      paramLabel = "URL",
      defaultValue = "tcp://127.0.0.1:1883",
      description = "Where to publish (default ${DEFAULT-VALUE}).")
  private URI broker = URI.create("tcp://127.0.0.1:1883");

  @Option(
      names = "--sensor",
      required = true,
      paramLabel = "ADDRESS[=PLACE]",
      description =
          "A sensor's Bluetooth address and where it is worn (default thigh_right); once for each.")
  private List<String> sensors = new ArrayList<>();

  @Option(
      names = "--exercise",
      required = true,
      paramLabel = "ID",
      description = "What is done, e.g. romanian_deadlift.")
  private String exercise = "";

  @Option(names = "--label", paramLabel = "TEXT", description = "Shown on pages.")
  private String label = "";

  @Option(names = "--tempo", paramLabel = "E-P-C-P", description = "Target tempo, e.g. 3-1-1-0.")
  private @Nullable String tempo;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "Names the sensors that are worn together (default: made up for several).")
  private @Nullable String group;

  @Option(
      names = "--spool-mb",
      paramLabel = "MB",
      defaultValue = "2048",
      description = "How much may wait for the broker (default ${DEFAULT-VALUE}).")
  private long spoolMb;

  /**
   * @throws Failure (USAGE) when something does not fit
   */
  GatewaySettings settings(Path data) {
    ExerciseProfile profile = exercises.profile(exercise);
    var worn = sensors.stream().map(StreamOptions::sensor).toList();
    try {
      var settings =
          new GatewaySettings(
              PASS.settings(broker, "femoris-gateway-" + worn.getFirst().device()).withoutSession(),
              worn,
              declaration(profile, worn),
              data.resolve("spool"),
              spoolMb << 20);
      Declaration.parse(settings.declarationOf(worn.getFirst(), 0));
      return settings;
    } catch (IllegalArgumentException e) {
      throw Failure.of(FailureKind.USAGE, String.valueOf(e.getMessage()), e);
    } catch (Failure e) {
      throw Failure.of(FailureKind.USAGE, e.line(), e);
    }
  }

  private SessionDeclaration declaration(ExerciseProfile profile, List<GatewaySensor> worn) {
    return new SessionDeclaration(
        profile.id(),
        worn.getFirst().placement().id(),
        label,
        Optional.ofNullable(tempo),
        Optional.ofNullable(group)
            .or(() -> worn.size() > 1 ? Optional.of(worn.getFirst().device()) : Optional.empty()),
        load.kg());
  }

  private static GatewaySensor sensor(String text) {
    int at = text.indexOf('=');
    String address = at < 0 ? text : text.substring(0, at);
    var placement =
        at < 0 ? Optional.<Placement>empty() : PlacementOption.placement(text.substring(at + 1));
    try {
      return new GatewaySensor(address, placement.orElse(Placement.THIGH_RIGHT), PASS.sensor(""));
    } catch (IllegalArgumentException e) {
      throw Failure.of(FailureKind.USAGE, "--" + e.getMessage(), e);
    }
  }
}
