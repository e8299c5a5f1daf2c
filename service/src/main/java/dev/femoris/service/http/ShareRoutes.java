package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.ANYONE;
import static dev.femoris.service.http.Audience.OWNER;

import dev.femoris.service.account.ShareDesk;
import dev.femoris.service.message.ShareJson;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** Links to reports: athletes make them and take them back, whoever has one reads. */
final class ShareRoutes {

  private final ShareDesk desk;
  private final SessionRoutes sessions;

  ShareRoutes(AccountDoor door, SessionRoutes sessions) {
    this.desk = door.accounts().shares();
    this.sessions = sessions;
  }

  void register(Routes routes) {
    routes.get("/api/sessions/{id}/shares", this::list, OWNER);
    routes.post("/api/sessions/{id}/shares", this::make, OWNER);
    routes.post("/api/sessions/{id}/shares/{share}/revoke", this::revoke, OWNER);
    routes.get("/shared/{secret}/report.html", this::page, ANYONE);
    routes.get("/shared/{secret}/report.pdf", this::paper, ANYONE);
  }

  private void list(Context request) {
    Answer.json(request, ShareJson.all(desk.of(Viewers.account(request), request.pathParam("id"))));
  }

  private void make(Context request) {
    int days = ShareJson.days(request.body());
    var made = desk.make(Viewers.account(request), request.pathParam("id"), days);
    request.status(201);
    Answer.json(request, ShareJson.made(made.share(), made.secret().text()));
  }

  private void revoke(Context request) {
    long share = Answer.number(request, "share");
    desk.revoke(Viewers.account(request), request.pathParam("id"), share);
    request.status(204);
  }

  private void page(Context request) {
    sessions.page(request, shared(request));
  }

  private void paper(Context request) {
    sessions.paper(request, shared(request));
  }

  /** Search engines that come upon a link are asked not to keep it. */
  private String shared(Context request) {
    String session = desk.session(request.pathParam("secret")).orElseThrow(NotFoundResponse::new);
    request.header("X-Robots-Tag", "noindex, nofollow");
    return session;
  }
}
