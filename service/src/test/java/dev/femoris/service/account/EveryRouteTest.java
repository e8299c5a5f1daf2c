package dev.femoris.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.http.Audience;
import dev.femoris.service.http.DeclaredRoute;
import dev.femoris.service.store.DatabaseKind;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All routes × all roles × what belongs to the athlete Anna. */
class EveryRouteTest {

  /** Who asks; all things asked for are Anna's. */
  private enum Role {
    NOBODY(Audience.ANYONE, Audience.PAGE),
    OWNER(
        Audience.ANYONE,
        Audience.PAGE,
        Audience.MEMBER,
        Audience.SELF,
        Audience.ATHLETE,
        Audience.UPLOADER,
        Audience.UPLOAD,
        Audience.SENSOR,
        Audience.OWNER,
        Audience.SESSION,
        Audience.LABEL,
        Audience.MODEL,
        Audience.TRAINING),
    OTHER_ATHLETE(
        Audience.ANYONE,
        Audience.PAGE,
        Audience.MEMBER,
        Audience.SELF,
        Audience.ATHLETE,
        Audience.UPLOADER,
        Audience.SENSOR),
    INVITED_TRAINER(
        Audience.ANYONE,
        Audience.PAGE,
        Audience.MEMBER,
        Audience.SELF,
        Audience.UPLOADER,
        Audience.STAFF,
        Audience.SESSION,
        Audience.LABEL,
        Audience.MODEL,
        Audience.TRAINING),
    FOREIGN_TRAINER(
        Audience.ANYONE,
        Audience.PAGE,
        Audience.MEMBER,
        Audience.SELF,
        Audience.UPLOADER,
        Audience.STAFF),
    ADMIN(
        Audience.ANYONE,
        Audience.PAGE,
        Audience.MEMBER,
        Audience.SELF,
        Audience.STAFF,
        Audience.ADMIN,
        Audience.FIGURES),
    OWNERS_SENSOR(Audience.ANYONE, Audience.PAGE, Audience.SENSOR),
    OWNERS_PROGRAM(
        Audience.ANYONE,
        Audience.PAGE,
        Audience.MEMBER,
        Audience.ATHLETE,
        Audience.UPLOADER,
        Audience.UPLOAD,
        Audience.SENSOR,
        Audience.SESSION,
        Audience.LABEL,
        Audience.MODEL,
        Audience.TRAINING),
    OTHERS_PROGRAM(
        Audience.ANYONE,
        Audience.PAGE,
        Audience.MEMBER,
        Audience.ATHLETE,
        Audience.UPLOADER,
        Audience.SENSOR);

    private final Set<Audience> audiences;

    Role(Audience first, Audience... more) {
      this.audiences = EnumSet.of(first, more);
    }

    boolean mayAsk(Audience audience) {
      return audiences.contains(audience);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void everyRouteAnswersItsAudienceAndEverybodyElseFindsNothing(
      DatabaseKind kind, @TempDir Path folder) throws Exception {
    try (var house = new Household(kind, folder)) {
      var nothing = house.nobody.get("/api/there-is-no-such-thing");
      assertThat(nothing.statusCode()).isEqualTo(404);
      List<String> leaks = new ArrayList<>();
      int asked = 0;
      for (DeclaredRoute route : house.service().routes()) {
        for (var each : visitors(house).entrySet()) {
          if (isAskedOver(route)) {
            check(route, each.getKey(), each.getValue(), house, nothing, leaks);
            asked++;
          }
        }
      }
      assertThat(leaks).isEmpty();
      assertThat(asked).isGreaterThan(40 * Role.values().length);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whatIsListedIsOnlyWhatOneSees(DatabaseKind kind, @TempDir Path folder) throws Exception {
    try (var house = new Household(kind, folder)) {
      String models = "/api/models?athlete=account:" + house.annaId;
      for (var each : visitors(house).entrySet()) {
        boolean sees = each.getKey().mayAsk(Audience.SESSION);
        assertThat(house.annasSessionIn(each.getValue()).isPresent())
            .as("%s lists Anna's session", each.getKey())
            .isEqualTo(sees);
        for (String of : List.of("/api/log?", "/api/progress?exercise=none&")) {
          var answer = each.getValue().get(of + "athlete=account:" + house.annaId);
          assertThat(answer.statusCode())
              .as("%s asks %s of Anna", each.getKey(), of)
              .isEqualTo(sees && of.startsWith("/api/log") ? 200 : 404);
        }
        assertThat(each.getValue().get(models).statusCode())
            .as("%s lists Anna's models", each.getKey())
            .isEqualTo(sees ? 200 : 404);
      }
      var training =
          house.tom.post(
              "/api/models",
              "{\"athlete\":\"account:%d\",\"exercise\":\"squat\",\"who\":\"Maria\"}"
                  .formatted(house.annaId));
      var entering =
          house.tom.post(
              "/api/log",
              "{\"athlete\":\"account:%d\",\"date\":\"2026-11-23\",\"kind\":\"sleep\",\"amount\":7,\"key\":\"a\"}"
                  .formatted(house.annaId));
      assertThat(entering.statusCode()).as("a foreign trainer writes Anna's log").isEqualTo(404);
      assertThat(training.statusCode()).as("a foreign trainer trains Anna's model").isEqualTo(404);
      assertThat(house.tom.get("/api/members").body()).contains("Ben").doesNotContain("Anna");
      assertThat(house.tom.json("/api/invitations")).isEmpty();
      assertThat(house.ben.get("/api/tokens").body())
          .doesNotContain("\"id\":" + house.annasTokenId);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whatIsOthersIsNeitherRevokedNorEndedNorWithdrawn(DatabaseKind kind, @TempDir Path folder)
      throws Exception {
    try (var house = new Household(kind, folder)) {
      for (var each :
          Map.of(
                  house.ben, "/api/tokens/%d/revoke".formatted(house.annasTokenId),
                  house.tom, "/api/invitations/%d/withdraw".formatted(house.invitationId))
              .entrySet()) {
        assertThat(each.getKey().post(each.getValue(), "{}").statusCode()).isEqualTo(404);
      }
      assertThat(house.ben.post("/api/members/%d/end".formatted(house.mariaId), "{}").statusCode())
          .isEqualTo(404);
      assertThat(house.tom.post("/api/members/%d/end".formatted(house.annaId), "{}").statusCode())
          .isEqualTo(404);
      assertThat(house.annasSessionIn(house.maria)).isPresent();
      assertThat(house.annasSensor.post("/api/sensor-logger", "{}").statusCode()).isNotEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whoeverEndsItIsNoLongerSeen(DatabaseKind kind, @TempDir Path folder) throws Exception {
    try (var house = new Household(kind, folder)) {
      String session = "/api/sessions/" + house.session;
      String progress = "/api/progress?exercise=squat&athlete=account:%d".formatted(house.annaId);
      assertThat(house.maria.get(session).statusCode()).isEqualTo(200);
      assertThat(house.maria.get(progress).statusCode()).isEqualTo(200);
      assertThat(house.anna.post("/api/members/%d/end".formatted(house.mariaId), "{}").statusCode())
          .isEqualTo(204);
      assertThat(house.maria.get(session).statusCode()).isEqualTo(404);
      assertThat(house.maria.get(progress).statusCode()).isEqualTo(404);
      assertThat(house.anna.get(progress).statusCode()).isEqualTo(200);
      String again = house.invited(house.maria, "athlete");
      assertThat(
              house
                  .anna
                  .post("/api/invitations/join", "{\"secret\":\"%s\"}".formatted(again))
                  .statusCode())
          .isEqualTo(204);
      assertThat(house.maria.get(session).statusCode()).isEqualTo(200);
      assertThat(
              house
                  .admin
                  .post("/api/accounts/%d/close".formatted(house.mariaId), "{}")
                  .statusCode())
          .isEqualTo(204);
      assertThat(house.maria.get(session).statusCode()).isEqualTo(404);
    }
  }

  private static Map<Role, Visitor> visitors(Household house) {
    Map<Role, Visitor> all = new LinkedHashMap<>();
    all.put(Role.NOBODY, house.nobody);
    all.put(Role.OWNER, house.anna);
    all.put(Role.OTHER_ATHLETE, house.ben);
    all.put(Role.INVITED_TRAINER, house.maria);
    all.put(Role.FOREIGN_TRAINER, house.tom);
    all.put(Role.ADMIN, house.admin);
    all.put(Role.OWNERS_SENSOR, house.annasSensor);
    all.put(Role.OWNERS_PROGRAM, house.annasProgram);
    all.put(Role.OTHERS_PROGRAM, house.bensProgram);
    return all;
  }

  /** Signing out would spoil what follows; the broker's door is looked at by its own test. */
  private static boolean isAskedOver(DeclaredRoute route) {
    return !route.path().equals("/api/sign-out") && route.audience() != Audience.BROKER;
  }

  private static void check(
      DeclaredRoute route,
      Role role,
      Visitor visitor,
      Household house,
      HttpResponse<String> nothing,
      List<String> leaks)
      throws Exception {
    boolean may = role.mayAsk(route.audience());
    String what = "%s as %s".formatted(route, role);
    String path = filled(route, house);
    if (route.method().equals("WS")) {
      var heard = visitor.listen(path);
      heard.ifPresent(Visitor.Heard::close);
      if (heard.isPresent() != may) {
        leaks.add(what + (may ? ": not opened" : ": opened"));
      }
      return;
    }
    // A body nobody can read: whoever gets past the gate is told so, nothing is changed.
    var answer = visitor.send(route.method(), path, route.method().equals("GET") ? "" : "no JSON");
    boolean isNothing =
        answer.statusCode() == 404
            && (route.method().equals("HEAD") || answer.body().equals(nothing.body()))
            && sameHeaders(answer, nothing);
    if (!may && !isNothing) {
      leaks.add("%s: %d %s".formatted(what, answer.statusCode(), answer.body()));
    }
    if (may && isNothing && !route.path().equals("/api/phone/{file}") && hasSuch(route)) {
      leaks.add(what + ": denied");
    }
    if (answer.statusCode() >= 500) {
      leaks.add("%s: %d %s".formatted(what, answer.statusCode(), answer.body()));
    }
  }

  private static boolean sameHeaders(HttpResponse<String> a, HttpResponse<String> b) {
    return a.headers().firstValue("Content-Type").equals(b.headers().firstValue("Content-Type"))
        && a.headers().firstValue("Set-Cookie").isEmpty();
  }

  /** Phones are not served here, and Anna follows no programme. */
  private static boolean hasSuch(DeclaredRoute route) {
    return !route.path().startsWith("/api/phone/") && !route.path().endsWith("/proposal");
  }

  private static String filled(DeclaredRoute route, Household house) {
    String id =
        switch (route.audience()) {
          case OWNER, SESSION -> house.session;
          case UPLOAD -> house.upload;
          case LABEL -> Long.toString(house.label);
          case MODEL -> Long.toString(house.model);
          case ADMIN -> "999999";
          case ANYONE,
              PAGE,
              MEMBER,
              SELF,
              ATHLETE,
              UPLOADER,
              STAFF,
              FIGURES,
              SENSOR,
              BROKER,
              TRAINING ->
              route.path().startsWith("/api/tokens") ? "999999" : "888888";
        };
    return route
        .path()
        .replace("{id}", id)
        .replace("{set}", "1")
        .replace("{rep}", "1")
        .replace("{athlete}", "account:" + house.annaId)
        .replace("{routine}", "beginner")
        .replace("export/{file}", "export/repetitions.csv")
        .replace("{file}", "uPlot.min.css")
        .replace("<path>", "css/femoris.css")
        .replace("{language}", "de")
        .replace("{secret}", house.sharedSecret)
        .replace("{share}", "999999")
        .replaceAll("\\{[a-z]+}", "1");
  }
}
