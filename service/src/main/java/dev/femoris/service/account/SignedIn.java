package dev.femoris.service.account;

import dev.femoris.service.store.Account;
import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignedIn {

  /**
   * It is that person.
   *
   * @param secret for the cookie
   */
  record Yes(Account account, Secret secret) implements SignedIn {}

  /** Name or password is wrong; which of them is not said. */
  record No() implements SignedIn {}

  /** Too many attempts failed. */
  record Later(Duration pause) implements SignedIn {}
}
