package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.PlayedSession;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.progress.TrainedYears;
import dev.femoris.service.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** axe-core finds nothing serious on any page, on a desk and on a phone, light and dark. */
class AccessibilityTest {

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
  @CsvSource({
    "/, 1280, LIGHT",
    "/, 390, DARK",
    "/sessions.html, 1280, LIGHT",
    "/sessions.html, 390, DARK",
    "/progress.html, 1280, LIGHT",
    "/progress.html, 390, DARK",
    "/month.html, 1280, LIGHT",
    "/month.html, 390, DARK",
    "/programme.html?athlete=Anna, 1280, LIGHT",
    "/programme.html?athlete=Anna, 390, DARK",
    "/programme.html?athlete=Bruno, 1280, DARK",
    "/upload.html, 1280, LIGHT",
    "/upload.html, 390, DARK",
    "/bluetooth.html, 1280, LIGHT",
    "/bluetooth.html, 390, DARK",
    "/phone.html, 390, LIGHT",
    "/phone.html, 390, DARK",
    "/wall.html, 1280, LIGHT",
    "/wall.html, 1280, DARK",
  })
  void nothing_serious_on_a_page(String path, int widthPx, ColorScheme colours) throws Exception {
    try (var window = chromium.window(widthPx, 844, colours)) {
      var page = LivePage.open(window, service.url().resolve(path)).page();
      page.waitForLoadState();
      if (path.startsWith("/programme")) {
        page.locator("#habits-section").waitFor();
        page.evaluate("() => document.querySelectorAll('details').forEach(d => (d.open = true))");
      }
      assertThat(Axe.serious(page)).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void nothing_serious_where_form_over_time_is_shown(ColorScheme colours, @TempDir Path folder)
      throws Exception {
    var config = ServiceConfig.local(0, 0, folder);
    try (var database = Database.of(config.databaseServer(), config.databaseFile())) {
      new TrainedYears("Anna", "squat", Instant.now(), 30, 8).into(database, share -> 1, 1);
      database
          .log()
          .put(
              "Anna",
              DatedEntry.of(LocalDate.now(ZoneOffset.UTC), EntryKind.SLEEP, 7),
              "",
              Instant.now(),
              "a");
    }
    try (var trained = LiveService.start(folder);
        var window = chromium.window(1280, 844, colours)) {
      var page = LivePage.open(window, trained.url().resolve("/progress.html?range=")).page();
      page.locator("#charts svg").nth(5).waitFor();
      page.locator("#entries tr").first().waitFor();
      page.locator("#numbers summary").click();
      assertThat(Axe.serious(page)).isEmpty();
    }
  }

  @Test
  void nothing_serious_while_a_set_is_on_nor_on_its_sheets_nor_at_its_end() throws Exception {
    try (var desk = chromium.window(1280, 800, ColorScheme.LIGHT);
        var phone = chromium.window(390, 844, ColorScheme.DARK)) {
      var replay = PlayedSession.faultyDeadlifts("2-1-1-0").play(service.broker(), 60, 2);
      var live = LivePage.open(desk, service.url());
      var small = LivePage.open(phone, service.url());
      var wall = LivePage.open(desk, service.url().resolve("/wall.html"));
      live.awaitCount(2);
      live.locator("rep-more").click();
      small.awaitCount(2);
      wall.page().locator(".tile").waitFor();
      assertThat(Axe.serious(live.page())).as("live").isEmpty();
      assertThat(Axe.serious(small.page())).as("live on a phone").isEmpty();
      assertThat(Axe.serious(wall.page())).as("wall").isEmpty();
      live.locator("setup-button").click();
      assertThat(Axe.serious(live.page())).as("set-up").isEmpty();
      live.locator("setup-cancel").click();
      live.locator("pain").click();
      assertThat(Axe.serious(live.page())).as("pain asked").isEmpty();
      live.locator("pain-yes").click();
      live.locator("pain-notice").waitFor();
      assertThat(Axe.serious(live.page())).as("pain").isEmpty();
      replay.join();
      live.awaitFace("ended");
      assertThat(Axe.serious(live.page())).as("end").isEmpty();
    }
  }
}
