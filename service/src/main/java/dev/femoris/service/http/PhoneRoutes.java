package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.MEMBER;

import dev.femoris.service.message.ApiAnswers;
import dev.femoris.service.phone.PhoneAccess;
import dev.femoris.service.qr.QrCode;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/** The link a phone opens, as a picture, and the certificate it may trust. */
final class PhoneRoutes {

  private final Optional<PhoneAccess> phone;

  PhoneRoutes(Optional<PhoneAccess> phone) {
    this.phone = phone;
  }

  void register(Routes routes) {
    routes.get("/api/phone", this::answer, MEMBER);
    routes.get("/api/phone/qr.svg", this::picture, MEMBER);
    routes.get("/api/phone/femoris.crt", this::authority, MEMBER);
  }

  private void answer(Context request) {
    request
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(ApiAnswers.phone(phone.map(PhoneAccess::link)));
  }

  private void picture(Context request) {
    request
        .contentType("image/svg+xml")
        .header("Cache-Control", "no-store")
        .result(QrCode.of(access().link().toString()).svg());
  }

  private void authority(Context request) {
    request
        .contentType("application/x-x509-ca-cert")
        .result(access().keys().authorityCertificate());
  }

  private PhoneAccess access() {
    return phone.orElseThrow(NotFoundResponse::new);
  }
}
