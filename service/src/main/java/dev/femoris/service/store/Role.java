package dev.femoris.service.store;

import java.util.Arrays;
import java.util.Optional;

/** What an account is there for. */
public enum Role {
  /** Trains: owns sessions and decides which trainers see them. */
  ATHLETE("athlete"),
  /** Sees the sessions of the athletes who accepted the invitation. */
  TRAINER("trainer"),
  /** Keeps the accounts; sees nobody's training. */
  ADMIN("admin");

  private final String id;

  Role(String id) {
    this.id = id;
  }

  /** As it is written in the database and in JSON. */
  public String id() {
    return id;
  }

  public static Optional<Role> find(String id) {
    return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
  }
}
