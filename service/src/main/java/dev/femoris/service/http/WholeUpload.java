package dev.femoris.service.http;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.ApiAnswers;
import dev.femoris.service.message.UploadRequest;
import dev.femoris.service.metrics.ServiceMetrics;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.upload.UploadDesk;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a recording as a multipart file and answers when it is analysed and reported. */
final class WholeUpload {

  private static final Logger log = LoggerFactory.getLogger(WholeUpload.class);

  private final UploadDesk desk;
  private final SessionStore sessions;
  private final ServiceMetrics metrics;

  WholeUpload(UploadDesk desk, SessionStore sessions, ServiceMetrics metrics) {
    this.desk = desk;
    this.sessions = sessions;
    this.metrics = metrics;
  }

  /** The athlete that the address names. */
  static OptionalLong athlete(Context request) {
    String text = request.queryParam("athlete");
    if (text == null) {
      return OptionalLong.empty();
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new BadRequestResponse("athlete must be the number of an account");
    }
    return OptionalLong.of(Long.parseLong(text));
  }

  /**
   * @param owner whose session it becomes
   */
  void accept(Context request, OptionalLong owner) {
    try {
      var session = analysed(request, owner);
      request
          .status(201)
          .header("Location", "/api/sessions/" + session.id())
          .contentType("application/json")
          .result(ApiAnswers.session(session));
    } catch (Failure failure) {
      log.atInfo().addKeyValue("reason", failure.line()).log("upload refused");
      Problems.answer(request, UploadRoutes.status(failure), failure.line());
    }
  }

  private StoredSession analysed(Context request, OptionalLong owner) {
    UploadedFile file = onlyFile(request);
    try (InputStream content = file.content()) {
      String id =
          desk.takeWhole(asked(request, file), content, Viewers.owner(Viewers.of(request)), owner);
      return sessions.find(id).orElseThrow();
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "%s: could not be stored".formatted(file.filename()), e);
    }
  }

  private static UploadRequest asked(Context request, UploadedFile file) {
    return new UploadRequest(
        file.filename(),
        file.size(),
        Optional.empty(),
        Optional.ofNullable(request.queryParam("exercise")).orElse(""),
        Optional.ofNullable(request.queryParam("placement")),
        Optional.ofNullable(request.queryParam("load_kg")),
        OptionalLong.empty(),
        "true".equals(request.queryParam("anew")),
        Optional.empty());
  }

  private UploadedFile onlyFile(Context request) {
    var files = request.uploadedFiles();
    if (files.size() != 1) {
      metrics.uploadRejected();
      throw Failure.of(
          FailureKind.BAD_INPUT,
          "%d files in the request: send one recording as multipart/form-data"
              .formatted(files.size()));
    }
    return files.getFirst();
  }
}
