package dev.femoris.service.account;

import dev.femoris.service.password.PasswordHasher;
import dev.femoris.service.store.AccessToken;
import dev.femoris.service.store.Account;
import dev.femoris.service.store.AccountStore;
import dev.femoris.service.store.TokenKind;
import dev.femoris.service.store.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Signing in and out, and who somebody is who signed in. Thread-safe. */
public final class SignInDesk {

  /** How long somebody stays signed in. */
  public static final Duration LIFE = Duration.ofDays(30);

  static final int MOST_FAILURES_OF_A_NAME = 10;
  private static final int MOST_FAILURES_OF_AN_ADDRESS = 30;
  static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MAX_SECRET_CHARS = 100;

  private final AccountStore accounts;
  private final TokenStore tokens;
  private final PasswordHasher passwords;
  private final InstantSource clock;
  private final AttemptLimit ofNames = new AttemptLimit(MOST_FAILURES_OF_A_NAME, WINDOW);
  private final AttemptLimit ofAddresses = new AttemptLimit(MOST_FAILURES_OF_AN_ADDRESS, WINDOW);

  public SignInDesk(
      AccountStore accounts, TokenStore tokens, PasswordHasher passwords, InstantSource clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * Tries a name and a password. An unknown name takes as long as a wrong password.
   *
   * @param address where the attempt comes from
   */
  public SignedIn signIn(String name, String password, String address) {
    Instant now = clock.instant();
    String plainName = plain(name);
    var wait = ofAddresses.blocked(address, now).or(() -> ofNames.blocked(plainName, now));
    if (wait.isPresent()) {
      return new SignedIn.Later(wait.get());
    }
    ofAddresses.failed(address, now); // until it is known to be right, also while it is tried
    ofNames.failed(plainName, now);
    if (!isRight(plainName, password)) {
      return new SignedIn.No();
    }
    ofAddresses.succeeded(address);
    ofNames.succeeded(plainName);
    Account account = accounts.named(plainName).orElseThrow();
    return new SignedIn.Yes(account, signIn(account));
  }

  /** Lets somebody in who has shown otherwise who they are. */
  public Secret signIn(Account account) {
    Secret secret = Secret.fresh();
    Instant now = clock.instant();
    accounts.signIn(secret.hash(), account.id(), now, now.plus(LIFE));
    return secret;
  }

  public void signOut(Viewer.Person person) {
    accounts.signOut(person.secretHash());
  }

  /** Whoever has that cookie. */
  public Viewer byCookie(String secret) {
    return secret.isEmpty() || secret.length() > MAX_SECRET_CHARS
        ? new Viewer.Nobody()
        : bySignIn(Secret.hashOf(secret));
  }

  /** Whoever signed in with the cookie of that hash, if they still are. */
  public Viewer bySignIn(String secretHash) {
    Optional<Viewer> person =
        accounts
            .signedIn(secretHash, clock.instant())
            .map(account -> new Viewer.Person(account, secretHash));
    return person.orElseGet(Viewer.Nobody::new);
  }

  /** Who somebody is by now: nobody once they are signed out or the token is revoked. */
  public Viewer again(Viewer viewer) {
    return switch (viewer) {
      case Viewer.Person person -> bySignIn(person.secretHash());
      case Viewer.Program program -> isInUse(program.token()) ? viewer : new Viewer.Nobody();
      case Viewer.Device device -> isInUse(device.token()) ? viewer : new Viewer.Nobody();
      case Viewer.Everybody(), Viewer.Nobody() -> viewer;
    };
  }

  /** Whoever shows that token. */
  public Viewer byToken(String secret) {
    return token(secret)
        .map(
            token ->
                switch (token.kind()) {
                  case DEVICE -> (Viewer) new Viewer.Device(token);
                  case API -> new Viewer.Program(token);
                })
        .orElseGet(Viewer.Nobody::new);
  }

  /** The token of a sensor or gateway. */
  public Optional<AccessToken> deviceToken(String secret) {
    return token(secret).filter(token -> token.kind() == TokenKind.DEVICE);
  }

  static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private Optional<AccessToken> token(String secret) {
    return secret.isEmpty() || secret.length() > MAX_SECRET_CHARS
        ? Optional.empty()
        : tokens.use(Secret.hashOf(secret), clock.instant());
  }

  private boolean isInUse(AccessToken token) {
    return tokens.of(token.account().id()).stream().anyMatch(each -> each.id() == token.id());
  }

  private boolean isRight(String name, String password) {
    if (password.length() > AccountRules.MAX_PASSWORD_CHARS) {
      return false;
    }
    Optional<String> kept = accounts.password(name);
    return kept.isPresent()
        ? passwords.matches(password, kept.get())
        : passwords.matchesNobody(password);
  }
}
