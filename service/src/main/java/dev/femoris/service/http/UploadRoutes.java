package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.UPLOAD;
import static dev.femoris.service.http.Audience.UPLOADER;

import dev.femoris.service.account.Viewer;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.message.UploadAnswers;
import dev.femoris.service.message.UploadRequest;
import dev.femoris.service.upload.UploadDesk;
import dev.femoris.service.upload.UploadRefusedException;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * Recordings sent in pieces. As in the tus protocol, {@code Upload-Offset} says where a piece
 * begins and how much is there; a piece from elsewhere is a 409.
 */
final class UploadRoutes {

  static final String OFFSET = "Upload-Offset";

  private final UploadDesk desk;
  private final WholeUpload whole;

  UploadRoutes(UploadDesk desk, WholeUpload whole) {
    this.desk = desk;
    this.whole = whole;
  }

  void register(Routes routes) {
    Gate gate = routes.gate();
    routes.post("/api/uploads", r -> begin(r, gate), UPLOADER);
    routes.get("/api/uploads", this::list, UPLOADER);
    routes.get("/api/uploads/{id}", this::show, UPLOAD);
    routes.head("/api/uploads/{id}", this::show, UPLOAD);
    routes.patch("/api/uploads/{id}", this::append, UPLOAD);
    routes.delete("/api/uploads/{id}", this::cancel, UPLOAD);
  }

  /** A form with a file is taken whole and answered when it is analysed. */
  private void begin(Context request, Gate gate) throws IOException {
    SecurityHeaders.requireSameOrigin(request);
    if (request.isMultipartFormData()) {
      whole.accept(request, owner(request, gate, WholeUpload.athlete(request)));
      return;
    }
    var asked = UploadRequest.parse(request.body());
    var begun =
        desk.begin(
            asked, Viewers.owner(Viewers.of(request)), owner(request, gate, asked.athlete()));
    request
        .status(begun.isNew() ? 201 : 200)
        .header("Location", "/api/uploads/" + begun.shown().upload().id());
    answer(request, begun.shown());
  }

  private void list(Context request) {
    Answer.json(request, UploadAnswers.uploads(desk.of(Viewers.owner(Viewers.of(request)))));
  }

  private void show(Context request) {
    answer(request, desk.find(request.pathParam("id")).orElseThrow(NotFoundResponse::new));
  }

  private void append(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    try {
      answer(
          request,
          desk.append(request.pathParam("id"), offset(request), request.bodyInputStream()));
    } catch (UploadRefusedException refused) {
      desk.find(request.pathParam("id"))
          .ifPresent(shown -> request.header(OFFSET, Long.toString(shown.offsetBytes())));
      throw refused;
    } catch (IOException gone) {
      throw new BadRequestResponse("broken off; ask how much is here and go on from there");
    }
  }

  private void cancel(Context request) throws IOException {
    SecurityHeaders.requireSameOrigin(request);
    desk.cancel(request.pathParam("id"));
    request.status(204);
  }

  /**
   * Whose session it becomes: an athlete's own, or that of an athlete who accepted the trainer. For
   * a foreign one there is nothing here, as everywhere.
   */
  private static OptionalLong owner(Context request, Gate gate, OptionalLong athlete) {
    Viewer viewer = Viewers.of(request);
    OptionalLong own = Viewers.owner(viewer);
    if (own.isEmpty()) {
      return own;
    }
    if (athlete.isPresent() && !gate.sees(viewer, athlete)) {
      throw new NotFoundResponse();
    }
    if (athlete.isEmpty() && !gate.sees(viewer, own)) {
      throw new BadRequestResponse("athlete must say whose recording it is");
    }
    return athlete.isPresent() ? athlete : own;
  }

  private static long offset(Context request) {
    String text = request.header(OFFSET);
    if (text == null || !text.matches("[0-9]{1,15}")) {
      throw new BadRequestResponse(OFFSET + " must say at which byte the piece begins");
    }
    return Long.parseLong(text);
  }

  private static void answer(Context request, UploadAnswers.Shown shown) {
    request.header(OFFSET, Long.toString(shown.offsetBytes()));
    request.header("Upload-Length", Long.toString(shown.upload().sizeBytes()));
    Answer.json(request, UploadAnswers.upload(shown));
  }

  static void refused(UploadRefusedException refusal, Context request) {
    int status =
        switch (refusal.reason()) {
          case TOO_LARGE -> 413;
          case TOO_MANY -> 429;
          case WRONG_OFFSET -> 409;
          case NO_ROOM -> 507;
        };
    Problems.answer(request, status, refusal.line());
  }

  /** A file that cannot be used is the sender's matter, whatever is wrong with it. */
  static int status(Failure failure) {
    return switch (failure.kind()) {
      case NO_INPUT -> 422;
      case USAGE, BAD_INPUT, UNAVAILABLE, DEFECT, IO -> Problems.status(failure.kind());
    };
  }
}
