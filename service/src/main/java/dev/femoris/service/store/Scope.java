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
      case Everything everything -> "1 = 1";
      case OwnedBy owned -> column + among(owned.accountIds());
    };
  }

  private static String among(Set<Long> ids) {
    if (ids.isEmpty()) {
      return " is null and 1 = 0";
    }
    List<String> texts = ids.stream().sorted().map(String::valueOf).toList();
    return " in (" + String.join(", ", texts) + ")";
  }
}
