package dev.femoris.service.broker;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import io.moquette.broker.ClientDescriptor;
import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.broker.security.PermitAllAuthorizatorPolicy;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;

/** A running MQTT broker on loopback. */
public final class EmbeddedBroker implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final String SESSION_QUEUE_MESSAGES = "65536";
  private static final String MAX_MESSAGE_BYTES = "262144";

  private final Server server;
  private final int port;
  private boolean open = true;

  private EmbeddedBroker(Server server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker on {@code port} of loopback; 0 takes any free one.
   *
   * @throws Failure (UNAVAILABLE) when the port is taken
   */
  public static EmbeddedBroker start(int port) {
    return start(port, Optional.empty());
  }

  /**
   * The same on any free port, for those only whom {@code clients} lets in.
   *
   * @throws Failure (UNAVAILABLE) when there is no free port
   */
  public static EmbeddedBroker startFor(BrokerClients clients) {
    return start(0, Optional.of(clients));
  }

  private static EmbeddedBroker start(int port, Optional<BrokerClients> clients) {
    int chosen = port == 0 ? freePort() : port;
    var server = new Server();
    try {
      start(server, settings(chosen, clients.isEmpty()), clients);
    } catch (IOException e) {
      throw portTaken(chosen, e);
    } catch (RuntimeException e) {
      if (hasBindCause(e)) {
        throw portTaken(chosen, e);
      }
      throw e;
    }
    return new EmbeddedBroker(server, chosen);
  }

  public int port() {
    return port;
  }

  public URI url() {
    return URI.create("tcp://" + HOST + ":" + port());
  }

  /** Ends the connections of those clients; what was kept for them is forgotten. */
  public void disconnect(Predicate<String> clientIds) {
    server.listConnectedClients().stream()
        .map(ClientDescriptor::getClientID)
        .filter(clientIds)
        .forEach(server::disconnectAndPurgeClientState);
  }

  public int connectedClients() {
    return server.listConnectedClients().size();
  }

  @Override
  public synchronized void close() {
    if (open) {
      open = false;
      server.stopServer();
    }
  }

  private static void start(Server server, IConfig settings, Optional<BrokerClients> clients)
      throws IOException {
    if (clients.isEmpty()) {
      server.startServer(settings);
      return;
    }
    BrokerClients known = clients.get();
    server.startServer(
        settings, List.of(), null, known::mayConnect, new PermitAllAuthorizatorPolicy());
  }

  private static IConfig settings(int port, boolean anybody) {
    var properties = new Properties();
    properties.setProperty(IConfig.HOST_PROPERTY_NAME, HOST);
    properties.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(port));
    properties.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, Boolean.toString(anybody));
    properties.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
    properties.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
    properties.setProperty(IConfig.SESSION_QUEUE_SIZE, SESSION_QUEUE_MESSAGES);
    properties.setProperty(IConfig.NETTY_MAX_BYTES_PROPERTY_NAME, MAX_MESSAGE_BYTES);
    properties.setProperty(IConfig.BUFFER_FLUSH_MS_PROPERTY_NAME, "0");
    return new MemoryConfig(properties);
  }

  /** Moquette does not tell which port it took when it may choose. */
  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw Failure.of(FailureKind.UNAVAILABLE, "no free port on " + HOST, e);
    }
  }

  private static boolean hasBindCause(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private static Failure portTaken(int port, Exception cause) {
    return Failure.of(
        FailureKind.UNAVAILABLE,
        "MQTT port %d of %s cannot be used: another program has it; choose another with --mqtt-port (0 takes any free one)"
            .formatted(port, HOST),
        cause);
  }
}
