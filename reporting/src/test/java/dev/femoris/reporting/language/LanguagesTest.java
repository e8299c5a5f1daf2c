package dev.femoris.reporting.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.text.PluralRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The languages' files against each other, and how a text is said. */
class LanguagesTest {

  static Stream<String> others() {
    return Languages.all().stream().map(Texts::id).filter(id -> !id.equals("en"));
  }

  @Test
  void germanIsThere() {
    assertThat(others()).contains("de");
  }

  @ParameterizedTest
  @MethodSource("others")
  void eachSaysEverythingEnglishSays(String id) {
    var own = Languages.read(id).orElseThrow();
    var english = Languages.read("en").orElseThrow();
    assertThat(new TreeSet<>(own.keySet())).containsAll(english.keySet());
  }

  @ParameterizedTest
  @MethodSource("others")
  void eachTextHasTheSameValuesAsInEnglish(String id) {
    var own = Languages.read(id).orElseThrow();
    Languages.read("en")
        .orElseThrow()
        .forEach(
            (key, text) ->
                assertThat(names(own.getOrDefault(key, text).parts()))
                    .as("%s of %s", key, id)
                    .isEqualTo(names(text.parts())));
  }

  @ParameterizedTest
  @CsvSource({
    "de, de",
    "'de-AT,de;q=0.9,en;q=0.5', de",
    "'fi,en;q=0.5,de;q=0.1', en",
    "fi, en",
    "'', en",
    "*, en",
    "'%%%;;', en"
  })
  void theBrowsersWishDecides(String ranges, String id) {
    assertThat(Languages.wanted(ranges).id()).isEqualTo(id);
  }

  @Test
  void aNumberChoosesItsForm() {
    var text =
        Text.parse(
            "It''s {count, plural, =0 {none} one {# repetition} other {# repetitions}} of {of}");
    var rules = PluralRules.forLocale(Locale.ENGLISH);
    assertThat(text.with(Map.of("count", 0, "of", "set 1"), rules)).isEqualTo("It's none of set 1");
    assertThat(text.with(Map.of("count", 1, "of", "set 1"), rules))
        .isEqualTo("It's 1 repetition of set 1");
    assertThat(text.with(Map.of("count", 7, "of", "set 1"), rules))
        .isEqualTo("It's 7 repetitions of set 1");
  }

  @Test
  void aWordChoosesItsForm() {
    var text = Text.parse("{side, select, left {links} right {rechts} other {mittig}}");
    var rules = PluralRules.forLocale(Locale.GERMAN);
    assertThat(text.with(Map.of("side", "left"), rules)).isEqualTo("links");
    assertThat(text.with(Map.of("side", "both"), rules)).isEqualTo("mittig");
  }

  @Test
  void otherLanguagesHaveOtherForms() {
    var text = Text.parse("{n, plural, one {# seria} few {# serie} other {# serii}}");
    var rules = PluralRules.forLocale(Locale.of("pl"));
    assertThat(text.with(Map.of("n", 3), rules)).isEqualTo("3 serie");
    assertThat(text.with(Map.of("n", 5), rules)).isEqualTo("5 serii");
  }

  @Test
  void aMissingValueOrOneWithDecimalsIsRefused() {
    var text = Text.parse("{range} done");
    var rules = PluralRules.forLocale(Locale.ENGLISH);
    assertThatIllegalArgumentException().isThrownBy(() -> text.with(Map.of(), rules));
    assertThatIllegalArgumentException().isThrownBy(() -> text.with(Map.of("range", 1.5), rules));
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    var german = Languages.of("de").orElseThrow().numbers();
    assertThat(german.fixed(2.25, 1)).isEqualTo("2,3");
    assertThat(german.shortest(100)).isEqualTo("100");
    assertThat(Languages.english().numbers().fixed(-0.04, 1)).isEqualTo("0.0");
  }

  private static TreeSet<String> names(List<Part> parts) {
    var names = new TreeSet<String>();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal literal -> {}
        case Part.Value value -> names.add(value.name());
        case Part.Plural plural -> {
          names.add(plural.name());
          plural.forms().values().forEach(form -> names.addAll(names(form)));
        }
        case Part.Select select -> {
          names.add(select.name());
          select.forms().values().forEach(form -> names.addAll(names(form)));
        }
      }
    }
    return names;
  }
}
