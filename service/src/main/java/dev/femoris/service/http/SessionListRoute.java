package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.MEMBER;

import dev.femoris.service.message.ApiAnswers;
import dev.femoris.service.store.ListedSession;
import dev.femoris.service.store.Scope;
import dev.femoris.service.store.SessionQuery;
import dev.femoris.service.store.SessionSearch;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of sessions, filtered, newest first, a page at a time. The next page's address is in the
 * header {@code Link}, as RFC 8288 has it.
 */
final class SessionListRoute {

  private static final int DEFAULT_LISTED = 200;
  private static final int MAX_LISTED = 500;
  private static final int MAX_TEXT = 200;

  private final SessionSearch search;

  SessionListRoute(SessionSearch search) {
    this.search = search;
  }

  void register(Routes routes) {
    Gate gate = routes.gate();
    routes.get("/api/sessions", r -> list(r, gate.scope(Viewers.of(r))), MEMBER);
    routes.get(
        "/api/athletes",
        r -> json(r, ApiAnswers.names(search.athletes(gate.scope(Viewers.of(r))))),
        MEMBER);
  }

  private void list(Context request, Scope scope) {
    SessionQuery query = query(request);
    List<ListedSession> found = search.find(query, scope);
    request.header("X-Total-Count", Integer.toString(search.count(query, scope)));
    if (found.size() == query.limit()) {
      request.header("Link", "<%s>; rel=\"next\"".formatted(next(request, found.getLast())));
    }
    json(request, ApiAnswers.sessions(found));
  }

  private static SessionQuery query(Context request) {
    return new SessionQuery(
        text(request, "exercise"),
        text(request, "athlete"),
        text(request, "from").map(t -> instant("from", t)),
        text(request, "to").map(t -> instant("to", t)),
        text(request, "text"),
        text(request, "after").map(SessionListRoute::cursor),
        text(request, "limit").map(SessionListRoute::limit).orElse(DEFAULT_LISTED));
  }

  private static String next(Context request, ListedSession last) {
    String place = last.session().startedAt() + " " + last.session().id();
    String after =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(place.getBytes(StandardCharsets.UTF_8));
    return Stream.concat(
            Stream.of("exercise", "athlete", "from", "to", "text", "limit")
                .flatMap(name -> text(request, name).map(v -> name + "=" + encoded(v)).stream()),
            Stream.of("after=" + after))
        .collect(Collectors.joining("&", "/api/sessions?", ""));
  }

  private static SessionQuery.Cursor cursor(String text) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int space = place.indexOf(' ');
      if (space > 0) {
        return new SessionQuery.Cursor(
            Instant.parse(place.substring(0, space)), place.substring(space + 1));
      }
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw notACursor();
    }
    throw notACursor();
  }

  private static BadRequestResponse notACursor() {
    return new BadRequestResponse("after must be what the header Link of another page said");
  }

  private static Instant instant(String name, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new BadRequestResponse("%s must be a time like 2026-11-23T00:00:00Z".formatted(name));
    }
  }

  private static int limit(String text) {
    try {
      return Math.clamp(Integer.parseInt(text), 1, MAX_LISTED);
    } catch (NumberFormatException e) {
      throw new BadRequestResponse("limit must be a whole number");
    }
  }

  private static Optional<String> text(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(value -> value.substring(0, Math.min(value.length(), MAX_TEXT)));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static void json(Context request, String text) {
    request.contentType("application/json").result(text);
  }
}
