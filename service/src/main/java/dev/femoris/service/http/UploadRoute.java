package dev.femoris.service.http;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.ApiAnswers;
import dev.femoris.service.metrics.ServiceMetrics;
import dev.femoris.service.session.UploadDesk;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a recording as a multipart file, analyses and reports it. */
final class UploadRoute {

  private static final Logger log = LoggerFactory.getLogger(UploadRoute.class);

  private final UploadDesk desk;
  private final ServiceMetrics metrics;

  UploadRoute(UploadDesk desk, ServiceMetrics metrics) {
    this.desk = desk;
    this.metrics = metrics;
  }

  void accept(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    try {
      var session = analysed(request);
      metrics.uploadAccepted();
      request
          .status(201)
          .header("Location", "/api/sessions/" + session.id())
          .contentType("application/json")
          .result(ApiAnswers.session(session));
    } catch (Failure failure) {
      metrics.uploadRejected();
      log.atInfo().addKeyValue("reason", failure.line()).log("upload refused");
      refuse(request, failure);
    }
  }

  private dev.femoris.service.store.StoredSession analysed(Context request) {
    UploadedFile file = onlyFile(request);
    String exercise = request.queryParam("exercise");
    try (InputStream content = file.content()) {
      return desk.take(
          file.filename(),
          content,
          Optional.ofNullable(exercise).orElse(""),
          Optional.ofNullable(request.queryParam("placement")),
          Optional.ofNullable(request.queryParam("load_kg")),
          Viewers.owner(Viewers.of(request)));
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "%s: could not be stored".formatted(file.filename()), e);
    }
  }

  private static UploadedFile onlyFile(Context request) {
    var files = request.uploadedFiles();
    if (files.size() != 1) {
      throw Failure.of(
          FailureKind.BAD_INPUT,
          "%d files in the request: send one recording as multipart/form-data"
              .formatted(files.size()));
    }
    return files.getFirst();
  }

  private static void refuse(Context request, Failure failure) {
    int status = failure.kind() == FailureKind.NO_INPUT ? 422 : Problems.status(failure.kind());
    Problems.answer(request, status, failure.line());
  }
}
