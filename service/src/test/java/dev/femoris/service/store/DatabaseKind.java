package dev.femoris.service.store;

import dev.femoris.service.config.ServiceConfig;
import java.nio.file.Path;

/** The databases the stores must work on. */
public enum DatabaseKind {
  H2 {
    @Override
    public ServiceConfig service(Path folder) {
      return ServiceConfig.local(0, 0, folder);
    }
  },
  POSTGRESQL {
    @Override
    public ServiceConfig service(Path folder) {
      return ServiceConfig.local(0, 0, folder).keepingSessionsAt(PostgreSql.database(folder));
    }
  };

  /** A service whose data are in {@code folder}, its database the same for the same folder. */
  public abstract ServiceConfig service(Path folder);

  /** Opens the database of such a service. */
  public Database open(Path folder) {
    ServiceConfig config = service(folder);
    return Database.of(config.databaseServer(), config.databaseFile());
  }
}
