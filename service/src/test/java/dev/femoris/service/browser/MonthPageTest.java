package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.progress.TrainedYears;
import dev.femoris.service.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The month in review, of made-up years, in a real Chromium. */
class MonthPageTest {

  private static final Instant UNTIL = Instant.parse("2026-10-31T18:00:00Z");
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("femoris.screenshots.folder")).map(Path::of);

  private static Chromium chromium;
  private static LiveService service;

  @BeforeAll
  static void start(@TempDir Path dataFolder) {
    chromium = Chromium.openOrSkip();
    fill(ServiceConfig.local(0, 0, dataFolder));
    service = LiveService.start(dataFolder);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      service.close();
    }
  }

  /** The last session is on 30 October; three a week, seven thirds of a day apart. */
  private static void fill(ServiceConfig config) {
    try (var database = Database.of(config.databaseServer(), config.databaseFile())) {
      new TrainedYears("Anna", "squat", UNTIL, 150, 12).into(database, share -> 1, 1);
      new TrainedYears("Anna", "romanian_deadlift", UNTIL, 120, 10)
          .into(database, share -> 1 - 0.4 * Math.max(0, share - 0.6), 2);
      enter(database, LocalDate.of(2026, 9, 12), EntryKind.SIT_AND_REACH, 4.5, 1);
      enter(database, LocalDate.of(2026, 10, 10), EntryKind.SIT_AND_REACH, 6, 2);
      enter(database, LocalDate.of(2026, 8, 3), EntryKind.PAIN, 4, 3);
    }
  }

  private static void enter(Database to, LocalDate day, EntryKind kind, double amount, int number) {
    to.log().put("Anna", DatedEntry.of(day, kind, amount), "Anna", Instant.now(), "n-" + number);
  }

  @Test
  void aMonthIsSetBesideTheOneBefore() {
    try (var window = chromium.window(1280, 1000, ColorScheme.LIGHT)) {
      Page page = open(window.newPage(), "2026-10");
      assertThat(page.locator("#done tr").count()).isEqualTo(2);
      String squats = page.locator("#done tr:has-text('Squat')").innerText();
      assertThat(squats.split("\\s+")).startsWith("Squat", "13", "before:", "13", "156");
      assertThat(page.locator("#form section:has-text('Romanian deadlift')").innerText())
          .contains("Range of motion: ", "smaller than");
      assertThat(page.locator("#log tr:has-text('Sit and reach')").innerText())
          .contains("4.5 cm", "6 cm");
      assertThat(page.textContent("#next"))
          .isEqualTo("Get back to the form you had before the load goes up.");
      assertThat(page.textContent("#next-why")).startsWith("Romanian deadlift: Range of motion");
      take(page, "month.png");
    }
  }

  @Test
  void painComesFirst() {
    try (var window = chromium.window(390, 844, ColorScheme.DARK)) {
      Page page = open(window.newPage(), "2026-08");
      assertThat(page.textContent("#next")).startsWith("Get free of pain");
      assertThat(page.textContent("#next-why")).startsWith("Pain of 4 of 10");
      take(page, "month-phone-dark.png");
    }
  }

  @Test
  void aMonthWithoutTrainingSaysSo() {
    try (var window = chromium.window(390, 844, ColorScheme.LIGHT)) {
      Page page = open(window.newPage(), "2026-11");
      page.waitForSelector("#state:has-text('Nothing was trained in November 2026.')");
      assertThat(page.locator("#done tr").count()).as("for comparison").isEqualTo(2);
    }
  }

  @Test
  void monthsAreWholeWhateverTheirLength() {
    try (var window = chromium.window(800, 600, ColorScheme.LIGHT)) {
      Page page = open(window.newPage(), "2026-10");
      Object said =
          page.evaluate(
              """
              async () => {
                const { daysOf, monthBefore, monthsSince } = await import("/js/month-sums.js");
                return [daysOf("2028-02").to, daysOf("2026-12").to, monthBefore("2026-01"), monthsSince("2025-11-30", "2026-02-01").join(" ")];
              }
              """);
      assertThat(said)
          .isEqualTo(
              List.of("2028-02-29", "2026-12-31", "2025-12", "2026-02 2026-01 2025-12 2025-11"));
    }
  }

  private static Page open(Page page, String month) {
    page.navigate(service.url().resolve("/month.html?athlete=Anna&month=" + month).toString());
    page.waitForFunction(
        "month => document.getElementById('month').value === month && !document.getElementById('review').hidden",
        month,
        new WaitForFunctionOptions());
    return page;
  }

  private static void take(Page page, String file) {
    PICTURES.ifPresent(
        to ->
            page.screenshot(
                new Page.ScreenshotOptions().setPath(to.resolve(file)).setFullPage(true)));
  }
}
