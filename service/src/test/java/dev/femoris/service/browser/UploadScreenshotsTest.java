package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the upload page: {@code -Dfemoris.screenshots=true}. */
@EnabledIfSystemProperty(named = "femoris.screenshots", matches = "true")
class UploadScreenshotsTest {

  private static final Path FOLDER = Path.of("docs", "images");

  @Test
  void pictures_of_uploads_on_a_desk_and_on_a_phone(@TempDir Path data) throws Exception {
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.start(data);
        var desk = chromium.window(1280, 844, ColorScheme.LIGHT);
        var phone = chromium.window(390, 844, ColorScheme.DARK)) {
      Page page = opened(LivePage.open(desk, service.url().resolve("/upload.html")).page());
      page.selectOption("#exercise", "romanian_deadlift");
      page.route(
          "**/api/uploads/*",
          route -> {
            if ("0".equals(route.request().headers().get("upload-offset"))) {
              route.resume();
            } else {
              route.abort();
            }
          });
      page.setInputFiles("#files", files("monday-left.csv", 1000, "shopping-list.txt", 0));
      page.waitForFunction("() => document.querySelectorAll('[data-state=done]').length === 1");
      page.setInputFiles(
          "#files", files("monday-left (copy).csv", 1000, "long-ride-home.csv", 90_000));
      page.waitForFunction("() => document.querySelectorAll('[data-state=done]').length === 2");
      page.waitForFunction(
          "() => document.querySelector('#uploads').textContent.includes('network')");
      take(page, "upload-desktop.png");
      Page small = opened(LivePage.open(phone, service.url().resolve("/upload.html")).page());
      take(small, "upload-phone.png");
    }
  }

  private static Page opened(Page page) {
    page.waitForFunction("() => document.body.dataset.ready === 'true'");
    return page;
  }

  private static FilePayload[] files(String first, int samples, String second, int more) {
    return new FilePayload[] {file(first, samples), file(second, more)};
  }

  private static FilePayload file(String name, int samples) {
    var csv = new StringBuilder("t_s,ax_ms2,ay_ms2,az_ms2,gx_dps,gy_dps,gz_dps\n");
    for (int i = 0; i < samples; i++) {
      csv.append(i / 100)
          .append('.')
          .append(i / 10 % 10)
          .append(i % 10)
          .append(",0,9.81,0,0,0,0\n");
    }
    String text = samples == 0 ? "bananas\nmilk\n" : csv.toString();
    return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void take(Page page, String file) throws Exception {
    Files.createDirectories(FOLDER);
    Path picture = FOLDER.resolve(file);
    page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    assertThat(picture).isNotEmptyFile();
  }
}
