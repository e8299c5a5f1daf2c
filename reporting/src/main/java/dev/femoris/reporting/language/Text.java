package dev.femoris.reporting.language;

import com.ibm.icu.text.PluralRules;
import java.util.List;
import java.util.Map;

/**
 * A text with places for values.
 *
 * @param parts in the order they are said
 */
public record Text(List<Part> parts) {

  public Text {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Text parse(String message) {
    return new Text(MessageParser.parse(message));
  }

  /**
   * What is said.
   *
   * @param values whole numbers and words, by name
   * @throws IllegalArgumentException when a value is missing, or is something else
   */
  String with(Map<String, ?> values, PluralRules rules) {
    var said = new StringBuilder();
    say(said, parts, values, rules);
    return said.toString();
  }

  private static void say(
      StringBuilder said, List<Part> parts, Map<String, ?> values, PluralRules rules) {
    for (Part part : parts) {
      switch (part) {
        case Part.Literal literal -> said.append(literal.words());
        case Part.Value value -> said.append(value(value.name(), values));
        case Part.Plural plural -> {
          long number = number(plural.name(), values);
          say(said, chosen(plural.forms(), "=" + number, rules.select(number)), values, rules);
        }
        case Part.Select select -> {
          String word = value(select.name(), values);
          say(said, chosen(select.forms(), word, word), values, rules);
        }
      }
    }
  }

  private static List<Part> chosen(Map<String, List<Part>> forms, String first, String second) {
    List<Part> other = forms.getOrDefault("other", List.of());
    return forms.getOrDefault(first, forms.getOrDefault(second, other));
  }

  private static String value(String name, Map<String, ?> values) {
    Object value = values.get(name);
    if (value instanceof String || value instanceof Integer || value instanceof Long) {
      return value.toString();
    }
    throw new IllegalArgumentException(
        "value \"%s\" of a text is %s: must be a whole number or a word".formatted(name, value));
  }

  private static long number(String name, Map<String, ?> values) {
    if (values.get(name) instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalArgumentException(
        "value \"%s\" of a text is %s: must be a number".formatted(name, values.get(name)));
  }
}
