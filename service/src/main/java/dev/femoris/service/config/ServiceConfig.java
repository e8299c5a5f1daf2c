package dev.femoris.service.config;

import dev.femoris.service.store.DatabaseServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Settings of one running service.
 *
 * @param bindAddress address HTTP listens on, and with accounts MQTT, too; without them the broker
 *     stays on loopback
 * @param httpPort 0 for any free port
 * @param mqttPort of the embedded broker, 0 for any free port; not used with an external broker
 * @param externalBroker URL of the broker to use instead of the embedded one, such as {@code
 *     tcp://host:1883}
 * @param dataFolder where the database, raw packets and reports live
 * @param databaseServer the database to use instead of the file in the data folder
 * @param silence a session ends after this long without a packet
 * @param maxUploadBytes largest recording taken over HTTP
 * @param phonePort of the TLS listener for phones on all addresses, 0 for any free port; empty for
 *     none
 * @param accounts whether people sign in; without, the service is open to whoever reaches it
 */
public record ServiceConfig(
    String bindAddress,
    int httpPort,
    int mqttPort,
    Optional<URI> externalBroker,
    Path dataFolder,
    Optional<DatabaseServer> databaseServer,
    Duration silence,
    long maxUploadBytes,
    OptionalInt phonePort,
    boolean accounts) {

  public static final String LOOPBACK = "127.0.0.1";
  public static final int DEFAULT_PHONE_PORT = 8443;
  public static final long DEFAULT_MAX_UPLOAD_BYTES = 512L << 20;
  public static final Duration DEFAULT_SILENCE = Duration.ofSeconds(120);

  public ServiceConfig {
    requirePort("--http-port", httpPort);
    requirePort("--mqtt-port", mqttPort);
    phonePort.ifPresent(port -> requirePort("--phone-port", port));
    require(!bindAddress.isBlank(), "--bind: an address is needed, such as " + LOOPBACK);
    require(
        !silence.isNegative() && !silence.isZero() && silence.compareTo(Duration.ofHours(24)) <= 0,
        "--silence %s: must be between 1 s and 24 h".formatted(silence));
    require(maxUploadBytes > 0, "--max-upload-mb: must be 1 or more");
    externalBroker.ifPresent(ServiceConfig::requireBrokerUrl);
    require(
        !accounts || externalBroker.isEmpty(),
        "--accounts: goes with the embedded broker only, which knows whose sensor is whose; leave"
            + " --broker away");
    dataFolder = dataFolder.toAbsolutePath().normalize();
  }

  /** Without accounts. */
  public ServiceConfig(
      String bindAddress,
      int httpPort,
      int mqttPort,
      Optional<URI> externalBroker,
      Path dataFolder,
      Optional<DatabaseServer> databaseServer,
      Duration silence,
      long maxUploadBytes,
      OptionalInt phonePort) {
    this(
        bindAddress,
        httpPort,
        mqttPort,
        externalBroker,
        dataFolder,
        databaseServer,
        silence,
        maxUploadBytes,
        phonePort,
        false);
  }

  /** The same with people who sign in. */
  public ServiceConfig withAccounts() {
    return new ServiceConfig(
        bindAddress,
        httpPort,
        mqttPort,
        externalBroker,
        dataFolder,
        databaseServer,
        silence,
        maxUploadBytes,
        phonePort,
        true);
  }

  /** Loopback only, embedded broker, usual limits. */
  public static ServiceConfig local(int httpPort, int mqttPort, Path dataFolder) {
    return new ServiceConfig(
        LOOPBACK,
        httpPort,
        mqttPort,
        Optional.empty(),
        dataFolder,
        Optional.empty(),
        DEFAULT_SILENCE,
        DEFAULT_MAX_UPLOAD_BYTES,
        OptionalInt.empty());
  }

  /** The same with a listener for phones. */
  public ServiceConfig withPhone(int port) {
    return new ServiceConfig(
        bindAddress,
        httpPort,
        mqttPort,
        externalBroker,
        dataFolder,
        databaseServer,
        silence,
        maxUploadBytes,
        OptionalInt.of(port),
        accounts);
  }

  /** The same with its sessions on a server. */
  public ServiceConfig keepingSessionsAt(DatabaseServer server) {
    return new ServiceConfig(
        bindAddress,
        httpPort,
        mqttPort,
        externalBroker,
        dataFolder,
        Optional.of(server),
        silence,
        maxUploadBytes,
        phonePort,
        accounts);
  }

  public Path databaseFile() {
    return dataFolder.resolve("femoris");
  }

  public Path rawFolder() {
    return dataFolder.resolve("raw");
  }

  /** What pages that are gateways sent and is not in a session yet. */
  public Path gatewayFolder() {
    return dataFolder.resolve("gateway");
  }

  public Path reportsFolder() {
    return dataFolder.resolve("reports");
  }

  public Path uploadsFolder() {
    return dataFolder.resolve("uploads");
  }

  /** What has come of uploads that are no sessions yet; for the owner's eyes only. */
  public Path partsFolder() {
    return dataFolder.resolve("parts");
  }

  /** Keys and token of the listener for phones; for the owner's eyes only. */
  public Path phoneFolder() {
    return dataFolder.resolve("phone");
  }

  private static void requirePort(String option, int port) {
    require(port >= 0 && port <= 65_535, "%s %d: must be 0 to 65535".formatted(option, port));
  }

  private static void requireBrokerUrl(URI url) {
    boolean known = "tcp".equals(url.getScheme()) || "ssl".equals(url.getScheme());
    require(
        known && url.getHost() != null,
        "--broker %s: must look like tcp://host:1883 or ssl://host:8883".formatted(url));
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
