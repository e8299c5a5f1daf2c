package dev.femoris.service.cli;

import dev.femoris.service.blegateway.CentralFactory;
import dev.femoris.service.blegateway.RadioAdapter;
import dev.femoris.service.blegateway.Radios;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of the commands that use Bluetooth. */
final class RadioOptions {

  @Option(
      names = "--adapter",
      paramLabel = "NAME",
      defaultValue = "auto",
      description =
          "tinyb, bluez-dbus, or auto: tinyb where it runs, otherwise bluez-dbus"
              + " (default ${DEFAULT-VALUE}).")
  private String adapter = "auto";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "femoris-gateway",
      description = "Where messages wait for the broker (default ${DEFAULT-VALUE}).")
  private Path data = Path.of("femoris-gateway");

  Path data() {
    return data;
  }

  CentralFactory radio() {
    var named =
        RadioAdapter.of(adapter)
            .orElseThrow(
                () ->
                    Failure.of(
                        FailureKind.USAGE,
                        "--adapter %s: must be auto, tinyb or bluez-dbus".formatted(adapter)));
    return Radios.through(named, data.resolve("native"));
  }
}
