package dev.femoris.service.http;

import dev.femoris.service.account.Secret;
import dev.femoris.service.account.SignInDesk;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/** The cookie of somebody who is signed in: for this host only, out of reach of scripts. */
final class SignInCookie {

  private static final String PLAIN = "femoris-sign-in";

  /** The prefix binds the cookie to this host and to TLS. */
  private static final String SECURE = "__Host-femoris-sign-in";

  private SignInCookie() {}

  /** The secret in it; empty without one. */
  static String of(Context request) {
    return Optional.ofNullable(request.cookie(name(request))).orElse("");
  }

  static void set(Context request, Secret secret) {
    put(request, secret.text(), (int) SignInDesk.LIFE.toSeconds());
  }

  static void remove(Context request) {
    put(request, "", 0);
  }

  private static void put(Context request, String value, int lifeS) {
    request.cookie(
        new Cookie(
            name(request), value, "/", lifeS, isSecure(request), true, null, SameSite.STRICT));
  }

  private static String name(Context request) {
    return isSecure(request) ? SECURE : PLAIN;
  }

  /** Whoever lies about the proxy before us only makes the own cookie stricter. */
  private static boolean isSecure(Context request) {
    return request.req().isSecure() || "https".equals(request.header("X-Forwarded-Proto"));
  }
}
