package dev.femoris.service.account;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.util.regex.Pattern;

/** What names and passwords must be like; breaking a rule is a {@link Failure} that says it. */
final class AccountRules {

  static final int MAX_PASSWORD_CHARS = 200;
  private static final int MIN_PASSWORD_CHARS = 10;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,63}");
  private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]{1,80}");
  private static final Pattern TOKEN_NAME = Pattern.compile("[A-Za-z0-9_-]{1,24}");

  private AccountRules() {}

  /** To sign in with, as it is kept. */
  static String name(String text) {
    String name = SignInDesk.plain(text);
    require(
        NAME.matcher(name).matches(),
        "the name to sign in with must be 2 to 64 of the letters a to z, digits and . _ - @ +");
    return name;
  }

  /** What others read. */
  static String line(String text, String what) {
    String line = text.strip();
    require(LINE.matcher(line).matches(), what + " must be 1 to 80 characters in one line");
    return line;
  }

  static String password(String text, String name) {
    require(
        text.length() >= MIN_PASSWORD_CHARS && text.length() <= MAX_PASSWORD_CHARS,
        "the password must have %d to %d characters"
            .formatted(MIN_PASSWORD_CHARS, MAX_PASSWORD_CHARS));
    require(!text.strip().equalsIgnoreCase(name), "the password must not be the name");
    return text;
  }

  static String tokenName(String text) {
    require(
        TOKEN_NAME.matcher(text).matches(),
        "the name of a token must be 1 to 24 letters, digits, - or _");
    return text;
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw Failure.of(FailureKind.BAD_INPUT, rule);
    }
  }
}
