package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.PlayedSession;
import dev.femoris.service.WornTogether;
import dev.femoris.service.demo.DemoSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures of the live page that the documents show: {@code -Dfemoris.screenshots=true}.
 */
@EnabledIfSystemProperty(named = "femoris.screenshots", matches = "true")
class LivePageScreenshotsTest {

  private static final Path FOLDER = Path.of("docs", "images");
  private static final DemoSession DEADLIFTS = DemoSession.bundled().getLast();

  @TempDir private Path dataFolder = Path.of("");

  @Test
  void pictures_of_a_session_on_a_desk_and_on_a_phone() throws Exception {
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.start(dataFolder);
        var desk = chromium.sharpWindow(1280, 800, ColorScheme.LIGHT);
        var phone = chromium.sharpWindow(390, 844, ColorScheme.DARK);
        var replay = service.replay(DEADLIFTS, 1)) {
      var onDesk = open(desk, service);
      var onPhone = open(phone, service);
      awaitLowering(onDesk, 4);
      take(onDesk, "live-desktop.png");
      awaitLowering(onPhone, 5);
      take(onPhone, "live-phone.png");
      replay.await();
      onDesk.awaitFace("ended");
      take(onDesk, "live-ended.png");
    }
  }

  @Test
  void pictures_of_a_cue_on_a_desk_and_on_a_phone() throws Exception {
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.start(dataFolder);
        var desk = chromium.window(1280, 800, ColorScheme.LIGHT);
        var phone = chromium.window(390, 844, ColorScheme.DARK)) {
      var onDesk = open(desk, service);
      var onPhone = open(phone, service);
      var replay = PlayedSession.faultyDeadlifts("2-1-1-0").play(service.broker(), 81, 1.5);
      awaitCue(onDesk, "correction");
      take(onDesk, "live-cue.png");
      awaitCue(onPhone, "correction");
      take(onPhone, "live-cue-phone.png");
      replay.join();
      onDesk.awaitFace("ended");
      take(onDesk, "live-cue-ended.png");
    }
  }

  @Test
  void pictures_of_three_sensors_on_a_desk_and_on_a_phone() throws Exception {
    var session =
        new DemoSession(
            "three",
            "Simulated, synthetic",
            WornTogether.EXERCISE,
            WornTogether.romanianDeadlifts().until(90).recordings(),
            OptionalDouble.empty(),
            OptionalInt.empty());
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.start(dataFolder);
        var desk = chromium.sharpWindow(1280, 800, ColorScheme.LIGHT);
        var phone = chromium.sharpWindow(390, 844, ColorScheme.DARK);
        var replay = service.replay(session, 1)) {
      var onDesk = open(desk, service);
      var onPhone = open(phone, service);
      onDesk.awaitCount(6);
      awaitLowering(onDesk, 2);
      take(onDesk, "live-back.png");
      take(onPhone, "live-back-phone.png");
      replay.await();
      onDesk.awaitFace("ended");
    }
  }

  private static void awaitCue(LivePage live, String priority) {
    live.locator("cue")
        .and(live.page().locator("[data-shown][data-priority=" + priority + "]"))
        .waitFor();
    live.page().waitForFunction("() => getComputedStyle(cue).opacity === '1'");
  }

  private static LivePage open(BrowserContext window, LiveService service) {
    return LivePage.open(window, service.url());
  }

  /** Within the first phase after {@code repetitions}. */
  private static void awaitLowering(LivePage live, int repetitions) {
    live.awaitCount(repetitions);
    live.page()
        .waitForFunction(
            "() => phase.textContent === 'Lower' && parseFloat(elapsed.textContent) >= 0.4");
  }

  private static void take(LivePage live, String file) throws Exception {
    Files.createDirectories(FOLDER);
    Path picture = FOLDER.resolve(file);
    live.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
    assertThat(picture).isNotEmptyFile();
  }
}
