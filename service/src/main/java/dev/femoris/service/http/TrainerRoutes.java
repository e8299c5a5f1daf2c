package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.LABEL;
import static dev.femoris.service.http.Audience.MEMBER;
import static dev.femoris.service.http.Audience.MODEL;
import static dev.femoris.service.http.Audience.SESSION;

import dev.femoris.service.message.TrainerAnswers;
import dev.femoris.service.message.TrainerRequest;
import dev.femoris.service.store.Account;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.trainer.TrainerDesk;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/** A trainer's labels and the personal models made of them. */
final class TrainerRoutes {

  private final TrainerDesk desk;
  private Gate gate = new OpenGate();

  TrainerRoutes(TrainerDesk desk) {
    this.desk = desk;
  }

  void register(Routes routes) {
    gate = routes.gate();
    routes.get("/api/sessions/{id}/labels", this::labels, SESSION);
    routes.put("/api/sessions/{id}/sets/{set}/reps/{rep}/label", this::label, SESSION);
    routes.post("/api/labels/{id}/withdraw", this::withdraw, LABEL);
    routes.get("/api/models", this::models, MEMBER);
    routes.post("/api/models", this::train, MEMBER);
    routes.get(
        "/api/models/{id}", r -> json(r, TrainerAnswers.model(desk.model(number(r, "id")))), MODEL);
    routes.post("/api/models/{id}/activate", this::activate, MODEL);
    routes.post("/api/models/{id}/revoke", this::revoke, MODEL);
  }

  private void labels(Context request) {
    boolean history = "true".equals(request.queryParam("history"));
    json(request, TrainerAnswers.labels(desk.labels(request.pathParam("id"), history)));
  }

  private void label(Context request) {
    String body = body(request);
    json(
        request,
        TrainerAnswers.label(
            desk.label(
                request.pathParam("id"),
                (int) number(request, "set"),
                (int) number(request, "rep"),
                TrainerRequest.ToLabel.parse(body).by(who(request)))));
  }

  private void withdraw(Context request) {
    String body = body(request);
    json(
        request,
        TrainerAnswers.label(
            desk.withdraw(
                number(request, "id"), TrainerRequest.Step.parse(body).by(who(request)))));
  }

  private void models(Context request) {
    String athlete = request.queryParam("athlete");
    if (athlete == null || athlete.isBlank()) {
      throw new BadRequestResponse("athlete must be named: /api/models?athlete=NAME");
    }
    requireSeen(request, athlete.strip());
    json(request, TrainerAnswers.models(desk.models(athlete.strip())));
  }

  private void train(Context request) {
    var wanted = TrainerRequest.ToTrain.parse(body(request));
    requireSeen(request, wanted.key().athlete());
    var model = desk.train(wanted.by(who(request)));
    request.status(201).header("Location", "/api/models/" + model.id());
    json(request, TrainerAnswers.model(model));
  }

  private void activate(Context request) {
    String body = body(request);
    json(
        request,
        TrainerAnswers.model(
            desk.activate(
                number(request, "id"), TrainerRequest.Step.parse(body).by(who(request)))));
  }

  private void revoke(Context request) {
    String body = body(request);
    json(
        request,
        TrainerAnswers.model(
            desk.revoke(number(request, "id"), TrainerRequest.Step.parse(body).by(who(request)))));
  }

  /** With accounts an athlete is named by the account, and only who sees it may ask. */
  private void requireSeen(Context request, String athlete) {
    if (!gate.sees(Viewers.of(request), StoredSession.ownerOf(athlete))) {
      throw new NotFoundResponse();
    }
  }

  /** With accounts the request's own word for who asks does not count. */
  private static Optional<String> who(Context request) {
    return Viewers.of(request).holder().map(Account::shownName);
  }

  /** Of a request that changes something. */
  private static String body(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    return request.body();
  }

  private static long number(Context request, String name) {
    try {
      return Integer.parseInt(request.pathParam(name));
    } catch (NumberFormatException e) {
      throw new BadRequestResponse("%s must be a number".formatted(name));
    }
  }

  private static void json(Context request, String text) {
    request.contentType("application/json").result(text);
  }
}
