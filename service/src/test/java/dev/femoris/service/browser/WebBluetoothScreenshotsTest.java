package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.PlayedSession;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the page with Bluetooth sensors: {@code -Dfemoris.screenshots=true}. */
@EnabledIfSystemProperty(named = "femoris.screenshots", matches = "true")
class WebBluetoothScreenshotsTest {

  private static final Path FOLDER = Path.of("docs", "images");

  @TempDir private Path dataFolder = Path.of("");

  @Test
  void pictures_on_a_desk_and_on_a_phone() throws Exception {
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.start(dataFolder);
        var desk = chromium.sharpWindow(1280, 800, ColorScheme.LIGHT);
        var phone = chromium.sharpWindow(390, 844, ColorScheme.DARK)) {
      picturesOf(desk, service, "A1B2C3D4", "bluetooth-desktop");
      picturesOf(phone, service, "B1B2C3D4", "bluetooth-phone");
    }
  }

  private static void picturesOf(
      BrowserContext window, LiveService service, String number, String name) throws Exception {
    var played = PlayedSession.romanianDeadlifts(1, 5, 52);
    String polar = "Polar Sense " + number;
    window.addInitScript(FakeSensors.standIn());
    window.addInitScript(FakeSensors.polar(polar, played.recording(), 3));
    var page = BluetoothPage.open(window, service.url());
    take(page, name + "-empty.png");
    page.connect(polar, "thigh_right");
    take(page, name + "-ready.png");
    page.start("romanian_deadlift", "Anna", "80");
    page.awaitCount(3);
    take(page, name + ".png");
    page.inReach(polar, false);
    page.awaitText("Link lost");
    take(page, name + "-lost.png");
    page.inReach(polar, true);
    page.awaitText("Streaming");
    page.awaitPlayed();
    page.stop();
    page.page().locator("#over a").waitFor();
    take(page, name + "-over.png");
  }

  private static void take(BluetoothPage page, String file) throws Exception {
    Files.createDirectories(FOLDER);
    Path picture = FOLDER.resolve(file);
    page.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
    assertThat(picture).isNotEmptyFile();
  }
}
