package dev.femoris.service.account;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.store.AccessToken;
import dev.femoris.service.store.Account;
import dev.femoris.service.store.Role;
import dev.femoris.service.store.TokenKind;
import dev.femoris.service.store.TokenStore;
import java.time.InstantSource;
import java.util.List;

/** Tokens of sensors, gateways and programs, made and revoked by whose they are. Thread-safe. */
public final class TokenDesk {

  private static final int MOST = 50;

  private final TokenStore tokens;
  private final InstantSource clock;

  /** A token with its secret, which is shown this once. */
  public record MadeToken(AccessToken token, Secret secret) {}

  public TokenDesk(TokenStore tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * @throws Failure (BAD_INPUT) when the name is taken or no athlete wants one for a sensor
   */
  public MadeToken make(Account account, TokenKind kind, String name) {
    String plain = AccountRules.tokenName(name);
    if (kind == TokenKind.DEVICE && account.role() != Role.ATHLETE) {
      throw refused("sensors belong to athletes: sign in as the athlete who wears it");
    }
    if (tokens.of(account.id()).size() >= MOST) {
      throw refused("%d tokens are in use: revoke one first".formatted(MOST));
    }
    Secret secret = Secret.fresh();
    return tokens
        .add(account.id(), kind, plain, secret.hash(), clock.instant())
        .map(token -> new MadeToken(token, secret))
        .orElseThrow(() -> refused("a token named \"%s\" is in use already".formatted(plain)));
  }

  public List<AccessToken> of(Account account) {
    return tokens.of(account.id());
  }

  /**
   * @throws Failure (NO_INPUT) when the account has no such token
   */
  public AccessToken revoke(Account account, long id) {
    return tokens
        .revoke(id, account.id(), clock.instant())
        .orElseThrow(() -> Failure.of(FailureKind.NO_INPUT, "there is no such"));
  }

  private static Failure refused(String line) {
    return Failure.of(FailureKind.BAD_INPUT, line);
  }
}
