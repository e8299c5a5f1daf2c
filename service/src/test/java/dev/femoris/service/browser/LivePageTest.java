package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivePageTest {

  private static Chromium chromium;
  @TempDir private Path dataFolder;
  private LiveService service;
  private BrowserContext window;

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.openOrSkip();
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void startService() {
    service = LiveService.start(dataFolder);
    window = chromium.window(1280, 800, ColorScheme.LIGHT);
  }

  @AfterEach
  void stopService() {
    window.close();
    service.close();
  }

  @Test
  void counts_a_replayed_session_to_its_end_and_offers_the_report() {
    var live = LivePage.open(window, service.url());
    live.awaitFace("waiting");
    try (var replay = service.replay(SQUATS, 8)) {
      live.awaitFace("live");
      live.awaitCount(1);
      assertThat(live.text("exercise")).isEqualTo("Squat");
      assertThat(live.text("label")).contains("virtual sensor");
      replay.await();
      live.awaitFace("ended");
    }
    assertThat(live.text("total")).isEqualTo(String.valueOf(service.repetitionsStored()));
    live.locator("report-html").click();
    live.page().waitForURL("**/report.html");
    assertThat(live.page().locator("body").innerText()).contains("Squat");
    assertUndisturbed(live);
  }
}
