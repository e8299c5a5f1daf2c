package dev.femoris.service.store;

import java.util.List;
import java.util.Set;

/** Whose sessions a query may find. */
public sealed interface Scope {

  /** Every session, also those of nobody. */
  record Everything() implements Scope {}

  /** Sessions of these accounts only. */
  record OwnedBy(Set<Long> accountIds) implements Scope {
    public OwnedBy {
      accountIds = Set.copyOf(accountIds);
    }
  }

  static Scope everything() {
    return new Everything();
  }

  static Scope ownedBy(Set<Long> accountIds) {
    return new OwnedBy(accountIds);
  }

  /**
   * The SQL condition on {@code column}, made of numbers only: safe to be put into a statement.
   *
   * @param column where the owner's id is, such as {@code owner_id}
   */
  default String condition(String column) {
    return switch (this) {
      case Everything() -> "1 = 1";
      case OwnedBy(Set<Long> ids) when ids.isEmpty() -> "1 = 0";
      case OwnedBy(Set<Long> ids) -> column + " in (" + joined(ids) + ")";
    };
  }

  private static String joined(Set<Long> ids) {
    List<String> texts = ids.stream().sorted().map(String::valueOf).toList();
    return String.join(", ", texts);
  }
}
