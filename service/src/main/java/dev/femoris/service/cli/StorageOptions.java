package dev.femoris.service.cli;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.store.DatabaseServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the service keeps everything. */
final class StorageOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "femoris-data",
      description = "Where everything is kept (default ${DEFAULT-VALUE}).")
  private Path data = Path.of("femoris-data");

  @Option(
      names = "--database",
      paramLabel = "JDBC_URL",
      description =
          "Keep sessions on a PostgreSQL server instead of a file in --data, e.g."
              + " jdbc:postgresql://host/femoris. The password is read from the environment"
              + " variable FEMORIS_DATABASE_PASSWORD.")
  private @Nullable String databaseUrl;

  @Option(
      names = "--database-user",
      paramLabel = "NAME",
      defaultValue = "femoris",
      description = "Who logs in at --database (default ${DEFAULT-VALUE}).")
  private String databaseUser = "femoris";

  Path dataFolder() {
    return data;
  }

  /**
   * @throws IllegalArgumentException with a line for whoever wrote it
   */
  Optional<DatabaseServer> databaseServer() {
    return Optional.ofNullable(databaseUrl).map(this::server);
  }

  /** As the settings of a service that is not started. */
  ServiceConfig checked() {
    try {
      var config = ServiceConfig.local(0, 0, data);
      return databaseServer().map(config::keepingSessionsAt).orElse(config);
    } catch (IllegalArgumentException e) {
      throw Failure.of(FailureKind.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  /** The same, of a data folder that is there. */
  ServiceConfig existing() {
    var config = checked();
    if (!Files.isDirectory(config.dataFolder())) {
      throw Failure.of(
          FailureKind.NO_INPUT,
          "%s: no such data folder; say which with --data".formatted(config.dataFolder()));
    }
    return config;
  }

  private DatabaseServer server(String url) {
    String password = System.getenv("FEMORIS_DATABASE_PASSWORD");
    return new DatabaseServer(url, databaseUser, password == null ? "" : password);
  }
}
