package dev.femoris.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.reporting.language.Languages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file on the class path is all that a language needs. */
class ALanguageIsOneFileTest {

  private static final String LANGUAGE = "eo";

  @TempDir Path dir;

  @Test
  void aFileMoreIsALanguageMore() throws Exception {
    assertThat(Languages.of(LANGUAGE)).isEmpty();
    Path classes = dir.resolve("classes");
    Path file = classes.resolve("dev/femoris/reporting/language/eo.properties");
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, pseudo());

    String page;
    try (var loader = new ProgramAnew(withTheFile(classes))) {
      Object report =
          loader
              .loadClass(PseudoLanguageReport.class.getName())
              .getDeclaredConstructor()
              .newInstance();
      @SuppressWarnings("unchecked")
      var written = (BiFunction<String, Path, String>) report;
      page = written.apply(LANGUAGE, dir.resolve("report"));
    }

    assertThat(page).contains("<html lang=\"eo\">", "<h2>‹Tempo›</h2>");
    String heads =
        String.join(
            "\n",
            Pattern.compile("<(h2|h3|dt|th)[ >][^\n]*?</\\1>")
                .matcher(page)
                .results()
                .map(found -> found.group().replaceAll("<[^>]*>", ""))
                .toList());
    assertThat(heads.lines().filter(head -> !head.isBlank() && !head.equals("Femoris")).toList())
        .hasSizeGreaterThan(30)
        .allSatisfy(head -> assertThat(head).startsWith("‹"));
  }

  /** Every English text in angle quotes; patterns of dates stay patterns. */
  private static String pseudo() throws IOException {
    var english = new Properties();
    try (var in = Languages.class.getResourceAsStream("en.properties");
        var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      english.load(reader);
    }
    var lines = new StringBuilder();
    for (String key : english.stringPropertyNames()) {
      String text = english.getProperty(key).replace("\\", "\\\\").replace("\n", "\\n");
      lines.append(key).append(" = ");
      lines.append(key.startsWith("words.date.") ? text : "‹" + text + "›").append('\n');
    }
    return lines.toString();
  }

  /** The file before what the program's own classes come from. */
  private static URL[] withTheFile(Path classes) throws IOException {
    return new URL[] {
      classes.toUri().toURL(),
      from(Languages.class),
      from(TempoTarget.class),
      from(ALanguageIsOneFileTest.class)
    };
  }

  private static URL from(Class<?> one) {
    return one.getProtectionDomain().getCodeSource().getLocation();
  }

  /** Loads the program's own classes a second time; they look for their languages anew. */
  private static final class ProgramAnew extends URLClassLoader {

    ProgramAnew(URL[] urls) {
      super(urls, ALanguageIsOneFileTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("dev.femoris.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }
}
