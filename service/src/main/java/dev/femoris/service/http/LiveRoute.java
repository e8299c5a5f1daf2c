package dev.femoris.service.http;

import dev.femoris.service.live.LiveConnection;
import dev.femoris.service.live.LiveHub;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;

/** The live socket: pages attach to the hub and only listen. */
final class LiveRoute {

  private static final long SEND_TIMEOUT_S = 10;
  private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(5);

  private final LiveHub hub;
  private final Gate gate;
  private final OpenSockets sockets;
  private final Map<String, Runnable> detachments = new ConcurrentHashMap<>();

  LiveRoute(LiveHub hub, Gate gate, OpenSockets sockets) {
    this.hub = hub;
    this.gate = gate;
    this.sockets = sockets;
  }

  void configure(WsConfig socket) {
    socket.onConnect(this::attach);
    socket.onClose(this::detach);
    socket.onError(this::detach);
  }

  private void attach(WsContext page) {
    page.session.setIdleTimeout(IDLE_TIMEOUT);
    page.enableAutomaticPings(30, TimeUnit.SECONDS);
    String wanted = page.queryParam("session");
    Runnable detachment =
        hub.attach(
            wanted == null ? LiveHub.LATEST : wanted,
            gate.watching(Viewers.of(page)),
            !"no".equals(page.queryParam("motion")),
            new JettyConnection(page.session));
    detachments.put(page.sessionId(), detachment);
    sockets.opened(page);
  }

  private void detach(WsContext page) {
    sockets.closed(page);
    Runnable detachment = detachments.remove(page.sessionId());
    if (detachment != null) {
      detachment.run();
    }
  }

  private record JettyConnection(Session session) implements LiveConnection {

    @Override
    public void send(String message) throws IOException {
      var sent = new Callback.Completable();
      session.sendText(message, sent);
      try {
        sent.get(SEND_TIMEOUT_S, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        session.disconnect();
        throw new IOException("not sent", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }

    @Override
    public void close(String reason) {
      session.close(StatusCode.TRY_AGAIN_LATER, reason, Callback.NOOP);
    }
  }
}
