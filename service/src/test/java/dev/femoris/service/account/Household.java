package dev.femoris.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.Answers;
import dev.femoris.service.Deadline;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.BaselineKey;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.DatabaseKind;
import dev.femoris.service.store.NewModel;
import dev.femoris.service.store.RepetitionLabel;
import dev.femoris.service.store.TrainerLabel;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A service with an admin, two trainers with an athlete each, a session, a label and a model of the
 * athlete Anna.
 */
final class Household implements AutoCloseable {

  static final String PASSWORD = "a password of length";

  private final ServiceConfig config;
  private final DatabaseKind kind;
  private final Path folder;
  private final List<Visitor> visitors = new ArrayList<>();
  private FemorisService service;
  final Visitor nobody;
  final Visitor admin;
  final Visitor anna;
  final Visitor ben;
  final Visitor maria;
  final Visitor tom;
  final Visitor annasSensor;
  final Visitor annasProgram;
  final Visitor bensProgram;
  final String annasSecret;
  final String bensSecret;
  final long annaId;
  final long benId;
  final long mariaId;
  final long bensTokenId;
  final long annasTokenId;
  final long invitationId;
  final String session;
  final String upload;
  final String sharedSecret;
  final long label;
  final long model;

  Household(DatabaseKind kind, Path folder) throws Exception {
    this.kind = kind;
    this.folder = folder;
    this.config = kind.service(folder).withAccounts();
    this.service = FemorisService.start(config, "test");
    this.nobody = visitor();
    URI link = service.adminLink().orElseThrow();
    this.admin = accepted(link.getFragment(), "root", "Root");
    this.maria = accepted(invited(admin, "trainer"), "maria", "Maria");
    this.tom = accepted(invited(admin, "trainer"), "tom", "Tom");
    this.anna = accepted(invited(maria, "athlete"), "anna", "Anna");
    this.ben = accepted(invited(tom, "athlete"), "ben", "Ben");
    this.annaId = anna.json("/api/me").path("id").asLong();
    this.benId = ben.json("/api/me").path("id").asLong();
    this.mariaId = maria.json("/api/me").path("id").asLong();
    JsonNode annasToken = token(anna, "device", "thigh");
    this.annasSecret = annasToken.path("secret").asString();
    this.annasTokenId = annasToken.path("id").asLong();
    JsonNode bensToken = token(ben, "device", "thigh");
    this.bensSecret = bensToken.path("secret").asString();
    this.bensTokenId = bensToken.path("id").asLong();
    String annasProgramSecret = token(anna, "api", "script").path("secret").asString();
    String bensProgramSecret = token(ben, "api", "script").path("secret").asString();
    invited(maria, "athlete");
    this.invitationId = maria.json("/api/invitations").get(0).path("id").asLong();
    this.session = uploaded(anna);
    this.upload = begun(anna, "");
    this.sharedSecret = shared(anna, session);
    this.label = addLabel();
    this.model = addModel();
    restart();
    this.annasSensor = Visitor.withToken(service.liveUrl(), annasSecret);
    this.annasProgram = Visitor.withToken(service.liveUrl(), annasProgramSecret);
    this.bensProgram = Visitor.withToken(service.liveUrl(), bensProgramSecret);
    visitors.addAll(List.of(annasSensor, annasProgram, bensProgram));
  }

  FemorisService service() {
    return service;
  }

  Visitor visitor() {
    var visitor = new Visitor(service.liveUrl());
    visitors.add(visitor);
    return visitor;
  }

  String invited(Visitor by, String what) throws Exception {
    var made =
        by.post("/api/invitations", "{\"kind\":\"%s\",\"for_whom\":\"somebody\"}".formatted(what));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return Answers.json(made.body()).path("secret").asString();
  }

  Visitor accepted(String secret, String name, String shown) throws Exception {
    var visitor = visitor();
    var made = accept(visitor, secret, name, shown);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return visitor;
  }

  /** The secret of a link to the report of {@code session}. */
  static String shared(Visitor athlete, String session) throws Exception {
    var made = athlete.post("/api/sessions/%s/shares".formatted(session), "{\"days\":14}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return Answers.json(made.body()).path("link").asString().split("/")[2];
  }

  static HttpResponse<String> accept(Visitor visitor, String secret, String name, String shown)
      throws Exception {
    return visitor.post(
        "/api/invitations/accept",
        "{\"secret\":\"%s\",\"name\":\"%s\",\"shown_name\":\"%s\",\"password\":\"%s\"}"
            .formatted(secret, name, shown, PASSWORD));
  }

  static HttpResponse<String> signIn(Visitor visitor, String name, String password)
      throws Exception {
    return visitor.post(
        "/api/sign-in", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
  }

  static JsonNode token(Visitor of, String kind, String name) throws Exception {
    var made = of.post("/api/tokens", "{\"kind\":\"%s\",\"name\":\"%s\"}".formatted(kind, name));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return Answers.json(made.body());
  }

  /** A recording in which nothing happens. */
  static String uploaded(Visitor by) throws Exception {
    var csv = new StringBuilder("t_s,ax_ms2,ay_ms2,az_ms2,gx_dps,gy_dps,gz_dps\n");
    for (int i = 0; i < 1000; i++) {
      csv.append("%d.%02d,0,9.81,0,0,0,0\n".formatted(i / 100, i % 100));
    }
    var answer = by.upload("exercise=squat", csv.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Answers.json(answer.body()).path("id").asString();
  }

  /**
   * An upload of which no byte has come.
   *
   * @param more fields of the request, each with a comma before it
   */
  static String begun(Visitor by, String more) throws Exception {
    var answer =
        by.post(
            "/api/uploads",
            "{\"name\":\"set.csv\",\"size_bytes\":1000,\"exercise\":\"squat\"%s}".formatted(more));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Answers.json(answer.body()).path("id").asString();
  }

  /** Whoever is signed in stays so. */
  private void restart() throws Exception {
    service = FemorisService.start(config, "test");
    visitors.forEach(visitor -> visitor.move(service.liveUrl()));
    Deadline.await(
        "the service is well",
        Duration.ofSeconds(60),
        () -> nobody.get("/health").statusCode() == 200);
  }

  private long addLabel() {
    service.close();
    try (Database database = kind.open(folder)) {
      return database
          .labels()
          .put(
              new RepetitionLabel(
                  session, 1, 1, 0, 1000, "back_rounding", TrainerLabel.GOOD, "Maria", now(), ""))
          .orElseThrow()
          .id();
    }
  }

  private long addModel() {
    try (Database database = kind.open(folder)) {
      var key = new BaselineKey("account:" + annaId, "squat", "thigh_right");
      return database
          .personalModels()
          .insert(
              new NewModel(
                  key, "back_rounding", 1, now(), "Maria", 6, 6, 2, true, "{}", Set.of(label)))
          .id();
    }
  }

  private static Instant now() {
    return Instant.parse("2026-11-23T10:00:00Z");
  }

  Optional<String> annasSessionIn(Visitor visitor) throws Exception {
    String listed = visitor.get("/api/sessions").body();
    return Optional.of(listed).filter(text -> text.contains(session));
  }

  @Override
  public void close() {
    visitors.forEach(Visitor::close);
    service.close();
  }
}
