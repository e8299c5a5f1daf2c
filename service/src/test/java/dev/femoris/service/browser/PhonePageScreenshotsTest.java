package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.PlayedSession;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures of the phone's page that the documents show: {@code
 * -Dfemoris.screenshots=true}.
 */
@EnabledIfSystemProperty(named = "femoris.screenshots", matches = "true")
class PhonePageScreenshotsTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("femoris.screenshots.folder", "docs/images"));

  @TempDir private Path dataFolder = Path.of("");

  @Test
  void pictures_of_the_phones_page_and_of_the_code_it_is_opened_with() throws Exception {
    var played = PlayedSession.romanianDeadlifts(1, 4);
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.startForPhones(dataFolder);
        var line = new CuttableLine(service.phoneLink().getPort());
        var desk = chromium.window(1280, 800, ColorScheme.LIGHT);
        var phone = chromium.phone(390, 844, ColorScheme.LIGHT)) {
      var waiting = LivePage.open(desk, service.url());
      waiting.awaitFace("waiting");
      take(waiting.page(), "live-waiting.png");
      var page = phone.newPage();
      page.navigate(
          service
              .phoneLink()
              .toString()
              .replaceFirst("https://[^/]+", "https://localhost:" + line.port()));
      page.selectOption("#exercise", played.exercise());
      take(page, "phone-setup.png");
      page.click("#start");
      page.waitForFunction("() => document.getElementById('problem').textContent !== ''");
      take(page, "phone-problem.png");
      PlayedMotion.play(page, played.recording());
      page.click("#start");
      awaitCount(page, 2);
      take(page, "phone-recording.png");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      take(page, "phone-recording-dark.png");
      page.setViewportSize(844, 390);
      take(page, "phone-recording-side.png");
      page.setViewportSize(390, 844);
      line.cut();
      page.waitForFunction("() => document.body.dataset.signal === 'buffering'");
      page.waitForTimeout(2500);
      take(page, "phone-buffering-dark.png");
      line.mend();
      page.waitForFunction("() => window.played");
      page.waitForFunction("() => document.body.dataset.signal === 'lost'");
      take(page, "phone-lost-dark.png");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      take(page, "phone-lost.png");
      page.locator("#finish").press("Enter");
      page.waitForFunction("() => document.body.dataset.face === 'finished'");
      take(page, "phone-finished.png");
    }
  }

  private static void awaitCount(Page page, int repetitions) {
    page.waitForFunction(
        "least => Number(document.getElementById('count').textContent) >= least", repetitions);
  }

  private static void take(Page page, String file) throws Exception {
    Files.createDirectories(FOLDER);
    Path picture = FOLDER.resolve(file);
    page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    assertThat(picture).isNotEmptyFile();
  }
}
