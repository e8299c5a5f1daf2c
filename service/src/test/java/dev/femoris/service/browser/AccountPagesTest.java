package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.Deadline;
import dev.femoris.service.PlayedSession;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Admin, trainer and athlete at the pages of the accounts, in a real Chromium. Pictures are taken
 * when {@code -Dfemoris.screenshots.folder=…} says where to.
 */
class AccountPagesTest {

  private static final String PASSWORD = "four unrelated words here";
  private static final String NEWEST =
      "async () => (await (await fetch('/api/sessions')).json())[0]";
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("femoris.screenshots.folder")).map(Path::of);

  private final List<String> wrong = new ArrayList<>();

  @TempDir private Path folder = Path.of("");

  @Test
  void adminTrainerAndAthleteFindEachOtherAndThePhoneIsTheAthletesSensor() throws Exception {
    var config = ServiceConfig.local(0, 0, folder).withAccounts();
    try (var chromium = Chromium.openOrSkip();
        var service = FemorisService.start(config, "test");
        var admins = chromium.window(1280, 900, ColorScheme.LIGHT);
        var trainers = chromium.window(1280, 900, ColorScheme.DARK);
        var strangers = chromium.window(1280, 900, ColorScheme.LIGHT);
        var athletes = chromium.phone(390, 844, ColorScheme.LIGHT)) {
      URI url = service.liveUrl();
      Page admin = page(admins, url);
      admin.navigate(service.adminLink().orElseThrow().toString());
      accept(admin, "Ruth Root", "ruth", "invitation-admin.png");
      Page trainer = page(trainers, url);
      trainer.navigate(link(admin, "Maria", "secret.png"));
      accept(trainer, "Maria Mei", "maria", "invitation-trainer-dark.png");
      Page athlete = page(athletes, url);
      athlete.navigate(link(trainer, "Anna", "secret-dark.png"));
      accept(athlete, "Anna Abel", "anna@example.org", "invitation-athlete-phone.png");
      athlete.waitForSelector("#members >> text=Maria Mei");
      trainer.reload();
      trainer.waitForSelector("#members >> text=Anna Abel");
      take(trainer, "account-trainer-dark.png");
      admin.reload();
      admin.waitForSelector("#accounts >> text=anna@example.org");
      take(admin, "account-admin.png");
      token(athlete);
      phoneIsTheSensor(athlete, url);
      String link = shared(athlete, url);
      Page stranger = page(strangers, url);
      assertThat(stranger.navigate(link).status()).isEqualTo(200);
      assertThat(stranger.textContent("h1")).isEqualTo("Romanian deadlift");
      takenBack(athlete);
      assertThat(stranger.reload().status()).isEqualTo(404);
      trainer.navigate(url.resolve("/sessions.html").toString());
      trainer.waitForSelector("#sessions tr");
      assertThat(trainer.isVisible("#upload")).as("a trainer uploads").isTrue();
      admin.navigate(url.resolve("/sessions.html").toString());
      admin.waitForSelector("text=No session yet.");
      signInAgain(athlete, url);
      assertThat(wrong).isEmpty();
    }
  }

  private static void phoneIsTheSensor(Page athlete, URI url) {
    var played = PlayedSession.romanianDeadlifts(1, 3);
    athlete.navigate(url.resolve("/phone.html").toString());
    athlete.selectOption("#exercise", played.exercise());
    PlayedMotion.play(athlete, played.recording());
    athlete.click("#start");
    athlete.waitForFunction("() => Number(document.getElementById('count').textContent) >= 1");
    assertThat(athlete.evaluate("() => window.femorisPhone.device").toString())
        .matches("u\\d+\\..+");
    athlete.waitForFunction("() => window.played");
    athlete.locator("#finish").press("Enter");
    athlete.waitForFunction("() => document.body.dataset.face === 'finished'");
  }

  /** The link to the report of the newest session, made on its review page. */
  private static String shared(Page athlete, URI url) throws Exception {
    athlete.navigate(url.resolve("/sessions.html").toString());
    Deadline.await(
        "the session is over",
        Duration.ofSeconds(60),
        () -> athlete.evaluate(NEWEST + ".state").equals("ended"));
    Object session = athlete.evaluate(NEWEST + ".id");
    athlete.navigate(url.resolve("/review.html?session=" + session).toString());
    athlete.selectOption("#share-days", "30");
    athlete.click("#share-form button");
    athlete.waitForSelector("#shares li");
    assertLabelled(athlete);
    athlete.locator("#share-section").scrollIntoViewIfNeeded();
    take(athlete, "share-phone.png");
    return athlete.inputValue("#share-link");
  }

  private static void takenBack(Page athlete) {
    athlete.click("#shares button");
    athlete.waitForSelector("#share-said:has-text('Taken back')");
    assertThat(athlete.locator("#shares li").count()).isZero();
    assertThat(athlete.isVisible("#share-link")).isFalse();
  }

  private static void accept(Page page, String shown, String name, String picture) {
    page.waitForSelector("#make:visible");
    assertLabelled(page);
    page.fill("#shown-name", shown);
    page.fill("#name", name);
    page.fill("#password", PASSWORD);
    take(page, picture);
    page.press("#password", "Enter");
    page.waitForURL("**/account.html");
    page.waitForFunction("shown => document.getElementById('who').textContent === shown", shown);
    assertLabelled(page);
  }

  private static String link(Page by, String whom, String picture) {
    by.fill("#for-whom", whom);
    by.press("#for-whom", "Enter");
    by.waitForSelector("#secret-lines dd");
    take(by, picture);
    String link = by.textContent("#secret-lines dd");
    by.click("#secret-done");
    return link;
  }

  private static void token(Page athlete) {
    athlete.fill("#token-name", "thigh");
    athlete.press("#token-name", "Enter");
    athlete.waitForSelector("#secret-lines dd");
    take(athlete, "token-phone.png");
    assertThat(athlete.textContent("#secret-lines dd")).endsWith(".thigh");
    athlete.click("#secret-done");
    assertThat(athlete.locator("#secret-lines dd").count()).as("the secret is gone").isZero();
    take(athlete, "account-athlete-phone.png");
  }

  private static void signInAgain(Page athlete, URI url) {
    athlete.navigate(url.resolve("/account.html").toString());
    athlete.click("#sign-out");
    athlete.waitForURL("**/sign-in.html");
    athlete.navigate(url.resolve("/sessions.html").toString());
    athlete.waitForURL("**/sign-in.html?next=*");
    assertLabelled(athlete);
    athlete.fill("#name", "anna@example.org");
    athlete.fill("#password", "not the right one");
    athlete.press("#password", "Enter");
    athlete.waitForFunction("() => document.getElementById('answer').textContent !== ''");
    take(athlete, "sign-in-phone.png");
    athlete.fill("#password", PASSWORD);
    athlete.press("#password", "Enter");
    athlete.waitForURL("**/sessions.html");
    athlete.waitForSelector("#sessions tr");
  }

  private Page page(BrowserContext window, URI url) {
    var page = window.newPage();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(url.toString()) && !request.url().startsWith("data:")) {
            wrong.add("foreign request: " + request.url());
          }
        });
    page.onPageError(error -> wrong.add("script error: " + error));
    return page;
  }

  /** Every control that is shown has a name for those who hear the page. */
  private static void assertLabelled(Page page) {
    Object nameless =
        page.evaluate(
            """
            () => [...document.querySelectorAll("input, select, button")]
              .filter((each) => each.offsetParent !== null)
              .filter((each) => !each.labels?.length && !each.ariaLabel && each.textContent.trim() === "")
              .map((each) => each.outerHTML)
            """);
    assertThat(nameless).isEqualTo(List.of());
  }

  private static void take(Page page, String file) {
    PICTURES.ifPresent(
        to ->
            page.screenshot(
                new Page.ScreenshotOptions().setPath(to.resolve(file)).setFullPage(true)));
  }
}
