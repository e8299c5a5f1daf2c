package dev.femoris.service.http;

import dev.femoris.reporting.language.Texts;
import dev.femoris.service.page.PageTemplates;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages in the visitor's language, their files and the chart library, from the class path. */
final class StaticPages {

  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist";

  /** Pages lie in one folder; parts of pages lie deeper and are none. */
  private static final Pattern PAGE = Pattern.compile("/[a-z-]+[.]html");

  private static final Pattern PLAIN_PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private StaticPages() {}

  static void page(Context request) {
    String path = request.path().endsWith("/") ? request.path() + "index.html" : request.path();
    if (path.endsWith(".html")) {
      markup(request, path);
    } else {
      serve(request, "/web", path);
    }
  }

  static void chartLibrary(Context request) {
    serve(request, UPLOT, "/" + request.pathParam("file"));
  }

  private static void markup(Context request, String path) {
    Texts texts = PageTexts.of(request);
    String page =
        Optional.of(path)
            .filter(p -> PAGE.matcher(p).matches())
            .flatMap(p -> PageTemplates.page(p, texts))
            .orElseThrow(NotFoundResponse::new);
    request
        .header("Content-Language", texts.id())
        .header("Vary", "Accept-Language, Cookie")
        .contentType("text/html; charset=utf-8")
        .result(page);
  }

  private static void serve(Context request, String folder, String path) {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !PLAIN_PATH.matcher(path).matches()) {
      throw new NotFoundResponse();
    }
    try (InputStream file = StaticPages.class.getResourceAsStream(folder + path)) {
      if (file == null) {
        throw new NotFoundResponse();
      }
      request.contentType(type).result(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
