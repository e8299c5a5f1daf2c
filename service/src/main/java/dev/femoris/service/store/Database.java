package dev.femoris.service.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** The H2 file, opened and brought to the newest schema. Thread-safe. */
public final class Database implements AutoCloseable {

  private static final int MAX_CONNECTIONS = 4;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  /**
   * Opens the database at {@code file} (without H2's suffix), creating it when absent.
   *
   * @throws Failure (IO) when another process has it open or it cannot be read
   */
  public static Database open(Path file) {
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(settings(file));
    } catch (HikariPool.PoolInitializationException e) {
      throw Failure.of(
          FailureKind.IO,
          "%s.mv.db: cannot be opened (%s); is another femoris using this --data folder?"
              .formatted(file, rootMessage(e)),
          e);
    }
    Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
    return new Database(pool);
  }

  public SessionStore sessions() {
    return new SessionStore(jdbi);
  }

  public BaselineStore baselines() {
    return new BaselineStore(jdbi);
  }

  public LabelStore labels() {
    return new LabelStore(jdbi);
  }

  public PersonalModelStore personalModels() {
    return new PersonalModelStore(jdbi);
  }

  /** Whether a query gets an answer. */
  public boolean answers() {
    return jdbi.withHandle(h -> h.createQuery("select 1").mapTo(Integer.class).one()) == 1;
  }

  /** Writes everything to the file and closes it. */
  @Override
  public void close() {
    if (!pool.isClosed()) {
      jdbi.useHandle(h -> h.execute("checkpoint sync"));
      pool.close();
    }
  }

  private static HikariConfig settings(Path file) {
    var config = new HikariConfig();
    config.setPoolName("femoris");
    config.setJdbcUrl(
        "jdbc:h2:file:"
            + file
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
    config.setUsername("femoris");
    config.setPassword("");
    config.setMaximumPoolSize(MAX_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(1);
    return config;
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
