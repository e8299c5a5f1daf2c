package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.femoris.reporting.language.Languages;
import dev.femoris.reporting.language.Part;
import dev.femoris.service.PlayedSession;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever likes German gets every page in German, whole, and it fits on a small phone. */
class GermanPagesTest {

  private static final int NARROW_PX = 360;
  private static final Set<String> ENGLISH = onlyEnglish();

  /**
   * Everything a page itself says, seen or heard; charts and lists of ids come from the service.
   */
  private static final String SAID =
      """
      () => {
        const said = [];
        const shown = (node) => node.checkVisibility() && !node.closest("svg, #entry-kind, #entries");
        for (const node of document.querySelectorAll("body *")) {
          if (!shown(node)) continue;
          for (const child of node.childNodes) if (child.nodeType === Node.TEXT_NODE) said.push(child.data.trim());
          for (const name of ["aria-label", "placeholder", "title", "alt"]) if (node.hasAttribute(name)) said.push(node.getAttribute(name));
        }
        return said.filter((text) => text !== "");
      }
      """;

  private static Chromium chromium;
  private static LiveService service;

  @BeforeAll
  static void start(@TempDir Path dataFolder) {
    chromium = Chromium.openOrSkip();
    FollowedProgrammes.put(ServiceConfig.local(0, 0, dataFolder));
    service = LiveService.start(dataFolder);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      service.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sessions.html",
        "/progress.html",
        "/month.html",
        "/programme.html?athlete=Anna",
        "/upload.html",
        "/bluetooth.html",
        "/phone.html",
        "/wall.html",
      })
  void aPageIsGermanAndFits(String path) throws Exception {
    try (var window = chromium.window(NARROW_PX, 800, Locale.GERMANY)) {
      var page = window.newPage();
      page.navigate(service.url().resolve(path).toString());
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.evaluate("() => document.querySelectorAll('details').forEach(d => (d.open = true))");
      assertGerman(page);
      assertThat(Axe.serious(page)).isEmpty();
    }
  }

  @Test
  void aSessionIsGermanWhileItRunsAtItsEndAndInReview() throws Exception {
    try (var window = chromium.window(NARROW_PX, 800, Locale.GERMANY)) {
      var live = LivePage.open(window, service.url());
      var wall = LivePage.open(window, service.url().resolve("/wall.html"));
      var replay = PlayedSession.faultyDeadlifts("2-1-1-0").play(service.broker(), 61, 2);
      live.awaitCount(2);
      wall.page().locator(".tile").waitFor();
      assertGerman(live.page());
      assertGerman(wall.page());
      live.locator("setup-button").click();
      assertGerman(live.page());
      live.locator("setup-cancel").click();
      live.locator("pain").click();
      assertGerman(live.page());
      live.locator("pain-yes").click();
      live.locator("pain-notice").waitFor();
      replay.join();
      live.awaitFace("ended");
      assertGerman(live.page());
      live.page().locator("#review").click();
      live.page().locator("body[data-ready]").waitFor();
      live.page().locator("#reps button").first().click();
      assertGerman(live.page());
      assertThat(Axe.serious(live.page())).isEmpty();
    }
  }

  @Test
  void accountsAreGerman(@TempDir Path folder) throws Exception {
    var config = ServiceConfig.local(0, 0, folder).withAccounts();
    try (var accounts = FemorisService.start(config, "test");
        var window = chromium.window(NARROW_PX, 800, Locale.GERMANY)) {
      var page = window.newPage();
      page.navigate(accounts.liveUrl().resolve("/sign-in.html").toString());
      assertGerman(page);
      page.navigate(accounts.adminLink().orElseThrow().toString());
      page.waitForSelector("#make:visible");
      assertGerman(page);
      page.fill("#shown-name", "Ruth");
      page.fill("#name", "ruth");
      page.fill("#password", "vier Wörter ohne Sinn");
      page.press("#password", "Enter");
      page.waitForURL("**/account.html");
      page.waitForFunction("() => document.getElementById('who').textContent === 'Ruth'");
      page.locator("#first-steps-list li").first().waitFor();
      assertGerman(page);
      assertThat(Axe.serious(page)).isEmpty();
    }
  }

  @Test
  void whatIsChosenStaysChosen() {
    try (var window = chromium.window(1280, 800, Locale.GERMANY)) {
      var page = window.newPage();
      page.navigate(service.url().resolve("/sessions.html").toString());
      assertThat(page.locator("h1").innerText()).isEqualTo("Einheiten");
      page.waitForNavigation(() -> page.locator("#language").selectOption("en"));
      assertThat(page.locator("h1").innerText()).isEqualTo("Sessions");
      page.navigate(service.url().resolve("/upload.html").toString());
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(page.locator("#language").inputValue()).isEqualTo("en");
    }
  }

  @Test
  void wordsAreSpokenInTheirOwnLanguage() {
    try (var window = chromium.window(1280, 800, Locale.GERMANY)) {
      var page = window.newPage();
      page.navigate(service.url().resolve("/sessions.html").toString());
      Object languages =
          page.evaluate(
              """
              async () => {
                const { CuePlayer } = await import("/js/cue-player.js");
                const heard = [];
                const voice = { say: (text, language) => heard.push(language), cancel() {} };
                const later = (run) => run();
                const player = new CuePlayer({ tones: { play: () => 0 }, voice, show() {}, level: () => "words", later });
                const cue = { kind: "words", words: "x", priority: "signal", t_s: 0, expires_s: 1 };
                player.give(cue);
                player.give({ ...cue, language: "de" });
                return heard;
              }
              """);
      assertThat(languages).isEqualTo(List.of("en", "de"));
    }
  }

  @SuppressWarnings("unchecked") // a list of texts, as the script makes it
  private static void assertGerman(Page page) {
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
    assertThat((List<String>) page.evaluate(SAID))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(ENGLISH);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW_PX);
  }

  /** Texts of the pages that German has another text for. */
  private static Set<String> onlyEnglish() {
    var german = Languages.of("de").orElseThrow();
    return Languages.english().under("").entrySet().stream()
        .filter(text -> text.getKey().startsWith("page.") || text.getKey().startsWith("web."))
        .filter(text -> text.getValue().parts().stream().allMatch(Part.Literal.class::isInstance))
        .map(text -> text.getKey())
        .filter(key -> !german.say(key).equals(Languages.english().say(key)))
        .map(key -> Languages.english().say(key))
        .collect(Collectors.toSet());
  }
}
