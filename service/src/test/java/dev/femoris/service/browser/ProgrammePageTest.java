package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.config.ServiceConfig;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programme's page: choosing, adapting, starting. */
class ProgrammePageTest {

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

  private static LivePage open(BrowserContext window, String athlete) {
    var page = LivePage.open(window, service.url().resolve("/programme.html?athlete=" + athlete));
    page.page().locator("#habits-section").waitFor();
    return page;
  }

  @Test
  void whatComesNextIsShownWithItsReasonAndHandedToTheLivePage() {
    try (var window = chromium.window(1280, 900, ColorScheme.LIGHT)) {
      LivePage programme = open(window, "Anna");
      Page page = programme.page();
      assertThat(page.getByTestId("why").innerText()).isNotBlank();
      assertThat(page.locator("#weeks > li").count()).isGreaterThan(2);
      assertThat(page.locator("#habits > li").count()).isEqualTo(7);
      page.locator("#work a").nth(1).click();
      page.waitForURL(service.url().toString());
      @SuppressWarnings("unchecked") // an object of texts and numbers, as the script makes it
      var targets =
          (Map<String, Object>)
              page.evaluate(
                  "() => JSON.parse(localStorage['femoris.live-settings']).targets.romanian_deadlift");
      assertThat(targets).containsEntry("reps", 12).containsEntry("tempo", "2-1-1-0");
      assertThat(targets).containsEntry("restS", 90);
      assertThat((Integer) targets.get("sets")).isBetween(2, 4);
      assertThat(programme.complaints()).isEmpty();
    }
  }

  @Test
  void oneIsChosenAndAdaptedAndEnded() {
    try (var window = chromium.window(390, 844, ColorScheme.DARK)) {
      LivePage programme = open(window, "Clara");
      Page page = programme.page();
      page.locator("input[name=routine][value=intermediate]").check();
      page.locator("#choose button[type=submit]").click();
      page.locator("#next-section").waitFor();
      assertThat(page.getByTestId("why").innerText()).contains("first session");
      page.locator("#adapt-box summary").click();
      page.getByLabel("Romanian deadlift: most sets").fill("2");
      page.locator("#adapt button[type=submit]").click();
      page.waitForFunction("() => document.querySelector('#work').innerText.includes('2 × 6–10')");
      page.locator("#choose-summary").click();
      page.locator("#end").click();
      page.waitForFunction("() => document.querySelector('#next-section').hidden");
      assertThat(programme.complaints()).isEmpty();
    }
  }
}
