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

/** Takes the pictures of the review page: {@code -Dfemoris.screenshots=true}. */
@EnabledIfSystemProperty(named = "femoris.screenshots", matches = "true")
class ReviewScreenshotsTest {

  private static final Path FOLDER = Path.of("docs", "images");

  @TempDir private Path dataFolder = Path.of("");

  @Test
  void pictures_of_a_review_on_a_desk_and_on_a_phone() throws Exception {
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.start(dataFolder);
        var desk = chromium.window(1280, 1100, ColorScheme.LIGHT);
        var phone = chromium.window(390, 844, ColorScheme.DARK)) {
      String session = ReviewedSession.play(service, PlayedSession.faultyDeadlifts("2-1-1-0"), 61);
      LivePage onDesk = open(desk.newPage(), service, session);
      Page page = onDesk.page();
      page.locator("#who").fill("Maria");
      page.locator("#reps button").nth(6).click();
      page.locator("#exclude").click();
      page.waitForFunction("() => document.querySelectorAll('#history li').length === 1");
      page.locator("#reps button").nth(2).click();
      page.locator("#verdicts select").first().selectOption("absent");
      page.waitForFunction("() => document.querySelectorAll('#history li').length === 2");
      page.waitForFunction("() => document.querySelectorAll('#overlay polyline').length > 3");
      take(page, "review-desktop.png");
      Page small = open(phone.newPage(), service, session).page();
      small.locator("#reps button").nth(2).click();
      small.waitForFunction("() => document.querySelectorAll('#overlay polyline').length > 3");
      small.evaluate("() => scrollTo(0, 0)");
      take(small, "review-phone.png");
    }
  }

  private static LivePage open(Page page, LiveService service, String session) {
    page.close();
    LivePage review =
        LivePage.open(page.context(), service.url().resolve("/review.html?session=" + session));
    review.page().waitForFunction("() => document.body.dataset.ready === 'true'");
    return review;
  }

  private static void take(Page page, String file) throws Exception {
    Files.createDirectories(FOLDER);
    Path picture = FOLDER.resolve(file);
    page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    assertThat(picture).isNotEmptyFile();
  }
}
