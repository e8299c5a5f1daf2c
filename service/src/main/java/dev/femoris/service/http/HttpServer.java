package dev.femoris.service.http;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.gateway.SensorRuns;
import dev.femoris.service.live.LiveHub;
import dev.femoris.service.message.ApiAnswers;
import dev.femoris.service.metrics.ServiceMetrics;
import dev.femoris.service.phone.PhoneAccess;
import dev.femoris.service.review.ReviewDesk;
import dev.femoris.service.review.ReviewPart;
import dev.femoris.service.sensorlogger.SensorLoggerDesk;
import dev.femoris.service.session.SessionDesk;
import dev.femoris.service.session.UploadDesk;
import dev.femoris.service.store.SessionSearch;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.trainer.TrainerDesk;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running HTTP server. */
public final class HttpServer implements AutoCloseable {

  private static final int MAX_CONCURRENT_REQUESTS = 256;
  private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

  private final Javalin server;
  private final String host;
  private final Optional<PhoneAccess> phone;

  private HttpServer(Javalin server, String host, Optional<PhoneAccess> phone) {
    this.server = server;
    this.host = host;
    this.phone = phone;
  }

  /**
   * What the routes need.
   *
   * @param broker where the samples go that come over MQTT on a WebSocket
   * @param phone how phones get in; empty when they do not
   * @param health each component with whether it works, asked at every request of {@code /health}
   */
  public record Parts(
      SessionStore sessions,
      SessionDesk desk,
      UploadDesk uploads,
      TrainerDesk trainer,
      SessionSearch search,
      ReviewPart review,
      LiveHub live,
      SensorRuns gateway,
      ServiceMetrics metrics,
      ExerciseCatalog exercises,
      URI broker,
      Optional<PhoneAccess> phone,
      SensorLoggerDesk sensorLogger,
      Supplier<Map<String, Boolean>> health,
      String version) {}

  /**
   * Starts serving.
   *
   * @throws Failure (UNAVAILABLE) when the port is taken
   */
  public static HttpServer start(ServiceConfig config, Parts parts) {
    var server = Javalin.create(javalin -> configure(javalin, config, parts));
    try {
      server.start(config.bindAddress(), config.httpPort());
    } catch (JavalinBindException e) {
      throw Failure.of(FailureKind.UNAVAILABLE, portsTaken(config), e);
    }
    return new HttpServer(server, config.bindAddress(), parts.phone());
  }

  public int port() {
    return server.port();
  }

  /** What a phone opens to be the sensor; empty when there is no listener for phones. */
  public Optional<URI> phoneLink() {
    return phone.map(PhoneAccess::link);
  }

  /** Where a browser on this machine finds the live page. */
  public URI url() {
    String reachable = host.equals("0.0.0.0") ? ServiceConfig.LOOPBACK : host;
    return URI.create("http://%s:%d/".formatted(reachable, port()));
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void configure(JavalinConfig javalin, ServiceConfig config, Parts parts) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.concurrency.useVirtualThreads = true;
    javalin.jetty.threadPool = new VirtualThreadPool(MAX_CONCURRENT_REQUESTS);
    parts.phone().ifPresent(phone -> Listeners.add(javalin.jetty, config, phone));
    javalin.jetty.multipartConfig.cacheDirectory(config.uploadsFolder().toString());
    javalin.jetty.multipartConfig.maxFileSize(config.maxUploadBytes(), SizeUnit.BYTES);
    javalin.jetty.multipartConfig.maxTotalRequestSize(
        config.maxUploadBytes() + 65_536, SizeUnit.BYTES);
    javalin.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    routes(javalin.routes, config, parts);
  }

  private static void routes(RoutesConfig routes, ServiceConfig config, Parts parts) {
    var gate = new PhoneGate(parts.phone());
    routes.before(SecurityHeaders::set);
    routes.before(gate::check);
    routes.get("/health", request -> health(request, parts));
    routes.get(
        "/metrics",
        request ->
            request
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(parts.metrics().scrape()));
    routes.get(
        "/api/exercises",
        request ->
            request
                .contentType("application/json")
                .result(ApiAnswers.exercises(parts.exercises().all())));
    ReviewDesk review = parts.review().desk();
    new SessionRoutes(parts.sessions(), parts.desk(), config.reportsFolder(), review::freshReport)
        .register(routes);
    new SessionListRoute(parts.search()).register(routes);
    new ReviewRoutes(review, parts.review().corrections()).register(routes);
    new TrainerRoutes(parts.trainer()).register(routes);
    routes.post("/api/uploads", new UploadRoute(parts.uploads(), parts.metrics())::accept);
    routes.wsBeforeUpgrade("/api/live", request -> gate.checkSocket(request, false));
    routes.wsBeforeUpgrade("/api/live", SecurityHeaders::requireSameOrigin);
    routes.ws("/api/live", new LiveRoute(parts.live())::configure);
    new BluetoothRoutes().register(routes);
    routes.wsBeforeUpgrade("/api/gateway", request -> gate.checkSocket(request, false));
    routes.wsBeforeUpgrade("/api/gateway", SecurityHeaders::requireSameOrigin);
    routes.ws("/api/gateway", new GatewayRoute(parts.gateway())::configure);
    var mqtt = new MqttRoute(parts.broker(), gate);
    routes.wsBeforeUpgrade("/mqtt", mqtt::beforeUpgrade);
    routes.ws("/mqtt", mqtt::configure);
    new PhoneRoutes(parts.phone()).register(routes);
    routes.post("/api/sensor-logger", new SensorLoggerRoute(parts.sensorLogger())::accept);
    routes.get("/vendor/uplot/{file}", StaticPages::chartLibrary);
    routes.get("/<path>", StaticPages::page);
    routes.get("/", StaticPages::page);
    routes.exception(HttpResponseException.class, HttpServer::refused);
    routes.exception(Failure.class, HttpServer::cannot);
    routes.exception(Exception.class, HttpServer::failed);
  }

  private static String portsTaken(ServiceConfig config) {
    String http =
        "HTTP port %d of %s cannot be used: another program has it; choose another with --http-port"
            .formatted(config.httpPort(), config.bindAddress());
    String free = " (0 takes any free one)";
    if (config.phonePort().isEmpty()) {
      return http + free;
    }
    int phones = config.phonePort().getAsInt();
    return config.httpPort() == 0
        ? "phones' port %d cannot be used: another program has it; choose another with --phone-port"
                .formatted(phones)
            + free
        : http + ", or it is the phones' port %d: --phone-port".formatted(phones) + free;
  }

  private static void health(Context request, Parts parts) {
    var components = parts.health().get();
    boolean up = !components.containsValue(false);
    request
        .status(up ? 200 : 503)
        .contentType("application/json")
        .result(ApiAnswers.health(up, components, parts.version()));
  }

  private static void refused(HttpResponseException refusal, Context request) {
    problem(request, refusal.getStatus(), String.valueOf(refusal.getMessage()));
  }

  static void cannot(Failure failure, Context request) {
    int status =
        switch (failure.kind()) {
          case USAGE -> 400;
          case NO_INPUT -> 404;
          case BAD_INPUT -> 422;
          case UNAVAILABLE -> 503;
          case DEFECT, IO -> 500;
        };
    if (status == 500) {
      log.atError().setCause(failure).addKeyValue("path", request.path()).log("request failed");
    }
    problem(request, status, failure.line());
  }

  private static void failed(Exception failure, Context request) {
    log.atError().setCause(failure).addKeyValue("path", request.path()).log("request failed");
    problem(request, 500, "a defect of this program; its log says more");
  }

  private static void problem(Context request, int status, String line) {
    request
        .status(status)
        .contentType("application/problem+json")
        .result(ApiAnswers.problem(status, "request refused", line));
  }
}
