package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.config.ServiceConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the programme's page: {@code -Dfemoris.screenshots=true}. */
@EnabledIfSystemProperty(named = "femoris.screenshots", matches = "true")
class ProgrammeScreenshotsTest {

  private static final Path FOLDER = Path.of("docs", "images");

  @TempDir private Path dataFolder = Path.of("");

  @Test
  void pictures_of_a_programme_on_a_desk_and_on_a_phone() throws Exception {
    FollowedProgrammes.put(ServiceConfig.local(0, 0, dataFolder));
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.start(dataFolder);
        var desk = chromium.window(1280, 900, ColorScheme.LIGHT);
        var dark = chromium.window(1280, 900, ColorScheme.DARK);
        var phone = chromium.window(390, 844, ColorScheme.DARK)) {
      take(desk, service, "Anna", "programme-desktop.png", false);
      take(dark, service, "Bruno", "programme-habits.png", true);
      take(phone, service, "Anna", "programme-phone.png", false);
    }
  }

  private static void take(
      BrowserContext window, LiveService service, String athlete, String file, boolean habits)
      throws Exception {
    Page page =
        LivePage.open(window, service.url().resolve("/programme.html?athlete=" + athlete)).page();
    page.locator("#habits-section").waitFor();
    if (habits) {
      page.evaluate("() => document.querySelector('#habits-title').scrollIntoView()");
    }
    Files.createDirectories(FOLDER);
    Path picture = FOLDER.resolve(file);
    boolean whole = Boolean.getBoolean("femoris.screenshots.whole");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(whole));
    assertThat(picture).isNotEmptyFile();
  }
}
