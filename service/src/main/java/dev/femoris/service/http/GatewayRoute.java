package dev.femoris.service.http;

import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.service.account.SensorNames;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.gateway.PageLine;
import dev.femoris.service.gateway.PageSide;
import dev.femoris.service.gateway.SensorRuns;
import dev.femoris.service.message.GatewayHello;
import dev.femoris.service.message.GatewayMessages;
import io.javalin.websocket.WsBinaryMessageContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The socket of a page that is a gateway: one for each run of a sensor. */
final class GatewayRoute {

  private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(1);
  private static final Logger log = LoggerFactory.getLogger(GatewayRoute.class);

  private final SensorRuns runs;
  private final OpenSockets sockets;
  private final Map<String, PageSide> pages = new ConcurrentHashMap<>();

  GatewayRoute(SensorRuns runs, OpenSockets sockets) {
    this.runs = runs;
    this.sockets = sockets;
  }

  void configure(WsConfig socket) {
    socket.onConnect(this::connected);
    socket.onMessage(page -> guarded(page, () -> text(page)));
    socket.onBinaryMessage(page -> guarded(page, () -> notifications(page)));
    socket.onClose(this::gone);
    socket.onError(this::gone);
  }

  private void connected(WsContext page) {
    page.session.setIdleTimeout(IDLE_TIMEOUT);
    page.enableAutomaticPings(20, TimeUnit.SECONDS);
    sockets.opened(page);
  }

  /** What a message may end in. */
  private interface Step {
    void run() throws IOException, InterruptedException, MalformedNotificationException;
  }

  /**
   * A page that does not keep to the protocol is refused; a disk that takes nothing is not its
   * fault.
   */
  private void guarded(WsContext page, Step step) {
    try {
      step.run();
    } catch (Failure refusal) {
      refuse(page, refusal.line());
    } catch (MalformedNotificationException bad) {
      refuse(page, "gateway: message of notifications: " + bad.getMessage());
    } catch (IOException e) {
      log.error("gateway run cannot begin", e);
      page.session.close(StatusCode.TRY_AGAIN_LATER, "cannot store", Callback.NOOP);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void text(WsMessageContext page) throws IOException, InterruptedException {
    var known = pages.get(page.sessionId());
    if (known != null) {
      known.text(page.message());
      return;
    }
    var said = GatewayHello.parse(page.message());
    var hello = Viewers.of(page).holder().map(SensorNames::prefix).map(said::in).orElse(said);
    runs.attach(hello, new JettyLine(page.session))
        .ifPresent(side -> pages.put(page.sessionId(), side));
  }

  private void notifications(WsBinaryMessageContext page)
      throws MalformedNotificationException, InterruptedException {
    var known = Optional.ofNullable(pages.get(page.sessionId()));
    if (known.isPresent()) {
      known.get().notifications(page.data());
    }
  }

  private void gone(WsContext page) {
    sockets.closed(page);
    var side = pages.remove(page.sessionId());
    if (side != null) {
      guarded(page, side::gone);
    }
  }

  private static void refuse(WsContext page, String line) {
    log.atInfo().addKeyValue("reason", line).log("gateway page refused");
    page.session.sendText(GatewayMessages.refused(line), Callback.NOOP);
    page.session.close(StatusCode.POLICY_VIOLATION, "refused", Callback.NOOP);
  }

  private record JettyLine(Session session) implements PageLine {

    @Override
    public void send(String text) {
      if (session.isOpen()) {
        session.sendText(text, Callback.from(() -> {}, failed -> session.disconnect()));
      }
    }

    @Override
    public void close(String reason) {
      session.close(StatusCode.TRY_AGAIN_LATER, reason, Callback.NOOP);
    }
  }
}
