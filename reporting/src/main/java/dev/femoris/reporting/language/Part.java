package dev.femoris.reporting.language;

import java.util.List;
import java.util.Map;

/** A piece of a text. */
public sealed interface Part {

  /** Said as it stands. */
  record Literal(String words) implements Part {}

  /** Where the value {@code name} is said. */
  record Value(String name) implements Part {}

  /**
   * One of several, by the number that the value {@code name} is.
   *
   * @param forms by plural category of the language ({@code one}, {@code few} …) or by a number, as
   *     {@code =0}; always has {@code other}
   */
  record Plural(String name, Map<String, List<Part>> forms) implements Part {}

  /**
   * One of several, by the word that the value {@code name} is.
   *
   * @param forms by word; always has {@code other}
   */
  record Select(String name, Map<String, List<Part>> forms) implements Part {}
}
