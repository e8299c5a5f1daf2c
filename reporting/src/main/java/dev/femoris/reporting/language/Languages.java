package dev.femoris.reporting.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The languages there are: those whose file lies in this package. */
public final class Languages {

  private static final Map<String, Text> ENGLISH = read("en").orElseThrow();
  private static final Texts ENGLISH_TEXTS = new Texts(Locale.ENGLISH, ENGLISH);
  private static final List<Texts> ALL = all(Locale.getISOLanguages());

  private Languages() {}

  /** Which has every text. */
  public static Texts english() {
    return ENGLISH_TEXTS;
  }

  /** English first, then the others by their ids. */
  public static List<Texts> all() {
    return ALL;
  }

  /** That of ISO 639; empty when there is no file of it. */
  public static Optional<Texts> of(String id) {
    return ALL.stream().filter(texts -> texts.id().equals(id)).findFirst();
  }

  /**
   * The first of them that is wanted, English when there is none.
   *
   * @param ranges what a browser says it likes, as {@code de-AT,de;q=0.9,en;q=0.5}; what cannot be
   *     read counts for nothing
   */
  public static Texts wanted(String ranges) {
    try {
      var locales = ALL.stream().map(Texts::locale).toList();
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(ranges), locales))
          .flatMap(locale -> of(locale.getLanguage()))
          .orElse(ENGLISH_TEXTS);
    } catch (IllegalArgumentException noRanges) {
      return ENGLISH_TEXTS;
    }
  }

  /** What {@code id}'s file itself says, without the English for what it leaves out. */
  static Optional<Map<String, Text>> read(String id) {
    try (InputStream file = Languages.class.getResourceAsStream(id + ".properties")) {
      if (file == null) {
        return Optional.empty();
      }
      var lines = new Properties();
      lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return Optional.of(texts(id, lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Text> texts(String id, Properties lines) {
    Map<String, Text> texts = new HashMap<>();
    for (String key : lines.stringPropertyNames()) {
      try {
        texts.put(key, Text.parse(lines.getProperty(key)));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException("%s.properties, %s: ".formatted(id, key), e);
      }
    }
    return texts;
  }

  private static List<Texts> all(String[] ids) {
    List<Texts> all = new ArrayList<>();
    all.add(ENGLISH_TEXTS);
    for (String id : ids) {
      if (!id.equals("en")) {
        read(id).ifPresent(own -> all.add(completed(id, own)));
      }
    }
    return List.copyOf(all);
  }

  private static Texts completed(String id, Map<String, Text> own) {
    Map<String, Text> texts = new HashMap<>(ENGLISH);
    texts.putAll(own);
    return new Texts(Locale.of(id), texts);
  }
}
