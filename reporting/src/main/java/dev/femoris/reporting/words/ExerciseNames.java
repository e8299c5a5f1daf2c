package dev.femoris.reporting.words;

import java.util.Locale;
import java.util.Set;

/** Names of exercises within a sentence. */
final class ExerciseNames {

  /** First words that keep their capital. */
  private static final Set<String> PROPER =
      Set.of("Romanian", "Nordic", "Bulgarian", "Copenhagen", "Jefferson");

  private ExerciseNames() {}

  /** One of them, with its article: a Romanian deadlift, an arabesque. */
  static String one(String name) {
    String first = name.split("[ -]", 2)[0];
    String word =
        name.isEmpty() || PROPER.contains(first)
            ? name
            : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return (word.matches("[aeiou].*") ? "an " : "a ") + word;
  }
}
