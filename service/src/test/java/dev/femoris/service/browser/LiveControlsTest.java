package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.Answers;
import dev.femoris.service.PlayedSession;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What athlete or trainer say of the set on the live page. */
class LiveControlsTest {

  private static final PlayedSession DEADLIFTS = PlayedSession.romanianDeadlifts(1, 8);
  private static final int SPEED = 4;

  private static final double LONGEST_WAIT_MS = 150_000;

  private static Chromium chromium;
  @TempDir private Path dataFolder = Path.of("");
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
    window.setDefaultTimeout(LONGEST_WAIT_MS);
  }

  @AfterEach
  void stopService() {
    window.close();
    service.close();
  }

  @Test
  void a_repetition_is_taken_away_added_and_both_are_taken_back() throws Exception {
    var live = LivePage.open(window, service.url());
    var other = LivePage.open(window, service.url());
    var replay = DEADLIFTS.play(service.broker(), 91, SPEED);
    live.awaitCount(3);
    double before = live.count();
    live.locator("rep-less").click();
    awaitText(live, "corrected", "1 taken away");
    awaitText(other, "corrected", "1 taken away");
    live.locator("rep-more").click();
    awaitText(live, "corrected", "1 added by hand, 1 taken away");
    live.locator("take-back").click();
    awaitText(live, "corrected", "1 taken away");
    live.page().reload();
    live.awaitCount((int) before);
    awaitText(live, "corrected", "1 taken away");
    live.locator("rep-more").click();
    awaitText(live, "corrected", "1 added by hand, 1 taken away");
    assertThat(live.locator("reps").innerText()).contains("taken away", "added by hand");
    var counted = counts(live);
    assertThat(counted.path("found").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(counted.path("count").asInt()).isEqualTo(counted.path("found").asInt());
    replay.join();
    live.awaitFace("ended");
    assertThat(live.text("total")).isEqualTo("8");
    assertThat(live.complaints()).isEmpty();
  }

  @Test
  void a_set_that_begins_again_counts_from_one_and_the_analysis_keeps_its_own_result()
      throws Exception {
    var live = LivePage.open(window, service.url());
    withoutCountIn(live);
    var replay = DEADLIFTS.play(service.broker(), 92, SPEED);
    live.awaitCount(3);
    live.locator("restart").click();
    live.page().waitForFunction("() => said.length !== 0 && Number(count.textContent) < 3");
    String id = (String) live.page().evaluate(SESSION_ID);
    replay.join();
    live.awaitFace("ended");
    int total = Integer.parseInt(live.text("total"));
    assertThat(total).isBetween(1, 5);
    try (var answers = new Answers(service.url())) {
      assertThat(answers.getJson("/api/sessions/" + id).path("summary").path("reps").asInt())
          .isEqualTo(DEADLIFTS.repetitions());
    }
  }

  @Test
  void a_restarted_set_is_restored_by_undo() {
    var live = LivePage.open(window, service.url());
    withoutCountIn(live);
    var replay = DEADLIFTS.play(service.broker(), 93, SPEED);
    live.awaitCount(3);
    live.locator("restart").click();
    live.locator("take-back").click();
    live.awaitCount(4);
    replay.join();
    live.awaitFace("ended");
    assertThat(live.text("total")).isEqualTo("8");
  }

  @Test
  void pain_ends_coaching_for_the_session_and_stays_after_a_reload() throws Exception {
    var played = PlayedSession.faultyDeadlifts("2-1-1-0");
    var live = LivePage.open(window, service.url());
    live.awaitFace("waiting");
    live.page().locator("#sound label:has([value=tones])").click();
    var replay = played.play(service.broker(), 94, 2);
    live.awaitCount(1);
    live.locator("pain").click();
    live.locator("pain-no").click();
    assertThat(live.locator("pain-notice").isVisible()).isFalse();
    live.locator("pain").click();
    live.locator("pain-yes").click();
    live.locator("pain-notice").waitFor();
    assertThat(live.text("pain-notice")).contains("doctor or a physiotherapist");
    live.page().waitForFunction("() => sessionStorage.getItem('femoris.unsent') === '[]'");
    live.page().reload();
    live.locator("pain-notice").waitFor();
    live.awaitCount(3);
    assertThat(counts(live).path("coached").asBoolean(true)).isFalse();
    double painS = counts(live).path("facts").get(0).path("t_s").asDouble();
    String id = (String) live.page().evaluate(SESSION_ID);
    replay.join();
    live.awaitFace("ended");
    assertThat(live.locator("pain-notice").isVisible()).isTrue();
    assertThat(live.number("femorisStats.cuesSeen.length")).as("cues after pain").isZero();
    try (var answers = new Answers(service.url())) {
      var result = answers.getJson("/api/sessions/" + id);
      assertThat(result.path("summary").path("reps").asInt()).isEqualTo(played.repetitions());
      assertThat(result.path("cues"))
          .isNotEmpty()
          .allMatch(cue -> cue.path("t_s").asDouble() <= painS);
    }
  }

  @Test
  void an_undeclared_session_is_counted_once_the_page_says_what_it_is() {
    var live = LivePage.open(window, service.url());
    var replay = DEADLIFTS.playUndeclared(service.broker(), 95, 2);
    live.awaitFace("live");
    assertThat(live.text("set")).contains("Set-up");
    live.locator("setup-button").click();
    live.locator("choose-exercise").selectOption("romanian_deadlift");
    live.locator("athlete").fill("Anna");
    live.locator("choose-load").fill("60");
    live.locator("target-reps").fill("8");
    live.locator("setup-save").click();
    awaitText(live, "exercise", "Romanian deadlift");
    awaitText(live, "load", "60 kg");
    awaitText(live, "label", "Anna");
    awaitText(live, "goal", "of 8");
    replay.join();
    live.awaitFace("ended");
    assertThat(live.text("total")).isEqualTo("8");
    live.page().reload();
    live.awaitFace("ended");
    assertThat(live.complaints()).isEmpty();
  }

  @Test
  void a_correction_made_without_a_network_is_kept_and_sent_later() throws Exception {
    var live = LivePage.open(window, service.url());
    var replay = DEADLIFTS.play(service.broker(), 96, 2);
    live.awaitCount(2);
    window.setOffline(true);
    live.locator("rep-more").click();
    awaitText(live, "said-text", "Not connected");
    window.setOffline(false);
    awaitText(live, "corrected", "1 added by hand");
    assertThat(counts(live).path("added").asInt()).isEqualTo(1);
    replay.join();
    live.awaitFace("ended");
    assertThat(live.text("total")).isEqualTo("9");
  }

  @Test
  void the_wall_shows_every_athlete_with_count_and_pain() {
    var wall = LivePage.open(window, service.url().resolve("/wall.html"));
    var anna = DEADLIFTS.play(service.broker(), 97, SPEED);
    var bert = DEADLIFTS.named("thigh-2").play(service.broker(), 98, SPEED);
    wall.page().waitForFunction("() => document.querySelectorAll('.tile').length === 2");
    wall.page()
        .waitForFunction(
            "() => [...document.querySelectorAll('.tile .count')].every((c) => c.textContent >= 2)");
    var live = LivePage.open(window, service.url());
    live.awaitCount(2);
    live.locator("pain").click();
    live.locator("pain-yes").click();
    wall.page().locator(".tile[data-coached=no]").waitFor();
    anna.join();
    bert.join();
    wall.page()
        .waitForFunction(
            "() => [...document.querySelectorAll('.tile .count')].every((c) => c.textContent === '8')");
    assertThat(wall.complaints()).isEmpty();
    assertThat(wall.foreignRequests()).isEmpty();
  }

  private static final String SESSION_ID =
      "async () => (await (await fetch('/api/live/sessions')).json())[0].id";

  private tools.jackson.databind.JsonNode counts(LivePage live) throws Exception {
    String id = (String) live.page().evaluate(SESSION_ID);
    try (var answers = new Answers(service.url())) {
      return answers.getJson("/api/sessions/" + id + "/live");
    }
  }

  private static void withoutCountIn(LivePage live) {
    live.page()
        .evaluate("localStorage.setItem('femoris.live-settings', JSON.stringify({ countInS: 0 }))");
    live.page().reload();
  }

  private static void awaitText(LivePage live, String id, String text) {
    live.locator(id).filter(new Locator.FilterOptions().setHasText(text)).waitFor();
  }
}
