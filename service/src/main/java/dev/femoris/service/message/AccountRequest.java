package dev.femoris.service.message;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.store.InvitationKind;
import dev.femoris.service.store.TokenKind;
import tools.jackson.databind.JsonNode;

/**
 * What somebody asks about accounts, as JSON. Reading one that is not as it should be is a {@link
 * Failure} (USAGE) with one line. None of them is ever printed: they hold secrets.
 */
public final class AccountRequest {

  private static final int MAX_BODY_CHARS = 4096;

  private final JsonNode node;

  private AccountRequest(JsonNode node) {
    this.node = node;
  }

  public static AccountRequest parse(String json) {
    if (json.length() > MAX_BODY_CHARS) {
      throw TrainerRequest.Fields.bad(
          "the request must not be longer than %d characters".formatted(MAX_BODY_CHARS));
    }
    return new AccountRequest(TrainerRequest.Fields.read(json));
  }

  public String name() {
    return text("name");
  }

  public String shownName() {
    return text("shown_name");
  }

  public String password() {
    return text("password");
  }

  public String passwordBefore() {
    return text("password_before");
  }

  public String secret() {
    return text("secret");
  }

  public String forWhom() {
    return text("for_whom");
  }

  public InvitationKind invitationKind() {
    return InvitationKind.find(text("kind"))
        .orElseThrow(
            () -> TrainerRequest.Fields.bad("kind must be \"athlete\", \"trainer\" or \"admin\""));
  }

  public TokenKind tokenKind() {
    return TokenKind.find(text("kind"))
        .orElseThrow(() -> TrainerRequest.Fields.bad("kind must be \"device\" or \"api\""));
  }

  private String text(String field) {
    JsonNode value = node.path(field);
    if (!value.isString()) {
      throw Failure.of(FailureKind.USAGE, field + " must be given as text");
    }
    return value.asString();
  }
}
