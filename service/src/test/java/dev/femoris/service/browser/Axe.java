package dev.femoris.service.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe-core finds on a page. */
final class Axe {

  private static final String SERIOUS =
      """
      async () => {
        const { violations } = await axe.run(document, { resultTypes: ["violations"] });
        return violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
      }
      """;

  private Axe() {}

  /** What is serious or worse, a line each. */
  @SuppressWarnings("unchecked") // a list of texts, as the script makes it
  static List<String> serious(Page page) throws IOException {
    // What fades in has little contrast for a moment; nobody is to read it then.
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    try (InputStream axe = Axe.class.getResourceAsStream("/axe/axe.min.js")) {
      var script = Objects.requireNonNull(axe).readAllBytes();
      page.evaluate(new String(script, StandardCharsets.UTF_8));
    }
    return (List<String>) page.evaluate(SERIOUS);
  }
}
