package dev.femoris.service.http;

import dev.femoris.service.phone.DeviceToken;
import dev.femoris.service.phone.PhoneAccess;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may pass on the phones' listener: whoever shows the token, in the address or in the cookie
 * that the address left. Anybody else finds nothing there at all. The other listener is not
 * concerned.
 */
final class PhoneGate {

  private static final String NAME = "token";

  /** The prefix binds the cookie to this host and to TLS. */
  private static final String COOKIE = "__Host-femoris-device";

  private static final int COOKIE_LIFE_S = 90 * 24 * 3600;

  private final Optional<DeviceToken> token;

  PhoneGate(Optional<PhoneAccess> phone) {
    this.token = phone.map(PhoneAccess::token);
  }

  /** Before everything else of that listener. */
  void check(Context request) {
    if (!needsToken(request)) {
      return;
    }
    String offered = request.queryParam(NAME);
    if (offered == null || !isToken(offered)) {
      throw new NotFoundResponse();
    }
    request.cookie(
        new Cookie(COOKIE, offered, "/", COOKIE_LIFE_S, true, true, null, SameSite.STRICT));
  }

  /**
   * Before a WebSocket.
   *
   * @param passwordInside whether the token may also come in the protocol spoken inside
   */
  void checkSocket(Context request, boolean passwordInside) {
    boolean open = hasToken(request) || (passwordInside && request.queryParam(NAME) == null);
    if (isPhones(request) && !open) {
      throw new NotFoundResponse();
    }
  }

  /** Whether the request came on the phones' listener and has not shown the token. */
  boolean needsToken(Context request) {
    return isPhones(request) && !isToken(request.cookie(COOKIE));
  }

  boolean hasToken(Context request) {
    return isToken(request.queryParam(NAME)) || isToken(request.cookie(COOKIE));
  }

  boolean isToken(@Nullable String offered) {
    return token.map(t -> t.matches(offered)).orElse(false);
  }

  /** Only that listener speaks TLS. */
  static boolean isPhones(Context request) {
    return request.req().isSecure();
  }
}
