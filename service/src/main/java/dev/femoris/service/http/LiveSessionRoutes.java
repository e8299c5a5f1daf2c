package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.MEMBER;
import static dev.femoris.service.http.Audience.SESSION;

import dev.femoris.service.message.ApiAnswers;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.message.LiveFactJson;
import dev.femoris.service.message.LiveRequest;
import dev.femoris.service.session.LiveDesk;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** What the live page says of the session that is open. */
final class LiveSessionRoutes {

  private static final String NONE = "no open session of that id";

  private final LiveDesk desk;

  LiveSessionRoutes(LiveDesk desk) {
    this.desk = desk;
  }

  void register(Routes routes) {
    Gate gate = routes.gate();
    routes.get("/api/live/sessions", r -> open(r, gate.watching(Viewers.of(r))), MEMBER);
    routes.get("/api/sessions/{id}/live", this::facts, SESSION);
    routes.post("/api/sessions/{id}/live", this::say, SESSION);
    routes.post("/api/sessions/{id}/declaration", this::declare, SESSION);
  }

  private void open(Context request, Predicate<String> visible) {
    var seen = desk.open().stream().filter(card -> visible.test(card.id())).toList();
    json(request, ApiAnswers.open(seen));
  }

  private void facts(Context request) {
    json(
        request,
        desk.factsJson(request.pathParam("id")).orElseThrow(() -> new NotFoundResponse(NONE)));
  }

  private void say(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    var said = LiveRequest.parse(request.body());
    var kept = desk.say(request.pathParam("id"), said, Viewers.name(request));
    json(request, LiveFactJson.one(kept.orElseThrow(() -> new NotFoundResponse(NONE))));
  }

  private void declare(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    var declaration = Declaration.parse(request.body().getBytes(StandardCharsets.UTF_8));
    boolean now =
        desk.declare(request.pathParam("id"), declaration)
            .orElseThrow(() -> new NotFoundResponse(NONE));
    request.status(202);
    json(request, "{\"counts_now\":%b}".formatted(now));
  }

  private static void json(Context request, String text) {
    request.contentType("application/json").result(text);
  }
}
