package dev.femoris.reporting.words;

import dev.femoris.reporting.language.Texts;
import java.util.Locale;
import java.util.Set;

/** Names of exercises: those of the language, else those of their sheets. */
public record ExerciseNames(Texts texts) {

  /** First words that keep their capital in English. */
  private static final Set<String> PROPER =
      Set.of("Romanian", "Nordic", "Bulgarian", "Copenhagen", "Jefferson");

  /**
   * What an exercise is called.
   *
   * @param sheetName for an exercise that the language has no name for
   */
  public String name(String id, String sheetName) {
    return texts.find("exercise." + id + ".name").orElse(sheetName);
  }

  /** One of them in English, with its article: a Romanian deadlift, an arabesque. */
  static String one(String name) {
    String first = name.split("[ -]", 2)[0];
    String word =
        name.isEmpty() || PROPER.contains(first)
            ? name
            : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return (word.matches("[aeiou].*") ? "an " : "a ") + word;
  }
}
