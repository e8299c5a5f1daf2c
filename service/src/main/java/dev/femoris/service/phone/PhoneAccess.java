package dev.femoris.service.phone;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.OwnerFile;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/**
 * How phones get in: the keys of the TLS listener, the token they show and the address they find it
 * at.
 */
public record PhoneAccess(int port, TlsKeys keys, DeviceToken token, OwnAddresses own) {

  /**
   * Reads or makes what is needed.
   *
   * @param wantedPort 0 for any free one
   * @throws Failure (IO) when the folder cannot be used
   */
  public static PhoneAccess in(Path folder, int wantedPort, Instant now) {
    try {
      OwnerFile.folder(folder);
      var own = OwnAddresses.now();
      return new PhoneAccess(
          wantedPort == 0 ? freePort() : wantedPort,
          new LocalAuthority(folder, own).keys(now),
          DeviceToken.keptIn(folder.resolve("token")),
          own);
    } catch (IOException e) {
      throw Failure.of(
          FailureKind.IO,
          "%s: the certificate for phones could not be made (%s)".formatted(folder, e.getMessage()),
          e);
    }
  }

  /** Taken before the listener is, since the link is asked for by then. */
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** What a phone opens. Whoever has it may send samples and see the service. */
  public URI link() {
    return URI.create(
        "https://%s:%d/phone.html?token=%s".formatted(own.first(), port, token.text()));
  }
}
