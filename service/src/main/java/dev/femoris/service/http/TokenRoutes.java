package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.SELF;

import dev.femoris.service.account.SensorNames;
import dev.femoris.service.account.TokenDesk;
import dev.femoris.service.message.AccountAnswers;
import dev.femoris.service.message.AccountAnswers.ShownToken;
import dev.femoris.service.message.AccountRequest;
import dev.femoris.service.store.AccessToken;
import dev.femoris.service.store.TokenKind;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Consumer;

/** Tokens of one's own sensors, gateways and programs. */
final class TokenRoutes {

  private final TokenDesk desk;
  private final Consumer<String> rightsChanged;

  TokenRoutes(AccountDoor door) {
    this.desk = door.accounts().tokens();
    this.rightsChanged = door.rightsChanged();
  }

  void register(Routes routes) {
    routes.get("/api/tokens", this::list, SELF);
    routes.post("/api/tokens", this::make, SELF);
    routes.post("/api/tokens/{id}/revoke", this::revoke, SELF);
  }

  private void list(Context request) {
    var tokens = desk.of(Viewers.account(request)).stream().map(TokenRoutes::shown).toList();
    Answer.json(request, AccountAnswers.tokens(tokens));
  }

  private void make(Context request) {
    var asked = AccountRequest.parse(request.body());
    var made = desk.make(Viewers.account(request), asked.tokenKind(), asked.name());
    request.status(201);
    Answer.json(request, AccountAnswers.made(shown(made.token()), made.secret().text()));
  }

  private void revoke(Context request) {
    AccessToken token = desk.revoke(Viewers.account(request), Answer.id(request));
    rightsChanged.accept(token.kind() == TokenKind.DEVICE ? SensorNames.user(token) : "");
    request.status(204);
  }

  private static ShownToken shown(AccessToken token) {
    return new ShownToken(
        token,
        token.kind() == TokenKind.DEVICE ? Optional.of(SensorNames.user(token)) : Optional.empty());
  }
}
