package dev.femoris.service.store;

import java.util.Arrays;
import java.util.Optional;

/** What a link that works once does. */
public enum InvitationKind {
  /** Makes an account that keeps the accounts. */
  ADMIN("admin"),
  /** Makes a trainer's account. */
  TRAINER("trainer"),
  /** Makes an athlete's account that the maker sees, or lets an athlete accept the maker. */
  ATHLETE("athlete"),
  /** Sets a new password of one account. */
  PASSWORD("password");

  private final String id;

  InvitationKind(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Optional<InvitationKind> find(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }

  /** Of the account that accepting it makes; empty when it makes none. */
  Optional<Role> makes() {
    return switch (this) {
      case ADMIN -> Optional.of(Role.ADMIN);
      case TRAINER -> Optional.of(Role.TRAINER);
      case ATHLETE -> Optional.of(Role.ATHLETE);
      case PASSWORD -> Optional.empty();
    };
  }
}
