package dev.femoris.service.cli;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that run the service. */
final class ServiceOptions {

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Where the live page is (default ${DEFAULT-VALUE}; 0: any free port).")
  private int httpPort;

  @Option(
      names = "--mqtt-port",
      paramLabel = "PORT",
      defaultValue = "1883",
      description = "Where sensors connect (default ${DEFAULT-VALUE}; 0: any free port).")
  private int mqttPort;

  @Mixin private StorageOptions storage = new StorageOptions();

  @Option(
      names = "--phone",
      description =
          "Let a phone be the sensor: a listener with TLS on all addresses, opened by a link with a"
              + " secret, shown as a QR code.")
  private boolean phone;

  @Option(
      names = "--phone-port",
      paramLabel = "PORT",
      defaultValue = "8443",
      description = "Where phones connect (default ${DEFAULT-VALUE}; 0: any free port).")
  private int phonePort = ServiceConfig.DEFAULT_PHONE_PORT;

  int httpPort() {
    return httpPort;
  }

  /** The settings of a service on loopback with its own broker. */
  ServiceConfig local() {
    return checked(
        ServiceConfig.LOOPBACK,
        null,
        ServiceConfig.DEFAULT_SILENCE,
        ServiceConfig.DEFAULT_MAX_UPLOAD_BYTES,
        false);
  }

  ServiceConfig checked(
      String bindAddress,
      @Nullable URI externalBroker,
      Duration silence,
      long maxUploadBytes,
      boolean accounts) {
    try {
      return new ServiceConfig(
          bindAddress,
          httpPort,
          mqttPort,
          Optional.ofNullable(externalBroker),
          storage.dataFolder(),
          storage.databaseServer(),
          silence,
          maxUploadBytes,
          phone ? OptionalInt.of(phonePort) : OptionalInt.empty(),
          accounts);
    } catch (IllegalArgumentException e) {
      throw Failure.of(FailureKind.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
