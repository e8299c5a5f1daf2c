package dev.femoris.service.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.websocket.WsConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where routes are registered: each says who gets an answer. The gate is asked before the route's
 * own code runs; there is no way to register one past it.
 */
final class Routes {

  private final RoutesConfig javalin;
  private final Gate gate;
  private final List<DeclaredRoute> declared = new ArrayList<>();

  Routes(RoutesConfig javalin, Gate gate) {
    this.javalin = javalin;
    this.gate = gate;
  }

  /** For whoever reaches it. */
  static Routes open(RoutesConfig javalin) {
    return new Routes(javalin, new OpenGate());
  }

  void get(String path, Handler handler, Audience audience) {
    add(HandlerType.GET, path, handler, audience);
  }

  void head(String path, Handler handler, Audience audience) {
    add(HandlerType.HEAD, path, handler, audience);
  }

  void post(String path, Handler handler, Audience audience) {
    add(HandlerType.POST, path, handler, audience);
  }

  void put(String path, Handler handler, Audience audience) {
    add(HandlerType.PUT, path, handler, audience);
  }

  void patch(String path, Handler handler, Audience audience) {
    add(HandlerType.PATCH, path, handler, audience);
  }

  void delete(String path, Handler handler, Audience audience) {
    add(HandlerType.DELETE, path, handler, audience);
  }

  /**
   * @param beforeUpgrade what else must hold
   */
  void ws(String path, Handler beforeUpgrade, Consumer<WsConfig> socket, Audience audience) {
    declared.add(new DeclaredRoute("WS", path, audience));
    javalin.wsBeforeUpgrade(
        path,
        request -> {
          if (gate.admit(request, audience)) {
            beforeUpgrade.handle(request);
          }
        });
    javalin.ws(path, socket);
  }

  Gate gate() {
    return gate;
  }

  /** All there are, in the order they were registered. */
  List<DeclaredRoute> declared() {
    return List.copyOf(declared);
  }

  private void add(HandlerType method, String path, Handler handler, Audience audience) {
    declared.add(new DeclaredRoute(method.name(), path, audience));
    javalin.addHttpHandler(
        method,
        path,
        request -> {
          if (gate.admit(request, audience)) {
            handler.handle(request);
          }
        });
  }
}
