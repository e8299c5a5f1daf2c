package dev.femoris.service.door;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where sensors connect with plain MQTT when not everybody may do everything: each gets a
 * connection of its own to the broker behind, and every packet is looked at. Thread-safe.
 */
public final class SensorDoor implements AutoCloseable {

  private static final int MAX_CLIENTS = 512;
  private static final int SILENCE_LIMIT_MS = 300_000;
  private static final int CHUNK_BYTES = 16_384;
  private static final Logger log = LoggerFactory.getLogger(SensorDoor.class);

  private final ServerSocket listener;
  private final URI broker;
  private final DoorKeeper keeper;
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

  private SensorDoor(ServerSocket listener, URI broker, DoorKeeper keeper) {
    this.listener = listener;
    this.broker = broker;
    this.keeper = keeper;
  }

  /**
   * Opens the door.
   *
   * @param port 0 for any free one
   * @param broker behind it
   * @throws Failure (UNAVAILABLE) when the port is taken
   */
  public static SensorDoor open(String host, int port, URI broker, DoorKeeper keeper) {
    try {
      var listener = new ServerSocket(port, 64, InetAddress.getByName(host));
      var door = new SensorDoor(listener, broker, keeper);
      Thread.ofVirtual().name("sensor-door").start(door::accept);
      return door;
    } catch (IOException e) {
      throw Failure.of(
          FailureKind.UNAVAILABLE,
          "MQTT port %d of %s cannot be used: another program has it; choose another with --mqtt-port (0 takes any free one)"
              .formatted(port, host),
          e);
    }
  }

  public URI url() {
    String host = listener.getInetAddress().getHostAddress();
    return URI.create(
        "tcp://%s:%d"
            .formatted(host.contains(":") ? "[" + host + "]" : host, listener.getLocalPort()));
  }

  @Override
  public void close() {
    closeQuietly(listener);
    clients.forEach(SensorDoor::closeQuietly);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        if (clients.size() >= MAX_CLIENTS) {
          closeQuietly(client);
        } else {
          clients.add(client);
          Thread.ofVirtual().name("sensor-client").start(() -> serve(client));
        }
      } catch (SocketException closed) {
        log.debug("the door is closed", closed);
      } catch (IOException e) {
        log.atWarn().addKeyValue("reason", e.getMessage()).log("a sensor could not connect");
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        BrokerPipe pipe = BrokerPipe.open(broker, new SocketClient(socket), keeper)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(SILENCE_LIMIT_MS);
      carry(socket.getInputStream(), pipe);
    } catch (RefusedPacketException refused) {
      log.atInfo().addKeyValue("what", refused.getMessage()).log("MQTT client refused");
    } catch (IOException gone) {
      log.debug("a sensor is gone", gone);
    } finally {
      clients.remove(socket);
    }
  }

  private static void carry(InputStream said, BrokerPipe pipe)
      throws IOException, RefusedPacketException {
    byte[] chunk = new byte[CHUNK_BYTES];
    for (int read = said.read(chunk); read >= 0; read = said.read(chunk)) {
      pipe.send(ByteBuffer.wrap(chunk, 0, read));
    }
  }

  private static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      log.debug("closing what was closed", closed);
    }
  }

  private record SocketClient(Socket socket) implements BrokerPipe.Client {

    @Override
    public void receive(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
    }

    @Override
    public void ended() {
      closeQuietly(socket);
    }
  }
}
