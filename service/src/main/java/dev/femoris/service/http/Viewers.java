package dev.femoris.service.http;

import dev.femoris.service.account.Viewer;
import dev.femoris.service.store.Account;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.websocket.WsContext;
import java.util.Optional;
import java.util.OptionalLong;

/** Who asks, noted with the request by the gate; without one, the one person there is. */
final class Viewers {

  private static final String NAME = "femoris.viewer";

  private Viewers() {}

  static void note(Context request, Viewer viewer) {
    request.attribute(NAME, viewer);
  }

  static Viewer of(Context request) {
    Viewer noted = request.attribute(NAME);
    return noted == null ? new Viewer.Everybody() : noted;
  }

  static Viewer of(WsContext page) {
    Viewer noted = page.attribute(NAME);
    return noted == null ? new Viewer.Everybody() : noted;
  }

  /** The account of whoever asks; it is there behind every audience but everybody. */
  static Account account(Context request) {
    return of(request).holder().orElseThrow(NotFoundResponse::new);
  }

  /** What others read whoever asks as; empty where nobody signs in. */
  static Optional<String> name(Context request) {
    return of(request).holder().map(Account::shownName);
  }

  /** Whose what they make becomes; nobody's without accounts. */
  static OptionalLong owner(Viewer viewer) {
    return viewer
        .holder()
        .map(account -> OptionalLong.of(account.id()))
        .orElse(OptionalLong.empty());
  }
}
