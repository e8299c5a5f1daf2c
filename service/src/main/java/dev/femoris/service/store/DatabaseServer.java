package dev.femoris.service.store;

/**
 * A PostgreSQL database on a server.
 *
 * @param jdbcUrl like {@code jdbc:postgresql://host/femoris}; without user and password
 * @param user who logs in
 * @param password never shown
 */
public record DatabaseServer(String jdbcUrl, String user, String password) {

  private static final String SCHEME = "jdbc:postgresql:";

  /**
   * @throws IllegalArgumentException with a line for whoever wrote it
   */
  public DatabaseServer {
    if (!jdbcUrl.startsWith(SCHEME)) {
      throw new IllegalArgumentException(
          "--database: must look like %s//host/femoris".formatted(SCHEME));
    }
    if (jdbcUrl.contains("password=")) {
      throw new IllegalArgumentException(
          "--database: the password does not belong into the URL; set FEMORIS_DATABASE_PASSWORD");
    }
  }

  @Override
  public String toString() {
    return "%s as %s".formatted(jdbcUrl, user);
  }
}
