package dev.femoris.ingest;

import io.moquette.BrokerConstants;
import io.moquette.broker.Server;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Properties;

/** A real Moquette on a free loopback port, which can be stopped and started again there. */
public final class TestBroker implements AutoCloseable {

  private final int port;
  private Server server = new Server();

  public TestBroker() throws IOException {
    try (var free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    start();
  }

  public URI uri() {
    return URI.create("tcp://127.0.0.1:" + port);
  }

  public void stop() {
    server.stopServer();
  }

  public void start() throws IOException {
    server = new Server();
    var properties = new Properties();
    properties.setProperty(BrokerConstants.HOST_PROPERTY_NAME, "127.0.0.1");
    properties.setProperty(BrokerConstants.PORT_PROPERTY_NAME, Integer.toString(port));
    properties.setProperty("allow_anonymous", "true");
    properties.setProperty("persistence_enabled", "false");
    properties.setProperty("session_queue_size", "65536");
    properties.setProperty("telemetry_enabled", "false");
    server.startServer(new MemoryConfig(properties));
  }

  @Override
  public void close() {
    server.stopServer();
  }
}
