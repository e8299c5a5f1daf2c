package dev.femoris.service.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.URI;

/** Headers every answer carries, and the refusal of requests made by other sites' pages. */
final class SecurityHeaders {

  private static final String PAGES =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** A report is one file with its style and charts inside, and no script. */
  private static final String REPORT =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

  private SecurityHeaders() {}

  static void set(Context request) {
    request
        .header("Content-Security-Policy", PAGES)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-cache");
  }

  static void setForReport(Context request) {
    request.header("Content-Security-Policy", REPORT);
  }

  /** Refuses what a browser says was asked by a page of another origin. */
  static void requireSameOrigin(Context request) {
    String origin = request.header("Origin");
    String host = request.header("Host");
    if (origin != null && (host == null || !host.equals(authority(origin)))) {
      throw new ForbiddenResponse("asked by a page of another origin");
    }
  }

  /**
   * Refuses a request with a cookie that changes something, or opens a socket, unless the browser
   * says that a page of ours made it.
   */
  static void requireOwnPage(Context request) {
    boolean reads =
        switch (request.method().name()) {
          case "GET", "HEAD", "OPTIONS" -> request.header("Upgrade") == null;
          default -> false;
        };
    if (reads) {
      return;
    }
    requireSameOrigin(request);
    if (request.header("Origin") == null
        && !"same-origin".equals(request.header("Sec-Fetch-Site"))) {
      throw new ForbiddenResponse("a request with a cookie must say which page made it");
    }
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException notAUrl) {
      return "";
    }
  }
}
