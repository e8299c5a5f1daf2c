package dev.femoris.service.page;

import com.samskivert.mustache.Mustache;
import dev.femoris.reporting.language.Languages;
import dev.femoris.reporting.language.Texts;

/**
 * What a page's markup can ask for: {@code language}, {@code languages} with the {@code id}, {@code
 * name} and {@code chosen} of each, and any text by its key.
 */
final class PageWords implements Mustache.CustomContext {

  private final Texts texts;

  PageWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * A language to choose.
   *
   * @param name what it calls itself
   * @param chosen whether the page is in it
   */
  record Choice(String id, String name, boolean chosen) {}

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when there is no such text
   */
  @Override
  public Object get(String name) {
    return switch (name) {
      case "language" -> texts.id();
      case "languages" -> Languages.all().stream().map(this::choice).toList();
      default -> texts.say(name);
    };
  }

  private Choice choice(Texts other) {
    return new Choice(other.id(), other.say("language.name"), other.id().equals(texts.id()));
  }
}
