package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.ANYONE;
import static dev.femoris.service.http.Audience.ATHLETE;
import static dev.femoris.service.http.Audience.BROKER;
import static dev.femoris.service.http.Audience.FIGURES;
import static dev.femoris.service.http.Audience.MEMBER;
import static dev.femoris.service.http.Audience.PAGE;
import static dev.femoris.service.http.Audience.SENSOR;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.export.SessionExports;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.gateway.SensorRuns;
import dev.femoris.service.live.LiveHub;
import dev.femoris.service.message.ApiAnswers;
import dev.femoris.service.metrics.ServiceMetrics;
import dev.femoris.service.phone.PhoneAccess;
import dev.femoris.service.programme.ProgrammeDesk;
import dev.femoris.service.progress.ProgressDesk;
import dev.femoris.service.review.ReviewPart;
import dev.femoris.service.sensorlogger.SensorLoggerDesk;
import dev.femoris.service.session.LiveDesk;
import dev.femoris.service.session.SessionDesk;
import dev.femoris.service.store.LogStore;
import dev.femoris.service.store.SessionSearch;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.trainer.TrainerDesk;
import dev.femoris.service.upload.UploadDesk;
import dev.femoris.service.upload.UploadRefusedException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The running HTTP server. */
public final class HttpServer implements AutoCloseable {

  private static final int MAX_CONCURRENT_REQUESTS = 256;

  private final Javalin server;
  private final String host;
  private final Optional<PhoneAccess> phone;
  private final List<DeclaredRoute> declared;

  private HttpServer(
      Javalin server, String host, Optional<PhoneAccess> phone, List<DeclaredRoute> declared) {
    this.declared = List.copyOf(declared);
    this.server = server;
    this.host = host;
    this.phone = phone;
  }

  /**
   * What the routes need.
   *
   * @param records what is kept, as zips
   * @param broker where the samples go that come over MQTT on a WebSocket
   * @param phone how phones get in; empty when they do not
   * @param accounts empty when nobody signs in
   * @param health each component with whether it works, asked at every request of {@code /health}
   */
  public record Parts(
      SessionStore sessions,
      SessionDesk desk,
      LiveDesk liveDesk,
      UploadDesk uploads,
      TrainerDesk trainer,
      SessionSearch search,
      ReviewPart review,
      ProgressDesk progress,
      LogStore log,
      ProgrammeDesk programmes,
      Records records,
      SessionExports exports,
      LiveHub live,
      SensorRuns gateway,
      ServiceMetrics metrics,
      ExerciseCatalog exercises,
      URI broker,
      Optional<PhoneAccess> phone,
      SensorLoggerDesk sensorLogger,
      Supplier<Map<String, Boolean>> health,
      String version,
      Optional<AccountDoor> accounts) {}

  /**
   * Starts serving.
   *
   * @throws Failure (UNAVAILABLE) when the port is taken
   */
  public static HttpServer start(ServiceConfig config, Parts parts) {
    List<DeclaredRoute> declared = new ArrayList<>();
    var server = Javalin.create(javalin -> declared.addAll(configure(javalin, config, parts)));
    try {
      server.start(config.bindAddress(), config.httpPort());
    } catch (JavalinBindException e) {
      throw Failure.of(FailureKind.UNAVAILABLE, portsTaken(config), e);
    }
    return new HttpServer(server, config.bindAddress(), parts.phone(), declared);
  }

  /** Every route, with who gets an answer. */
  public List<DeclaredRoute> declared() {
    return declared;
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

  private static List<DeclaredRoute> configure(
      JavalinConfig javalin, ServiceConfig config, Parts parts) {
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
    return routes(javalin.routes, config, parts);
  }

  private static List<DeclaredRoute> routes(
      RoutesConfig javalin, ServiceConfig config, Parts parts) {
    var phones = new PhoneGate(parts.phone());
    javalin.before(SecurityHeaders::set);
    if (parts.accounts().isEmpty()) {
      javalin.before(phones::check);
    }
    var routes = new Routes(javalin, gate(parts));
    own(routes, parts);
    var review = parts.review();
    var sessions =
        new SessionRoutes(parts.sessions(), parts.desk(), config.reportsFolder(), review.desk());
    sessions.register(routes);
    parts.accounts().ifPresent(door -> new ShareRoutes(door, sessions).register(routes));
    new SessionListRoute(parts.search()).register(routes);
    new RecordsRoutes(parts.records()).register(routes);
    new ExportRoutes(parts.exports()).register(routes);
    new LiveSessionRoutes(parts.liveDesk()).register(routes);
    new ReviewRoutes(review.desk(), review.corrections()).register(routes);
    new TrainerRoutes(parts.trainer()).register(routes);
    new ProgressRoutes(parts.progress()).register(routes);
    new LogRoutes(parts.log(), parts.progress()).register(routes);
    new ProgrammeRoutes(parts.programmes()).register(routes);
    var whole = new WholeUpload(parts.uploads(), parts.sessions(), parts.metrics());
    new UploadRoutes(parts.uploads(), whole).register(routes);
    var open = new OpenSockets(routes.gate());
    accounts(routes, parts.accounts().map(door -> door.telling(open::look)));
    sockets(routes, phones, parts, open);
    new BluetoothRoutes().register(routes);
    new PhoneRoutes(parts.phone()).register(routes);
    var sensorLogger = new SensorLoggerRoute(parts.sensorLogger());
    routes.post("/api/sensor-logger", sensorLogger::accept, SENSOR);
    routes.get("/vendor/uplot/{file}", StaticPages::chartLibrary, ANYONE);
    routes.get("/texts/{language}", PageTexts::forPrograms, ANYONE);
    routes.get("/<path>", StaticPages::page, PAGE);
    routes.get("/", StaticPages::page, PAGE);
    javalin.exception(HttpResponseException.class, Problems::refused);
    javalin.exception(UploadRefusedException.class, UploadRoutes::refused);
    javalin.exception(Failure.class, Problems::cannot);
    javalin.exception(Exception.class, Problems::failed);
    return routes.declared();
  }

  private static Gate gate(Parts parts) {
    return parts
        .accounts()
        .<Gate>map(door -> new AccountGate(door, parts.sessions()))
        .orElseGet(OpenGate::new);
  }

  /** What tells of the service itself. */
  private static void own(Routes routes, Parts parts) {
    routes.get("/health", request -> health(request, parts), ANYONE);
    routes.get(
        "/metrics",
        request ->
            request
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(parts.metrics().scrape()),
        FIGURES);
    routes.get(
        "/api/exercises",
        request ->
            request
                .contentType("application/json")
                .result(ApiAnswers.exercises(parts.exercises().all())),
        MEMBER);
  }

  private static void accounts(Routes routes, Optional<AccountDoor> accounts) {
    accounts.ifPresentOrElse(
        door -> {
          new SignInRoutes(door).register(routes);
          new InvitationRoutes(door).register(routes);
          new TokenRoutes(door).register(routes);
        },
        () -> SignInRoutes.registerOpen(routes));
  }

  private static void sockets(
      Routes routes, PhoneGate phones, Parts parts, OpenSockets openSockets) {
    boolean open = parts.accounts().isEmpty();
    Handler ownPage =
        request -> {
          if (open) {
            phones.checkSocket(request, false);
          }
          SecurityHeaders.requireSameOrigin(request);
        };
    var live = new LiveRoute(parts.live(), routes.gate(), openSockets);
    routes.ws("/api/live", ownPage, live::configure, MEMBER);
    var gateway = new GatewayRoute(parts.gateway(), openSockets);
    routes.ws("/api/gateway", ownPage, gateway::configure, ATHLETE);
    var mqtt =
        new MqttRoute(parts.broker(), phones, parts.accounts().map(d -> d.accounts().sensors()));
    routes.ws("/mqtt", mqtt::beforeUpgrade, mqtt::configure, BROKER);
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
}
