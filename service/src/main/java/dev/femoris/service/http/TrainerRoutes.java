package dev.femoris.service.http;

import dev.femoris.service.message.TrainerAnswers;
import dev.femoris.service.message.TrainerRequest;
import dev.femoris.service.trainer.TrainerDesk;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;

/** A trainer's labels and the personal models made of them. */
final class TrainerRoutes {

  private final TrainerDesk desk;

  TrainerRoutes(TrainerDesk desk) {
    this.desk = desk;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/sessions/{id}/labels", this::labels);
    routes.put("/api/sessions/{id}/sets/{set}/reps/{rep}/label", this::label);
    routes.post("/api/labels/{id}/withdraw", this::withdraw);
    routes.get("/api/models", this::models);
    routes.post("/api/models", this::train);
    routes.get("/api/models/{id}", r -> json(r, TrainerAnswers.model(desk.model(number(r, "id")))));
    routes.post("/api/models/{id}/activate", this::activate);
    routes.post("/api/models/{id}/revoke", this::revoke);
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
                TrainerRequest.ToLabel.parse(body))));
  }

  private void withdraw(Context request) {
    String body = body(request);
    json(
        request,
        TrainerAnswers.label(
            desk.withdraw(number(request, "id"), TrainerRequest.Step.parse(body))));
  }

  private void models(Context request) {
    String athlete = request.queryParam("athlete");
    if (athlete == null || athlete.isBlank()) {
      throw new BadRequestResponse("athlete must be named: /api/models?athlete=NAME");
    }
    json(request, TrainerAnswers.models(desk.models(athlete.strip())));
  }

  private void train(Context request) {
    var model = desk.train(TrainerRequest.ToTrain.parse(body(request)));
    request.status(201).header("Location", "/api/models/" + model.id());
    json(request, TrainerAnswers.model(model));
  }

  private void activate(Context request) {
    String body = body(request);
    json(
        request,
        TrainerAnswers.model(
            desk.activate(number(request, "id"), TrainerRequest.Step.parse(body))));
  }

  private void revoke(Context request) {
    String body = body(request);
    json(
        request,
        TrainerAnswers.model(desk.revoke(number(request, "id"), TrainerRequest.Step.parse(body))));
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
