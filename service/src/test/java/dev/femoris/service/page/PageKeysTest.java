package dev.femoris.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.reporting.language.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages' markup and programs ask for texts that there are, and for all of them. */
class PageKeysTest {

  private static final Path WEB = Path.of("src", "main", "resources", "web");
  private static final Pattern IN_MARKUP = Pattern.compile("\\{\\{\\{?([a-z_0-9]+\\.[a-z_0-9.]+)}");
  private static final Pattern ASKED = Pattern.compile("\\b(?:say|known)\\(\"([^\"]+)\"");
  private static final Pattern WORD = Pattern.compile("\"([a-z_0-9.]+)\"");

  /** A key whose end is an id: everything that begins so may be asked for. */
  private static final Pattern BEGINNING = Pattern.compile("`([a-z_]+(?:[.][a-z_]+)*[.])\\$\\{");

  private final Set<String> texts = Languages.english().under("").keySet();
  private final String markup = all(".html");
  private final String programs = all(".js");

  @Test
  void everyTextOfTheMarkupIsThere() {
    assertThat(found(IN_MARKUP, markup, "")).isNotEmpty().isSubsetOf(texts);
  }

  @Test
  void everyTextThatProgramsAskForIsThere() {
    assertThat(found(ASKED, programs, "web.")).isNotEmpty().isSubsetOf(texts);
  }

  @Test
  void everyTextOfThePagesIsAskedFor() {
    var asked = found(IN_MARKUP, markup, "");
    asked.addAll(found(WORD, programs, "web."));
    var beginnings = found(BEGINNING, programs, "web.");
    List<String> idle =
        texts.stream()
            .filter(key -> key.startsWith("page.") || key.startsWith("web."))
            .filter(key -> !asked.contains(key))
            .filter(key -> beginnings.stream().noneMatch(key::startsWith))
            .toList();
    assertThat(idle).isEmpty();
  }

  /** What programs, styles and the service read is the same in every language. */
  @Test
  void onlyWhatPeopleReadIsTranslated() {
    var read =
        Pattern.compile("[a-z-]+=\"[^\"]*\\{\\{(?:page|web)[.][^\"]*\"").matcher(markup).results();
    assertThat(read.map(match -> match.group().split("=")[0]))
        .isNotEmpty()
        .allMatch(Set.of("aria-label", "alt", "title", "placeholder", "content")::contains);
  }

  @Test
  void markupHasNoWordsOfItsOwn() {
    var own = Pattern.compile(">[^<{}]*\\p{L}{3}[^<{}]*<|(?:aria-label|alt|title)=\"[^{\"]+\"");
    var words =
        found(own, markup.replaceAll("(?s)<code>.*?</code>", ""), "").stream()
            .filter(text -> !text.matches(">(Femoris|PDF)<"))
            .toList();
    assertThat(words).isEmpty();
  }

  /** Classes, ids and values are for programs: in every language the same. */
  @Test
  void onlyWhatPeopleReadIsATextOfTheLanguage() {
    var filled = Pattern.compile("([a-z-]+)=\"\\{\\{\\{?[a-z_0-9]+[.]");
    assertThat(found(filled, markup, "")).isSubsetOf("aria-label", "placeholder", "title", "alt");
  }

  /** First group of each match, or the match where there is none. */
  private static Set<String> found(Pattern pattern, String text, String before) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> before + match.group(Math.min(1, match.groupCount())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String all(String ending) {
    var read = new ArrayList<String>();
    try (var files = Files.walk(WEB)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        read.add(Files.readString(file));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return String.join("\n", read);
  }
}
