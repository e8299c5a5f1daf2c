package dev.femoris.service.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A real PostgreSQL server, started when it is first needed and stopped with the tests. */
public final class PostgreSql {

  private static final Map<Path, DatabaseServer> databases = new ConcurrentHashMap<>();

  private PostgreSql() {}

  /** The database that belongs to {@code folder}, made when it is first asked for. */
  public static DatabaseServer database(Path folder) {
    return databases.computeIfAbsent(folder, f -> create("test" + databases.size()));
  }

  private static DatabaseServer create(String name) {
    EmbeddedPostgres server = Server.RUNNING;
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name, e);
    }
    return new DatabaseServer(
        "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), name), "postgres", "");
  }

  /** Started by the first use; ends with the JVM. */
  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL does not start", e);
      }
    }
  }
}
