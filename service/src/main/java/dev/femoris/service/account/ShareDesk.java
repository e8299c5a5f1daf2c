package dev.femoris.service.account;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.store.Account;
import dev.femoris.service.store.ShareStore;
import dev.femoris.service.store.SharedReport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Links with which athletes let others read the report of one session. Thread-safe. */
public final class ShareDesk {

  private static final int MOST = 200;
  private static final int MOST_DAYS = 365;

  private final ShareStore shares;
  private final InstantSource clock;

  /** A link with its secret, which is shown this once. */
  public record MadeShare(SharedReport share, Secret secret) {}

  public ShareDesk(ShareStore shares, InstantSource clock) {
    this.shares = shares;
    this.clock = clock;
  }

  /**
   * @param athlete whose session it is
   * @param days how long the link leads somewhere
   * @throws Failure (BAD_INPUT) when it is to last shorter than a day or longer than a year, or
   *     there are very many already
   */
  public MadeShare make(Account athlete, String sessionId, int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw refused("days %d: a link lasts 1 to %d days".formatted(days, MOST_DAYS));
    }
    Secret secret = Secret.fresh();
    var now = clock.instant();
    return shares
        .add(athlete.id(), sessionId, secret.hash(), now, now.plus(Duration.ofDays(days)), MOST)
        .map(share -> new MadeShare(share, secret))
        .orElseThrow(() -> refused("%d links lead to your reports: take one back".formatted(MOST)));
  }

  /** The athlete's of that session that still lead somewhere, newest first. */
  public List<SharedReport> of(Account athlete, String sessionId) {
    return shares.of(athlete.id(), sessionId, clock.instant());
  }

  /**
   * @throws Failure (NO_INPUT) when the athlete has no such link to that session
   */
  public void revoke(Account athlete, String sessionId, long id) {
    if (!shares.revoke(id, athlete.id(), sessionId, clock.instant())) {
      throw Failure.of(FailureKind.NO_INPUT, "there is no such");
    }
  }

  /** The session whose report the secret opens; empty when it opens none, whatever the reason. */
  public Optional<String> session(String secret) {
    return shares.open(Secret.hashOf(secret), clock.instant()).map(SharedReport::sessionId);
  }

  private static Failure refused(String line) {
    return Failure.of(FailureKind.BAD_INPUT, line);
  }
}
