package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings are chosen, sent and analysed on the page; some are cancelled, some go on. */
class UploadPageTest {

  private static final String PIECE = "**/api/uploads/*";

  @Test
  void several_files_are_analysed_a_bad_one_says_why_and_the_same_again_is_noticed(
      @TempDir Path data) {
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.start(data);
        var window = chromium.window(1280, 844, ColorScheme.LIGHT)) {
      LivePage opened = LivePage.open(window, service.url().resolve("/upload.html"));
      Page page = opened.page();
      page.waitForFunction("() => document.body.dataset.ready === 'true'");
      choose(page, still("<b>one</b>.csv", 1000), still("two.csv", 1100), letter());
      assertThat(page.locator("#answer").textContent()).contains("Choose the exercise first");
      page.selectOption("#exercise", "squat");
      in(page, "<b>one</b>.csv", "done").waitFor();
      in(page, "two.csv", "done").waitFor();
      assertThat(in(page, "letter.csv", "failed").textContent()).contains("letter.csv: line 1");
      choose(page, still("one again.csv", 1000));
      assertThat(in(page, "one again.csv", "done").textContent()).contains("Already there");
      awaitText(page, "#summary", "4 files: 3 done, 1 failed.");
      in(page, "letter.csv", "failed").getByText("Remove").click();
      in(page, "letter.csv", "failed").waitFor(gone());
      in(page, "two.csv", "done").getByText("Review").click();
      page.waitForURL("**/review.html?session=*");
    }
  }

  @Test
  void after_a_reload_the_file_is_chosen_again_and_the_rest_is_sent(@TempDir Path data) {
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.start(data);
        var window = chromium.window(390, 844, ColorScheme.DARK)) {
      Page page = LivePage.open(window, service.url().resolve("/upload.html")).page();
      page.onDialog(Dialog::accept);
      page.waitForFunction("() => document.body.dataset.ready === 'true'");
      page.selectOption("#exercise", "squat");
      FilePayload large = still("large.csv", 60_000);
      page.route(
          PIECE,
          route -> {
            String offset = route.request().headers().get("upload-offset");
            if ("0".equals(offset)) {
              route.resume();
            } else {
              route.abort();
            }
          });
      choose(page, large);
      awaitText(page, "#uploads", "Waiting for the network");
      page.reload();
      page.waitForFunction("() => document.body.dataset.ready === 'true'");
      Locator stopped = in(page, "large.csv", "receiving");
      assertThat(stopped.textContent()).contains("Stopped at").doesNotContain("Stopped at 0 %");
      page.unroute(PIECE);
      choose(page, large);
      in(page, "large.csv", "done").waitFor();
      assertThat(page.locator("#uploads li").count()).isEqualTo(1);
    }
  }

  @Test
  void what_is_sent_or_analysed_is_cancelled_and_tried_again(@TempDir Path data) {
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.start(data);
        var window = chromium.window(1280, 844, ColorScheme.LIGHT)) {
      Page page = LivePage.open(window, service.url().resolve("/upload.html")).page();
      page.waitForFunction("() => document.body.dataset.ready === 'true'");
      page.selectOption("#exercise", "squat");
      page.route(PIECE, route -> route.abort());
      choose(page, still("set.csv", 1000));
      awaitText(page, "#uploads", "Waiting for the network");
      page.unroute(PIECE);
      page.getByText("Cancel", new Page.GetByTextOptions().setExact(true)).click();
      in(page, "set.csv", "cancelled").getByText("Try again").click();
      in(page, "set.csv", "done").waitFor();
    }
  }

  private static Locator in(Page page, String name, String state) {
    return page.locator("#uploads li[data-state=%s]".formatted(state))
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }

  private static void awaitText(Page page, String selector, String text) {
    page.locator(selector).filter(new Locator.FilterOptions().setHasText(text)).waitFor();
  }

  private static void choose(Page page, FilePayload... files) {
    page.setInputFiles("#files", files);
  }

  private static FilePayload letter() {
    byte[] text = "Dear coach,\nit was fine.\n".getBytes(StandardCharsets.UTF_8);
    return new FilePayload("letter.csv", "text/csv", text);
  }

  /** A recording in which nothing happens. */
  private static FilePayload still(String name, int samples) {
    var csv = new StringBuilder("t_s,ax_ms2,ay_ms2,az_ms2,gx_dps,gy_dps,gz_dps\n");
    for (int i = 0; i < samples; i++) {
      csv.append(i / 100)
          .append('.')
          .append(i / 10 % 10)
          .append(i % 10)
          .append(",0,9.81,0,0,0,0\n");
    }
    return new FilePayload(name, "text/csv", csv.toString().getBytes(StandardCharsets.US_ASCII));
  }
}
