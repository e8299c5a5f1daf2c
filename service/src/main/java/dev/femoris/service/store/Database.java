package dev.femoris.service.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The database, opened and brought to the newest schema: the H2 file in the data folder, or a
 * PostgreSQL server. Thread-safe.
 */
public final class Database implements AutoCloseable {

  private static final int MAX_CONNECTIONS = 4;
  private static final int SERVER_TIMEOUT_MS = 10_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final boolean ownFile;

  private Database(HikariDataSource pool, boolean ownFile) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.ownFile = ownFile;
  }

  /**
   * Opens the database at {@code file} (without H2's suffix), creating it when absent.
   *
   * @throws Failure (IO) when another process has it open or it cannot be read
   */
  public static Database open(Path file) {
    try {
      return migrated(new HikariDataSource(settings(file)), true);
    } catch (HikariPool.PoolInitializationException e) {
      throw Failure.of(
          FailureKind.IO,
          "%s.mv.db: cannot be opened (%s); is another femoris using this --data folder?"
              .formatted(file, rootMessage(e)),
          e);
    }
  }

  /**
   * Opens a database on a server. It must exist; its tables are made when absent.
   *
   * @throws Failure (UNAVAILABLE) when the server does not answer or does not let us in
   */
  public static Database open(DatabaseServer server) {
    try {
      return migrated(new HikariDataSource(settings(server)), false);
    } catch (HikariPool.PoolInitializationException e) {
      throw Failure.of(
          FailureKind.UNAVAILABLE,
          "%s: cannot be opened (%s); is the server running, and do the user and the password fit?"
              .formatted(server.jdbcUrl(), rootMessage(e)),
          e);
    }
  }

  /** Opens the one on the server, or else the file. */
  public static Database of(Optional<DatabaseServer> server, Path file) {
    return server.map(Database::open).orElseGet(() -> open(file));
  }

  private static Database migrated(HikariDataSource pool, boolean ownFile) {
    try {
      Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
    } catch (FlywayException e) {
      pool.close();
      throw Failure.of(
          FailureKind.IO,
          "the database's tables cannot be brought up to date (%s)".formatted(rootMessage(e)),
          e);
    }
    return new Database(pool, ownFile);
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

  public LiveFactStore liveFacts() {
    return new LiveFactStore(jdbi);
  }

  public MeasuresStore measures() {
    return new MeasuresStore(jdbi);
  }

  public LogStore log() {
    return new LogStore(jdbi);
  }

  public DeclarationStore declarations() {
    return new DeclarationStore(jdbi);
  }

  public UploadStore uploads() {
    return new UploadStore(jdbi);
  }

  public ShareStore shares() {
    return new ShareStore(jdbi);
  }

  public PersonalModelStore personalModels() {
    return new PersonalModelStore(jdbi);
  }

  public ProgrammeStore programmes() {
    return new ProgrammeStore(jdbi);
  }

  public AthleteStore athletes() {
    return new AthleteStore(jdbi);
  }

  public ArchiveStore archives() {
    return new ArchiveStore(jdbi);
  }

  /** Whether there is nothing in any table. */
  public boolean isEmpty() {
    try (var handle = jdbi.open()) {
      return TableCopy.isEmpty(handle.getConnection());
    } catch (SQLException e) {
      throw Failure.of(FailureKind.IO, "the database cannot be read (%s)".formatted(e), e);
    }
  }

  /**
   * Copies everything into {@code other}, which is empty; all of it or nothing. This database is
   * read as it is at one moment.
   */
  public void copyInto(Database other) {
    try {
      jdbi.useTransaction(
          TransactionIsolationLevel.REPEATABLE_READ,
          from ->
              other.jdbi.useTransaction(
                  to -> new TableCopy(from.getConnection(), to.getConnection()).run()));
    } catch (SQLException e) {
      throw Failure.of(FailureKind.IO, "the database cannot be copied (%s)".formatted(e), e);
    }
  }

  public AccountStore accounts() {
    return new AccountStore(jdbi);
  }

  public InvitationStore invitations() {
    return new InvitationStore(jdbi);
  }

  public MembershipStore memberships() {
    return new MembershipStore(jdbi);
  }

  public TokenStore tokens() {
    return new TokenStore(jdbi);
  }

  public CorrectionStore corrections() {
    return new CorrectionStore(jdbi);
  }

  public SessionSearch search() {
    return new SessionSearch(jdbi);
  }

  /** Whether a query gets an answer. */
  public boolean answers() {
    return jdbi.withHandle(h -> h.createQuery("select 1").mapTo(Integer.class).one()) == 1;
  }

  /** Writes everything and closes it. */
  @Override
  public void close() {
    if (!pool.isClosed()) {
      if (ownFile) {
        jdbi.useHandle(h -> h.execute("checkpoint sync"));
      }
      pool.close();
    }
  }

  private static HikariConfig settings(DatabaseServer server) {
    var config = common();
    config.setJdbcUrl(server.jdbcUrl());
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setInitializationFailTimeout(SERVER_TIMEOUT_MS);
    return config;
  }

  private static HikariConfig settings(Path file) {
    var config = common();
    config.setJdbcUrl(
        "jdbc:h2:file:"
            + file
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
    config.setUsername("femoris");
    config.setPassword("");
    config.setInitializationFailTimeout(1);
    return config;
  }

  private static HikariConfig common() {
    var config = new HikariConfig();
    config.setPoolName("femoris");
    config.setMaximumPoolSize(MAX_CONNECTIONS);
    config.setMinimumIdle(1);
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
