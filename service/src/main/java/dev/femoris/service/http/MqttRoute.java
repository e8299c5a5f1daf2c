package dev.femoris.service.http;

import dev.femoris.service.door.BrokerPipe;
import dev.femoris.service.door.DoorKeeper;
import dev.femoris.service.door.RefusedPacketException;
import io.javalin.http.Context;
import io.javalin.websocket.WsBinaryMessageContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MQTT over a WebSocket: each client gets its own connection to the broker. */
final class MqttRoute {

  private static final String KEEPER = "femoris.keeper";
  private static final int MAX_CLIENTS = 64;
  private static final int MAX_MESSAGE_BYTES = 262_144;
  private static final long SEND_TIMEOUT_S = 10;
  private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(5);
  private static final Logger log = LoggerFactory.getLogger(MqttRoute.class);

  private final URI broker;
  private final PhoneGate gate;
  private final Optional<DoorKeeper> accounts;
  private final Map<String, BrokerPipe> pipes = new ConcurrentHashMap<>();

  /**
   * @param accounts who lets sensors in when people sign in; then the phones' token is none
   */
  MqttRoute(URI broker, PhoneGate gate, Optional<DoorKeeper> accounts) {
    this.broker = broker;
    this.gate = gate;
    this.accounts = accounts;
  }

  /** On the phones' listener with the token, in the address, the cookie or as MQTT's password. */
  void beforeUpgrade(Context request) {
    if (accounts.isPresent()) {
      request.attribute(KEEPER, accounts.get());
      return;
    }
    gate.checkSocket(request, true);
    boolean shown = gate.hasToken(request);
    if (!shown) {
      SecurityHeaders.requireSameOrigin(request);
    }
    boolean passwordNeeded = PhoneGate.isPhones(request) && !shown;
    request.attribute(
        KEEPER, passwordNeeded ? DoorKeeper.withPassword(gate::isToken) : DoorKeeper.open());
  }

  void configure(WsConfig socket) {
    socket.onConnect(this::attach);
    socket.onBinaryMessage(this::carry);
    socket.onMessage(
        message -> message.session.close(StatusCode.BAD_DATA, "binary frames only", Callback.NOOP));
    socket.onClose(this::detach);
    socket.onError(this::detach);
  }

  private void attach(WsConnectContext client) {
    client.session.setIdleTimeout(IDLE_TIMEOUT);
    client.session.setMaxBinaryMessageSize(MAX_MESSAGE_BYTES);
    client.session.setMaxFrameSize(MAX_MESSAGE_BYTES);
    if (pipes.size() >= MAX_CLIENTS) {
      client.session.close(StatusCode.TRY_AGAIN_LATER, "too many clients", Callback.NOOP);
      return;
    }
    DoorKeeper keeper = Objects.requireNonNull(client.attribute(KEEPER));
    try {
      pipes.put(
          client.sessionId(), BrokerPipe.open(broker, new JettyClient(client.session), keeper));
    } catch (IOException e) {
      log.atWarn().addKeyValue("reason", e.getMessage()).log("broker not reached for a WebSocket");
      client.session.close(StatusCode.TRY_AGAIN_LATER, "broker not reached", Callback.NOOP);
    }
  }

  private void carry(WsBinaryMessageContext message) {
    BrokerPipe pipe = pipes.get(message.sessionId());
    if (pipe == null) {
      return;
    }
    try {
      pipe.send(message.data());
    } catch (RefusedPacketException refused) {
      log.atInfo().addKeyValue("what", refused.getMessage()).log("MQTT client refused");
      message.session.close(StatusCode.POLICY_VIOLATION, refused.getMessage(), Callback.NOOP);
      detach(message);
    } catch (IOException e) {
      message.session.close(StatusCode.TRY_AGAIN_LATER, "broker gone", Callback.NOOP);
      detach(message);
    }
  }

  private void detach(WsContext client) {
    BrokerPipe pipe = pipes.remove(client.sessionId());
    if (pipe != null) {
      pipe.close();
    }
  }

  private record JettyClient(Session session) implements BrokerPipe.Client {

    @Override
    public void receive(byte[] bytes) throws IOException {
      var sent = new Callback.Completable();
      session.sendBinary(ByteBuffer.wrap(bytes), sent);
      try {
        sent.get(SEND_TIMEOUT_S, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new IOException("not sent", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }

    @Override
    public void ended() {
      session.close(StatusCode.NORMAL, "broker closed", Callback.NOOP);
    }
  }
}
