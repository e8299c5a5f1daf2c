package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.progress.TrainedYears;
import dev.femoris.service.store.Database;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of form over time: {@code -Dfemoris.screenshots=true}. */
@EnabledIfSystemProperty(named = "femoris.screenshots", matches = "true")
class ProgressScreenshotsTest {

  private static final Path FOLDER = Path.of("docs", "images");

  @TempDir private Path dataFolder = Path.of("");

  @Test
  void pictures_of_two_made_up_years() throws Exception {
    fill();
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.start(dataFolder);
        var desk = chromium.window(1280, 1400, ColorScheme.LIGHT);
        var night = chromium.window(1280, 1400, ColorScheme.DARK);
        var phone = chromium.window(390, 844, ColorScheme.LIGHT)) {
      take(service, desk, "range=", "progress-desktop.png", true);
      take(service, desk, "range=31", "progress-month.png", true);
      take(service, night, "range=365", "progress-dark.png", false);
      take(service, phone, "range=365", "progress-phone.png", false);
      try (var client = HttpClient.newHttpClient()) {
        var pdf =
            HttpRequest.newBuilder(service.url().resolve("/api/progress/report?athlete=Anna"))
                .build();
        client.send(pdf, HttpResponse.BodyHandlers.ofFile(Path.of("target", "progress.pdf")));
      }
    }
  }

  private void fill() {
    Instant now = Instant.now();
    var config = ServiceConfig.local(0, 0, dataFolder);
    try (var database = Database.of(config.databaseServer(), config.databaseFile())) {
      new TrainedYears("Anna", "single_leg_deadlift_stance", now, 312, 24)
          .into(database, share -> 1 + 0.4 * Math.clamp(share - 0.3, 0, 0.3), 1);
      new TrainedYears("Anna", "romanian_deadlift", now, 60, 24).into(database, share -> 1, 2);
      LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
      var log = database.log();
      enter(
          log,
          DatedEntry.of(today.minusDays(510), EntryKind.PROGRAMME, "three-second lowering"),
          1);
      enter(log, DatedEntry.of(today.minusDays(300), EntryKind.PAIN, 4), 2);
      enter(
          log, DatedEntry.of(today.minusDays(150), EntryKind.PROGRAMME, "one set more a week"), 3);
      for (int i = 0; i < 12; i++) {
        enter(
            log,
            DatedEntry.of(today.minusDays(30L * (12 - i)), EntryKind.SIT_AND_REACH, 2 + 0.5 * i),
            10 + i);
      }
    }
  }

  private static void enter(dev.femoris.service.store.LogStore log, DatedEntry entry, int number) {
    log.put("Anna", entry, "Anna", Instant.now(), "request-" + number);
  }

  private static void take(
      LiveService service, BrowserContext window, String range, String file, boolean whole)
      throws Exception {
    Page page = LivePage.open(window, service.url().resolve("/progress.html?" + range)).page();
    page.waitForFunction("() => document.querySelectorAll('#charts svg').length > 4");
    page.waitForFunction("() => document.querySelectorAll('#log-charts svg').length > 0");
    Files.createDirectories(FOLDER);
    Path picture = FOLDER.resolve(file);
    page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(whole));
    assertThat(picture).isNotEmptyFile();
    page.close();
  }
}
