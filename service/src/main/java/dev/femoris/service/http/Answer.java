package dev.femoris.service.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;

/** What requests and answers of the account routes have in common. */
final class Answer {

  private Answer() {}

  static void json(Context request, String text) {
    request.contentType("application/json").result(text);
  }

  /** The number {@code {id}} in the path. */
  static long id(Context request) {
    try {
      return Long.parseLong(request.pathParam("id"));
    } catch (NumberFormatException e) {
      throw new BadRequestResponse("id must be a number");
    }
  }
}
