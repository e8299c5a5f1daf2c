package dev.femoris.service.http;

import dev.femoris.service.account.Viewer;
import io.javalin.websocket.WsContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSockets of people who are signed in. A request is asked who it is each time, a socket only
 * once: so it is asked again when somebody's rights change. Thread-safe.
 */
final class OpenSockets {

  private static final Logger log = LoggerFactory.getLogger(OpenSockets.class);

  private final Gate gate;
  private final Map<String, Held> open = new ConcurrentHashMap<>();

  private record Held(Session session, Viewer viewer) {}

  OpenSockets(Gate gate) {
    this.gate = gate;
  }

  void opened(WsContext page) {
    var held = new Held(page.session, Viewers.of(page));
    open.put(page.sessionId(), held);
    closeUnlessStill(held); // the right may have gone since the request was let through
  }

  void closed(WsContext page) {
    open.remove(page.sessionId());
  }

  /** Somebody's rights may be gone: who is no longer who they were is disconnected. */
  void look() {
    open.values().forEach(this::closeUnlessStill);
  }

  private void closeUnlessStill(Held held) {
    if (!gate.isStill(held.viewer())) {
      log.info("a socket is closed: its person is no longer signed in");
      held.session().close(StatusCode.POLICY_VIOLATION, "no longer signed in", Callback.NOOP);
    }
  }
}
