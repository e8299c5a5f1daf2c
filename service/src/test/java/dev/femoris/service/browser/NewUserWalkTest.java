package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.Deadline;
import dev.femoris.service.Main;
import dev.femoris.service.PlayedSession;
import dev.femoris.service.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first hour of three people who have never seen the program, from its console to a corrected
 * report, in a real Chromium, with no more than 25 clicks. Pictures are taken when {@code
 * -Dfemoris.screenshots.folder=…} says where to.
 */
class NewUserWalkTest {

  private static final int MOST_CLICKS = 25;
  private static final Duration PLAYED_OUT = Duration.ofSeconds(120);
  private static final Duration START = Duration.ofMinutes(10);
  private static final double LONGEST_WAIT_MS = 300_000;
  private static final Pattern ADMIN_LINK = Pattern.compile("first admin.*?(http\\S+)");

  private static final String ADMIN = "Ruth";
  private static final String TRAINER = "Maria";
  private static final String ATHLETE = "Anna";
  private static final String COMMENT = "Better: slower on the way down.";

  private final List<String> wrong = new ArrayList<>();
  private final WalkedHand hand =
      new WalkedHand(
          Optional.ofNullable(System.getProperty("femoris.screenshots.folder")).map(Path::of));

  private Optional<Program> service = Optional.empty();

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void stopService() {
    service.ifPresent(Program::close);
  }

  @Test
  void from_the_console_to_a_corrected_report_in_25_clicks() throws Exception {
    try (var chromium = Chromium.openOrSkip();
        var admins = window(chromium.window(1120, 820, ColorScheme.LIGHT));
        var trainers = window(chromium.trustingWindow(1120, 820, ColorScheme.LIGHT));
        var athletes = chromium.phone(390, 844, ColorScheme.LIGHT)) {
      athletes.setDefaultTimeout(LONGEST_WAIT_MS);
      service = Optional.of(serve());
      Page admin = page(admins);
      Page trainer = page(trainers);
      Page athlete = page(athletes);
      String forTrainer = adminInvitesTrainer(admin, awaitLine(ADMIN_LINK));
      String forAthlete = trainerInvitesAthlete(trainer, forTrainer);
      athleteConnectsThePhone(athlete, forAthlete);
      setIsWatchedAndFinished(trainer, athlete);
      athleteReadsTheReport(athlete);
      trainerCorrects(trainer);
      athleteReadsWhatWasCorrected(athlete);
    }
    report();
    assertThat(wrong).isEmpty();
    assertThat(hand.clicks()).hasSizeLessThanOrEqualTo(MOST_CLICKS);
  }

  private String adminInvitesTrainer(Page admin, String consoleLink) {
    hand.open(ADMIN, admin, consoleLink);
    account(ADMIN, admin, "Ruth Root", "ruth", "01-admin-account.png");
    return invites(ADMIN, admin, "Maria", "02-admin-first-steps.png", "03-trainer-link.png");
  }

  private String trainerInvitesAthlete(Page trainer, String link) {
    hand.open(TRAINER, trainer, link);
    account(TRAINER, trainer, "Maria Mei", "maria", "04-trainer-account.png");
    String made = invites(TRAINER, trainer, "Anna", "05-trainer-first-steps.png", "06-link.png");
    hand.click(TRAINER, trainer, "#first-steps a[href='/']");
    trainer.waitForSelector(".face.waiting");
    return made;
  }

  private void athleteConnectsThePhone(Page athlete, String link) {
    hand.open(ATHLETE, athlete, link);
    athlete.waitForSelector("#shown-name:visible");
    hand.click(ATHLETE, athlete, "#shown-name"); // a phone opens its keyboard at a tap only
    account(ATHLETE, athlete, "Anna Abel", "anna", "07-athlete-account.png");
    hand.take(athlete, "08-athlete-first-steps.png");
    hand.click(ATHLETE, athlete, "#first-steps a[href='/phone.html']");
    athlete.waitForFunction(
        "() => document.getElementById('exercise').value === 'romanian_deadlift'");
    hand.take(athlete, "09-phone-is-the-sensor.png");
    PlayedMotion.play(athlete, PlayedSession.romanianDeadlifts(1, 5).recording());
    hand.click(ATHLETE, athlete, "#start");
  }

  private void setIsWatchedAndFinished(Page trainer, Page athlete) throws Exception {
    trainer.waitForFunction("() => document.body.dataset.face === 'live'");
    trainer.waitForFunction("() => Number(document.getElementById('count').textContent) >= 2");
    hand.take(athlete, "11-athlete-moves.png");
    trainer.waitForFunction("() => Number(document.getElementById('count').textContent) >= 3");
    hand.click(TRAINER, trainer, "#rep-less");
    trainer.waitForSelector("#corrected >> text=1 taken away");
    hand.take(trainer, "10-trainer-watches.png");
    athlete.waitForFunction("() => window.played");
    Deadline.await(
        "both pages show the same count",
        PLAYED_OUT,
        () -> athlete.textContent("#count").equals(trainer.textContent("#count")));
    hand.hold(ATHLETE, athlete, "#finish", "() => document.body.dataset.face !== 'recording'");
    athlete.waitForFunction("() => document.body.dataset.face === 'finished'");
    athlete.waitForSelector("#report >> text=Open the report");
    hand.take(athlete, "12-athlete-finished.png");
  }

  private void athleteReadsTheReport(Page athlete) {
    hand.click(ATHLETE, athlete, "#report");
    athlete.waitForURL("**/report.html");
    athlete.waitForSelector("h1");
    hand.take(athlete, "13-report.png");
  }

  private void trainerCorrects(Page trainer) {
    trainer.waitForFunction("() => document.body.dataset.face === 'ended'");
    trainer.waitForSelector("#review:visible");
    hand.take(trainer, "14-trainer-session-over.png");
    hand.click(TRAINER, trainer, "#review");
    trainer.waitForFunction("() => document.body.dataset.ready === 'true'");
    trainer.waitForSelector("#said button");
    hand.take(trainer, "15-trainer-reviews.png");
    hand.click(TRAINER, trainer, "#said button");
    trainer.waitForSelector("#said .taken");
    hand.click(TRAINER, trainer, "#reps tr:nth-child(2) button");
    hand.click(TRAINER, trainer, "#comment");
    hand.type(TRAINER, trainer, COMMENT);
    hand.take(trainer, "16-trainer-corrects.png");
    hand.click(TRAINER, trainer, "#send-comment");
    trainer.waitForSelector("#history >> text=" + COMMENT);
  }

  private void athleteReadsWhatWasCorrected(Page athlete) {
    hand.reload(ATHLETE, athlete);
    var said = athlete.locator("section", new Page.LocatorOptions().setHasText(COMMENT));
    said.waitFor();
    assertThat(athlete.textContent("body")).contains("Corrected by hand, last by Maria Mei");
    said.scrollIntoViewIfNeeded();
    hand.take(athlete, "17-corrected-report.png");
  }

  private void account(String who, Page page, String shown, String name, String picture) {
    page.waitForSelector("#shown-name:visible");
    hand.type(who, page, shown, name, "four unrelated words here");
    hand.take(page, picture);
    hand.click(who, page, "#send");
    page.waitForURL("**/account.html");
    page.waitForSelector("#first-steps-list li");
  }

  private String invites(String who, Page page, String whom, String before, String after) {
    page.waitForFunction("() => document.activeElement.id === 'for-whom'");
    hand.type(who, page, whom);
    hand.take(page, before);
    hand.click(who, page, "#invite button");
    page.waitForSelector("#secret-lines dd");
    hand.take(page, after);
    hand.click(who, page, "#copy");
    page.waitForFunction("() => document.getElementById('copied').textContent !== ''");
    return String.valueOf(page.evaluate("() => navigator.clipboard.readText()"));
  }

  private Program serve() throws IOException {
    return Program.start(
        log(),
        Main.class,
        "serve",
        "--accounts",
        "--phone",
        "--http-port=0",
        "--mqtt-port=0",
        "--phone-port=0",
        "--data=" + folder.resolve("data"));
  }

  private Path log() {
    return folder.resolve("console.txt");
  }

  private String awaitLine(Pattern wanted) throws Exception {
    Deadline.await(
        "the console shows " + wanted, START, () -> wanted.matcher(Files.readString(log())).find());
    var line = wanted.matcher(Files.readString(log()));
    assertThat(line.find()).isTrue();
    return line.group(1);
  }

  private static BrowserContext window(BrowserContext window) {
    window.setDefaultTimeout(LONGEST_WAIT_MS);
    window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    return window;
  }

  private Page page(BrowserContext window) {
    Page page = window.newPage();
    page.onPageError(error -> wrong.add("script error: " + error));
    return page;
  }

  private void report() throws IOException {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (WalkedHand.Click click : hand.clicks()) {
      text.append("%d %s: %s%n".formatted(++number, click.who(), click.what()));
    }
    hand.typed().forEach(line -> text.append(line).append('\n'));
    Files.writeString(Files.createDirectories(Path.of("target")).resolve("walk.txt"), text);
  }
}
