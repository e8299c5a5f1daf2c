package dev.femoris.service.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.femoris.reporting.language.Texts;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages' markup with the texts of a language put in: <code>{{page.live.title}}</code> is a
 * text, with three braces one that has markup of its own, <code>{{>part/navigation}}</code> another
 * file.
 */
public final class PageTemplates {

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().withLoader(name -> open("/web/" + name + ".html").orElseThrow());

  /** As few as there are pages and languages. */
  private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

  private PageTemplates() {}

  /**
   * @param path such as {@code /index.html}
   * @return empty when there is no such page
   */
  public static Optional<String> page(String path, Texts texts) {
    return template(path).map(template -> template.execute(new PageWords(texts)));
  }

  private static Optional<Template> template(String path) {
    Template known = TEMPLATES.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Template> read = open("/web" + path).map(COMPILER::compile);
    read.ifPresent(template -> TEMPLATES.put(path, template));
    return read;
  }

  private static Optional<Reader> open(String file) {
    return Optional.ofNullable(PageTemplates.class.getResourceAsStream(file))
        .map(bytes -> new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }
}
