package dev.femoris.service.http;

import dev.femoris.reporting.language.Languages;
import dev.femoris.reporting.language.Texts;
import dev.femoris.reporting.words.Words;
import dev.femoris.service.message.TextsJson;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which language a visitor reads, and the texts the pages' programs ask for. */
final class PageTexts {

  /** What the visitor chose; without it, what the browser likes. */
  private static final String COOKIE = "femoris-language";

  /** Texts that the pages' programs say. */
  private static final String PROGRAMS = "web.";

  private PageTexts() {}

  static Texts of(Context request) {
    return Optional.ofNullable(request.cookie(COOKIE))
        .flatMap(Languages::of)
        .orElseGet(() -> liked(request.header("Accept-Language")));
  }

  /** What is said to the visitor; the answer is marked as one that depends on who asks. */
  static Words words(Context request) {
    request.header("Vary", "Accept-Language, Cookie");
    return new Words(of(request));
  }

  static void forPrograms(Context request) {
    Texts texts = Languages.of(request.pathParam("language")).orElseThrow(NotFoundResponse::new);
    request.contentType("application/json").result(TextsJson.of(texts.under(PROGRAMS)));
  }

  private static Texts liked(@Nullable String ranges) {
    return ranges == null ? Languages.english() : Languages.wanted(ranges);
  }
}
