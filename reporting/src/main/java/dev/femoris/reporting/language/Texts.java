package dev.femoris.reporting.language;

import com.ibm.icu.text.PluralRules;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All texts of one language. */
public final class Texts {

  private final Locale locale;
  private final SortedMap<String, Text> byKey;
  private final PluralRules rules;
  private final Numbers numbers;

  /**
   * @param byKey every text that can be asked for
   */
  Texts(Locale locale, Map<String, Text> byKey) {
    this.locale = locale;
    this.byKey = new TreeMap<>(byKey);
    this.rules = PluralRules.forLocale(locale);
    this.numbers = new Numbers(locale);
  }

  public Locale locale() {
    return locale;
  }

  /** Language of ISO 639, such as {@code de}. */
  public String id() {
    return locale.getLanguage();
  }

  /** How the language writes numbers. */
  public Numbers numbers() {
    return numbers;
  }

  /**
   * A text without values.
   *
   * @throws IllegalArgumentException when there is no such text
   */
  public String say(String key) {
    return say(key, Map.of());
  }

  /**
   * A text.
   *
   * @param values whole numbers and words, by their names in the text
   * @throws IllegalArgumentException when there is no such text, or a value is missing
   */
  public String say(String key, Map<String, ?> values) {
    Text text = byKey.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text \"%s\"".formatted(key));
    }
    return text.with(values, rules);
  }

  /** A text without values; empty when there is none by that name. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(byKey.get(key)).map(text -> text.with(Map.of(), rules));
  }

  /** All whose keys begin with {@code prefix}, in the order of the keys. */
  public SortedMap<String, Text> under(String prefix) {
    Objects.requireNonNull(prefix, "prefix");
    return new TreeMap<>(byKey.subMap(prefix, prefix + Character.MAX_VALUE));
  }
}
