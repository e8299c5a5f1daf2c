package dev.femoris.service.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.Mustache;
import dev.femoris.reporting.language.Languages;
import org.junit.jupiter.api.Test;

/** What a page's markup can ask for. */
class PageWordsTest {

  private static final PageWords GERMAN = new PageWords(Languages.of("de").orElseThrow());

  @Test
  void textsAreFoundByTheirWholeKeys() {
    assertThat(filled("{{language}}: {{language.name}}")).isEqualTo("de: Deutsch");
  }

  @Test
  void everyLanguageCanBeChosen() {
    assertThat(
            filled("{{#languages}}{{id}} {{name}}{{#chosen}} is chosen{{/chosen}}; {{/languages}}"))
        .isEqualTo("en English; de Deutsch is chosen; ");
  }

  @Test
  void aTextThatIsNotThereIsADefect() {
    assertThatThrownBy(() -> filled("{{page.no.such}}"))
        .hasRootCauseMessage("no text \"page.no.such\"");
  }

  private static String filled(String markup) {
    return Mustache.compiler().compile(markup).execute(GERMAN);
  }
}
