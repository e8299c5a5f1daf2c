package dev.femoris.service.http;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/** The live page's files and the chart library, from the class path. */
final class StaticPages {

  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist";
  private static final Pattern PLAIN_PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
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
    String path = request.path();
    serve(request, "/web", path.endsWith("/") ? path + "index.html" : path);
  }

  static void chartLibrary(Context request) {
    serve(request, UPLOT, "/" + request.pathParam("file"));
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
