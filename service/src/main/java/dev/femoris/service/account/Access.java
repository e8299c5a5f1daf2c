package dev.femoris.service.account;

import dev.femoris.service.store.Account;
import dev.femoris.service.store.MembershipStore;
import dev.femoris.service.store.Role;
import dev.femoris.service.store.Scope;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Who sees whose training. Asked anew each time: an answer is out of date at once. Thread-safe. */
public final class Access {

  private final MembershipStore memberships;

  public Access(MembershipStore memberships) {
    this.memberships = memberships;
  }

  /**
   * Whether {@code viewer} sees what belongs to that account.
   *
   * @param ownerId empty for what belongs to nobody
   */
  public boolean sees(Viewer viewer, OptionalLong ownerId) {
    return switch (viewer) {
      case Viewer.Everybody() -> true;
      case Viewer.Nobody() -> false;
      case Viewer.Device unused -> false;
      case Viewer.Person person -> sees(person.account(), ownerId);
      case Viewer.Program program -> sees(program.token().account(), ownerId);
    };
  }

  /** All that {@code viewer} sees. */
  public Scope scope(Viewer viewer) {
    return switch (viewer) {
      case Viewer.Everybody() -> Scope.everything();
      case Viewer.Nobody() -> Scope.ownedBy(Set.of());
      case Viewer.Device unused -> Scope.ownedBy(Set.of());
      case Viewer.Person person -> scope(person.account());
      case Viewer.Program program -> scope(program.token().account());
    };
  }

  private boolean sees(Account account, OptionalLong ownerId) {
    return ownerId.isPresent()
        && switch (account.role()) {
          case ATHLETE -> ownerId.getAsLong() == account.id();
          case TRAINER -> memberships.isAccepted(account.id(), ownerId.getAsLong());
          case ADMIN -> false;
        };
  }

  private Scope scope(Account account) {
    return switch (account.role()) {
      case ATHLETE -> Scope.ownedBy(Set.of(account.id()));
      case TRAINER ->
          Scope.ownedBy(
              memberships.athletesOf(account.id()).stream()
                  .filter(each -> each.role() == Role.ATHLETE)
                  .map(Account::id)
                  .collect(Collectors.toSet()));
      case ADMIN -> Scope.ownedBy(Set.of());
    };
  }
}
