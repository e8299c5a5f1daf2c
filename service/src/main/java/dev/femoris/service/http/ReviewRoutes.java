package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.SESSION;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.CorrectionRequest;
import dev.femoris.service.message.TrainerRequest;
import dev.femoris.service.review.CorrectionDesk;
import dev.femoris.service.review.ReviewDesk;
import dev.femoris.service.store.Account;
import dev.femoris.service.store.CorrectionStore;
import dev.femoris.service.trace.TraceOf;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalInt;

/** Sessions under review: what is shown, its trace, corrections. */
final class ReviewRoutes {

  private static final int DEFAULT_POINTS = 100;
  private static final int MAX_POINTS = 1000;

  private final ReviewDesk desk;
  private final CorrectionDesk corrections;

  ReviewRoutes(ReviewDesk desk, CorrectionDesk corrections) {
    this.desk = desk;
    this.corrections = corrections;
  }

  void register(Routes routes) {
    routes.get("/api/sessions/{id}/review", r -> json(r, desk.view(r.pathParam("id"))), SESSION);
    routes.get("/api/sessions/{id}/trace/tile", this::tile, SESSION);
    routes.get("/api/sessions/{id}/courses", this::courses, SESSION);
    routes.post("/api/sessions/{id}/corrections", this::correct, SESSION);
    routes.post("/api/sessions/{id}/reanalysis", this::analyseAnew, SESSION);
  }

  private void tile(Context request) {
    Optional<Integer> level = number(request, "level");
    OptionalInt wanted = level.isPresent() ? OptionalInt.of(level.get()) : OptionalInt.empty();
    int tile = number(request, "tile").orElse(0);
    json(request, desk.tile(request.pathParam("id"), of(request), wanted, tile));
  }

  private static TraceOf of(Context request) {
    String word = request.queryParam("of");
    return word == null
        ? TraceOf.LIMB
        : TraceOf.find(word)
            .orElseThrow(
                () -> Failure.of(FailureKind.USAGE, "of=%s: limb or trunk".formatted(word)));
  }

  private void courses(Context request) {
    int points = Math.clamp(number(request, "points").orElse(DEFAULT_POINTS), 2, MAX_POINTS);
    json(request, desk.courses(request.pathParam("id"), points));
  }

  private void correct(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    String id = request.pathParam("id");
    answer(
        request,
        id,
        corrections.correct(id, CorrectionRequest.parse(request.body()).by(who(request))));
  }

  private void analyseAnew(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    String id = request.pathParam("id");
    var asked = TrainerRequest.Anew.parse(request.body()).by(who(request));
    answer(request, id, corrections.analyseAnew(id, asked.by(), asked.key()));
  }

  /** With accounts the request's own word for who asks does not count. */
  private static Optional<String> who(Context request) {
    return Viewers.of(request).holder().map(Account::shownName);
  }

  private void answer(Context request, String id, CorrectionStore.Added added) {
    switch (added) {
      case DONE -> json(request.status(201), desk.view(id));
      case KNOWN -> json(request, desk.view(id));
      case STALE ->
          throw new ConflictResponse(
              "somebody else has changed this session since you read it; read it again, then change"
                  + " it");
    }
  }

  private static Optional<Integer> number(Context request, String name) {
    String text = request.queryParam(name);
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      throw new BadRequestResponse("%s must be a whole number".formatted(name));
    }
  }

  private static void json(Context request, String text) {
    request.contentType("application/json").result(text);
  }
}
