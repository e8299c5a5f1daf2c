package dev.femoris.service.account;

import dev.femoris.service.store.AccessToken;
import dev.femoris.service.store.Account;
import dev.femoris.service.store.Role;
import java.util.Optional;

/** Whoever asks. */
public sealed interface Viewer {

  /** The one person of a service without accounts. */
  record Everybody() implements Viewer {}

  /** Nobody the service knows. */
  record Nobody() implements Viewer {}

  /**
   * A person who signed in with a password.
   *
   * @param secretHash of the cookie
   */
  record Person(Account account, String secretHash) implements Viewer {}

  /** A program that shows a person's token for programs. */
  record Program(AccessToken token) implements Viewer {}

  /** A sensor or gateway that shows its token. */
  record Device(AccessToken token) implements Viewer {}

  /** As whom sessions are looked at; empty for whoever sees none or all. */
  default Optional<Account> holder() {
    return switch (this) {
      case Person person -> Optional.of(person.account());
      case Program program -> Optional.of(program.token().account());
      case Everybody everybody -> Optional.empty();
      case Nobody nobody -> Optional.empty();
      case Device device -> Optional.empty();
    };
  }

  default boolean is(Role role) {
    return holder().map(Account::role).equals(Optional.of(role));
  }
}
