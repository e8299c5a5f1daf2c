package dev.femoris.service.door;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection to the broker. {@link #send} from one thread at a time; what the broker
 * says arrives on a thread of its own.
 */
public final class BrokerPipe implements AutoCloseable {

  private static final int CONNECT_LIMIT_MS = 5000;
  private static final int CHUNK_BYTES = 16_384;

  private static final Logger log = LoggerFactory.getLogger(BrokerPipe.class);

  private final Socket socket;
  private final DoorRules rules;
  private final ClientPackets packets = new ClientPackets();

  /** Who gets what the broker says. */
  public interface Client {

    /** Waits until the bytes are on their way. */
    void receive(byte[] bytes) throws IOException;

    /** The broker's end is closed. */
    void ended();
  }

  private BrokerPipe(Socket socket, DoorRules rules) {
    this.socket = socket;
    this.rules = rules;
  }

  /**
   * Connects to the broker and begins to hand on what it says.
   *
   * @param keeper asked by what the client's CONNECT says
   * @throws IOException when the broker cannot be reached
   */
  public static BrokerPipe open(URI broker, Client client, DoorKeeper keeper) throws IOException {
    var pipe = new BrokerPipe(connect(broker), new DoorRules(keeper));
    Thread.ofVirtual().name("mqtt-door").start(() -> pipe.carryTo(client));
    return pipe;
  }

  /**
   * Hands on the client's bytes, packet by packet.
   *
   * @throws RefusedPacketException when a packet may not pass; it and what follows are not sent
   */
  public void send(ByteBuffer bytes) throws IOException, RefusedPacketException {
    packets.add(bytes);
    for (Optional<byte[]> packet = packets.next(); packet.isPresent(); packet = packets.next()) {
      rules.check(packet.get());
      socket.getOutputStream().write(packet.get());
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException closed) {
      log.debug("closing a pipe that was closed", closed);
    }
  }

  private void carryTo(Client client) {
    byte[] chunk = new byte[CHUNK_BYTES];
    try (InputStream said = socket.getInputStream()) {
      for (int read = said.read(chunk); read >= 0; read = said.read(chunk)) {
        client.receive(Arrays.copyOf(chunk, read));
      }
    } catch (IOException gone) {
      log.debug("one end of a pipe is gone: the other is closed, too", gone);
    }
    close();
    client.ended();
  }

  private static Socket connect(URI broker) throws IOException {
    boolean tls = "ssl".equals(broker.getScheme());
    int port = broker.getPort() >= 0 ? broker.getPort() : tls ? 8883 : 1883;
    var plain = new Socket();
    try {
      plain.setTcpNoDelay(true);
      plain.connect(new InetSocketAddress(broker.getHost(), port), CONNECT_LIMIT_MS);
      return tls
          ? ((SSLSocketFactory) SSLSocketFactory.getDefault())
              .createSocket(plain, broker.getHost(), port, true)
          : plain;
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }
}
