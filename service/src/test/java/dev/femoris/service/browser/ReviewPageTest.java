package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.PlayedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trainer corrects a session in a real browser. */
class ReviewPageTest {

  private static final PlayedSession PLAYED = PlayedSession.romanianDeadlifts(2, 5);
  private static Chromium chromium;
  private static LiveService service;
  private static String session = "";
  private LivePage review;
  private Page page;

  @BeforeAll
  static void playASession(@TempDir Path dataFolder) throws Exception {
    chromium = Chromium.openOrSkip();
    service = LiveService.start(dataFolder);
    session = ReviewedSession.play(service, PLAYED, 51);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
      service.close();
    }
  }

  @BeforeEach
  void open() {
    review =
        LivePage.open(
            chromium.window(1280, 900, ColorScheme.LIGHT),
            service.url().resolve("/review.html?session=" + session));
    page = review.page();
    page.waitForFunction("() => document.body.dataset.ready === 'true'");
    page.locator("#who").fill("Maria");
  }

  private int shown() {
    return Integer.parseInt(review.text("count"));
  }

  private void awaitCount(int count) {
    page.waitForFunction(
        "count => document.getElementById('count').textContent === String(count)", count);
  }

  private void choose(int row) {
    page.locator("#reps button").nth(row).click();
  }

  private void awaitRevisionAfter(Runnable action) {
    int before = page.locator("#history li").count();
    action.run();
    page.waitForFunction(
        "before => document.querySelectorAll('#history li').length > before", before);
  }

  private void undo() {
    awaitRevisionAfter(() -> page.locator("#undo").click());
  }

  @Test
  void a_repetition_is_left_out_and_comes_back() {
    int own = shown();
    choose(1);
    assertThat(review.text("panel-title")).isEqualTo("Set 1, repetition 2");
    page.locator("#exclude").click();
    awaitCount(own - 1);
    assertThat(review.text("corrected")).contains("corrected; the analysis counted " + own);
    undo();
    awaitCount(own);
    assertThat(review.text("corrected")).isEmpty();
    assertThat(review.complaints()).isEmpty();
    assertThat(review.foreignRequests()).isEmpty();
  }

  @Test
  void its_files_are_there_to_take() throws IOException {
    assertThat(page.locator("#files a").allTextContents())
        .containsExactly(
            "repetitions.csv",
            "repetitions.parquet",
            "samples.csv",
            "samples.parquet",
            "orientations.sto",
            "activity.tcx");
    var taken = page.waitForDownload(() -> page.locator("#files a").first().click());
    assertThat(taken.suggestedFilename()).endsWith("repetitions.csv");
    assertThat(Files.readAllLines(taken.path())).hasSize(1 + shown());
  }

  @Test
  void boundaries_are_dragged_in_the_chart() {
    choose(2);
    page.evaluate("() => document.getElementById('trace').focus()");
    page.keyboard().press("p");
    page.keyboard().press("n");
    double before = Double.parseDouble(page.locator("#start").inputValue());
    double atX =
        review.number(
            "() => { const s = Number(document.getElementById('start').value);"
                + " const over = document.querySelector('#trace .u-over').getBoundingClientRect();"
                + " return over.left + over.width * s / "
                + sessionS()
                + "; }");
    double atY =
        review.number(
            "() => { const r = document.querySelector('#trace .u-over').getBoundingClientRect();"
                + " return r.top + r.height / 2; }");
    page.mouse().move(atX, atY);
    page.mouse().down();
    page.mouse().move(atX - 3, atY);
    page.mouse().move(atX - 6, atY);
    page.mouse().up();
    double dragged = Double.parseDouble(page.locator("#start").inputValue());
    assertThat(dragged).isLessThan(before);
    awaitRevisionAfter(() -> page.locator("#set-boundaries").click());
    assertThat(review.text("changes")).contains("boundaries set by hand");
    assertThat(Double.parseDouble(page.locator("#start").inputValue())).isLessThan(before);
    undo();
  }

  private String sessionS() {
    return String.valueOf(
        page.evaluate(
            "async () => (await (await fetch('/api/sessions/"
                + session
                + "/trace/tile')).json()).session_s"));
  }

  @Test
  void repetitions_are_merged_split_and_added() {
    int own = shown();
    choose(0);
    page.locator("#merge").click();
    awaitCount(own - 1);
    choose(0);
    page.locator("#split").click();
    awaitCount(own);
    undo();
    undo();
    choose(own - 1);
    String start = page.locator("#start").inputValue();
    String end = page.locator("#end").inputValue();
    page.locator("#exclude").click();
    awaitCount(own - 1);
    page.locator("#add").click();
    page.locator("#start").fill(start);
    page.locator("#end").fill(end);
    page.locator("#set-boundaries").click();
    awaitCount(own);
    assertThat(page.locator("#reps tr").last().innerText()).contains("added by hand");
    undo();
    undo();
    awaitCount(own);
  }

  @Test
  void verdicts_are_overruled_and_words_are_only_words() {
    choose(0);
    awaitRevisionAfter(() -> page.locator("#verdicts select").first().selectOption("present"));
    assertThat(page.locator("#reps tr:has(button)").first().innerText())
        .contains("a verdict overruled");
    page.locator("#comment").fill("<img src=x onerror=alert(1)> knees!");
    awaitRevisionAfter(() -> page.locator("#send-comment").click());
    assertThat(review.text("comments")).contains("<img src=x onerror=alert(1)> knees!");
    assertThat(page.locator("#comments img").count()).isZero();
    undo();
    undo();
    assertThat(review.complaints()).isEmpty();
  }

  @Test
  void nobody_corrects_without_a_name_or_over_somebody_else() {
    page.locator("#who").fill("");
    choose(0);
    page.locator("#exclude").click();
    page.waitForFunction("() => document.getElementById('problem').textContent !== ''");
    assertThat(review.text("problem")).contains("Say who you are first");
    page.locator("#who").fill("Maria");
    Object paul =
        page.evaluate(
            "async id => { const v = await (await fetch('/api/sessions/' + id + '/review')).json();"
                + " const r = v.result.sets[0].reps[3]; const answer = await fetch('/api/sessions/'"
                + " + id + '/corrections', { method: 'POST', body: JSON.stringify({ revision:"
                + " v.revision, who: 'Paul', key: 'paul-was-first' + v.revision, do: { kind:"
                + " 'comment', text: 'mine', start_s: r.start_s, end_s: r.end_s } }) });"
                + " return answer.status; }",
            session);
    assertThat(paul).isEqualTo(201);
    page.locator("#exclude").click();
    page.waitForFunction(
        "() => document.getElementById('problem').textContent.includes('somebody else')");
    page.waitForFunction("() => document.getElementById('history').textContent.includes('Paul')");
  }

  @Test
  void the_chart_is_zoomed_and_moved_by_wheel_and_keys() {
    page.waitForFunction("() => document.getElementById('trace').dataset.to !== undefined");
    double wholeS = edge("to");
    page.locator("#trace .u-over").hover();
    page.mouse().wheel(0, -600);
    awaitView("to - from < 0.9 * whole", wholeS);
    page.locator("#trace").focus();
    page.keyboard().press("End");
    awaitView("Math.abs(to - whole) < 0.01 && from > 0", wholeS);
    double spanS = edge("to") - edge("from");
    page.keyboard().press("+");
    awaitView("to - from < " + 0.8 * spanS, wholeS);
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("Home");
    awaitView("from === 0", wholeS);
    page.keyboard().press("0");
    awaitView("from === 0 && Math.abs(to - whole) < 0.01", wholeS);
    page.keyboard().press("n");
    assertThat(review.text("panel-title")).isEqualTo("Set 1, repetition 1");
    assertThat(review.complaints()).isEmpty();
  }

  private double edge(String name) {
    return review.number("() => Number(document.getElementById('trace').dataset." + name + ")");
  }

  private void awaitView(String condition, double wholeS) {
    page.waitForFunction(
        "whole => { const { dataset } = document.getElementById('trace');"
            + " const from = Number(dataset.from); const to = Number(dataset.to);"
            + " return "
            + condition
            + "; }",
        wholeS);
  }

  @Test
  void an_unknown_session_says_so() {
    LivePage unknown =
        LivePage.open(
            chromium.window(800, 600, ColorScheme.DARK),
            service.url().resolve("/review.html?session=nobody"));
    unknown
        .page()
        .waitForFunction(
            "() => document.getElementById('state').textContent.includes('no such session')");
  }
}
