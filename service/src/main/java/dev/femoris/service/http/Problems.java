package dev.femoris.service.http;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.ApiAnswers;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Errors as {@code application/problem+json} (RFC 9457): the type is always {@code about:blank},
 * the title is the status in words, the detail is the one line for whoever asked.
 */
final class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  static void refused(HttpResponseException refusal, Context request) {
    answer(request, refusal.getStatus(), String.valueOf(refusal.getMessage()));
  }

  static void cannot(Failure failure, Context request) {
    int status = status(failure.kind());
    if (status == 500) {
      log.atError().setCause(failure).addKeyValue("path", path(request)).log("request failed");
    }
    answer(request, status, failure.line());
  }

  static void failed(Exception failure, Context request) {
    log.atError().setCause(failure).addKeyValue("path", path(request)).log("request failed");
    answer(request, 500, "a defect of this program; its log says more");
  }

  /** The path without the secret of a link in it. */
  private static String path(Context request) {
    return request.path().replaceFirst("^/shared/[^/]*", "/shared/…");
  }

  static int status(FailureKind kind) {
    return switch (kind) {
      case USAGE -> 400;
      case NO_INPUT -> 404;
      case BAD_INPUT -> 422;
      case UNAVAILABLE -> 503;
      case DEFECT, IO -> 500;
    };
  }

  static void answer(Context request, int status, String line) {
    request
        .status(status)
        .contentType("application/problem+json")
        .result(ApiAnswers.problem(status, HttpStatus.forStatus(status).getMessage(), line));
  }
}
