package dev.femoris.service.store;

/**
 * An account to be made; what it is there for, the invitation says.
 *
 * @param name what is typed to sign in, lower case
 * @param shownName what others read
 * @param password hashed
 */
public record NewAccount(String name, String shownName, String password) {

  /** The hash is nobody's business. */
  @Override
  public String toString() {
    return "NewAccount[" + name + "]";
  }
}
