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
    return number(request, "id");
  }

  /** The number of that name in the path. */
  static long number(Context request, String name) {
    try {
      return Long.parseLong(request.pathParam(name));
    } catch (NumberFormatException e) {
      throw new BadRequestResponse(name + " must be a number");
    }
  }
}
