package dev.femoris.service.store;

import java.util.Arrays;
import java.util.Optional;

/** What a token lets in. */
public enum TokenKind {
  /** A sensor or gateway: publishes under its own name, reads nobody's data. */
  DEVICE("device"),
  /** A program that uses the HTTP interface as the account's owner. */
  API("api");

  private final String id;

  TokenKind(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Optional<TokenKind> find(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
