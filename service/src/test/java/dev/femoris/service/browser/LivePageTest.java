package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.femoris.service.PlayedSession;
import dev.femoris.service.demo.DemoSession;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LivePageTest {

  private static final DemoSession SQUATS = DemoSession.bundled().getFirst();
  private static final int REPETITIONS = SQUATS.repetitions().orElseThrow();

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
  }

  @AfterEach
  void stopService() {
    window.close();
    service.close();
  }

  @Test
  void counts_a_session_to_its_end_and_opens_its_report() throws Exception {
    var live = LivePage.open(window, service.url());
    live.awaitFace("waiting");
    chooseSound(live, "tones");
    try (var replay = service.replay(SQUATS, 4)) {
      live.awaitCount(1);
      assertThat(live.text("exercise")).isEqualTo("Squat");
      assertThat(live.text("label")).isEqualTo(SQUATS.label());
      live.awaitCount(REPETITIONS);
      assertThat(live.count()).isEqualTo(REPETITIONS);
      assertThat(live.page().locator("[name=sound]:checked").inputValue()).isEqualTo("tones");
      replay.await();
    }
    live.awaitFace("ended");
    assertThat(live.locator("announcement").textContent()).contains(REPETITIONS + " repetitions");
    assertThat(live.text("total")).isEqualTo(String.valueOf(REPETITIONS));
    assertThat(live.number("femorisStats.repsSeen.length")).isEqualTo(REPETITIONS);
    assertUndisturbed(live);
    live.locator("report-html").click();
    live.page().waitForURL("**/report.html");
    assertThat(live.page().locator("body").innerText()).contains("Squat");
  }

  @Test
  void trace_moves_at_twenty_frames_a_second_or_more_and_uses_each_frame() {
    var live = LivePage.open(window, service.url());
    try (var replay = service.replay(SQUATS, 1)) {
      live.awaitCount(1);
      live.page().waitForFunction("() => femorisStats.framesPerSecond >= 20");
      double share =
          live.number(
              """
              () => new Promise((resolve) => {
                const drawnBefore = femorisStats.framesDrawn;
                let frames = 0;
                const next = () => ++frames < 60
                  ? requestAnimationFrame(next)
                  : resolve((femorisStats.framesDrawn - drawnBefore) / frames);
                requestAnimationFrame(next);
              })
              """);
      assertThat(share)
          .as("share of the browser's frames in which the trace moved")
          .isGreaterThan(0.8);
      assertThat(replay.thread().isAlive()).isTrue();
    }
    assertUndisturbed(live);
  }

  @Test
  void a_reload_in_the_middle_of_a_set_loses_no_repetition() {
    var live = LivePage.open(window, service.url());
    try (var replay = service.replay(SQUATS, 2)) {
      live.awaitCount(2);
      live.page().reload();
      live.awaitFace("live");
      live.awaitCount(2);
      live.awaitCount(REPETITIONS);
      assertThat(live.count()).isEqualTo(REPETITIONS);
      assertThat(live.number("femorisStats.repsSeen.length")).isLessThanOrEqualTo(REPETITIONS - 2);
      assertThat(replay.thread().isAlive()).isTrue();
    }
    assertUndisturbed(live);
  }

  @Test
  void a_cut_network_is_said_and_made_up_for() {
    var live = LivePage.open(window, service.url());
    try (var replay = service.replay(SQUATS, 2)) {
      live.awaitCount(1);
      window.setOffline(true);
      live.awaitConnection("waiting");
      live.locator("page-text")
          .filter(new Locator.FilterOptions().setHasText("Not connected"))
          .waitFor();
      live.locator("no-signal")
          .filter(new Locator.FilterOptions().setHasText("No signal"))
          .waitFor();
      window.setOffline(false);
      live.awaitConnection("open");
      live.awaitCount(REPETITIONS);
      assertThat(live.count()).isEqualTo(REPETITIONS);
      assertThat(replay.thread().isAlive()).isTrue();
    }
    assertThat(live.foreignRequests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void a_small_phone_shows_everything_without_scrolling_sideways(ColorScheme colours) {
    try (var phone = chromium.window(360, 740, colours);
        var replay = service.replay(SQUATS, 4)) {
      var live = LivePage.open(phone, service.url());
      live.awaitCount(1);
      assertThat(live.number("document.documentElement.scrollWidth")).isEqualTo(360);
      double countHeightPx = live.locator("count").boundingBox().height;
      assertThat(countHeightPx).as("height of the count").isGreaterThan(0.25 * 740);
      assertThat(live.number(LOWEST_CONTRAST)).as("lowest contrast").isGreaterThanOrEqualTo(4.5);
      assertUndisturbed(live);
      assertThat(replay.thread().isAlive()).isTrue();
    }
  }

  @Test
  void a_cue_is_shown_large_with_its_reason_and_spoken_once() {
    var played = PlayedSession.faultyDeadlifts("2-1-1-0");
    window.addInitScript(STUBBED_SPEECH);
    var live = LivePage.open(window, service.url());
    live.awaitFace("waiting");
    chooseSound(live, "words");
    var replay = played.play(service.broker(), 80, 2);
    live.page().waitForFunction("() => spoken.includes('Lower slowly')");
    live.locator("cue-words")
        .filter(new Locator.FilterOptions().setHasText("Lower slowly"))
        .waitFor();
    assertThat(live.text("cue-why")).startsWith("dropped eccentric in ").contains("eccentric");
    assertThat(live.locator("cue").getAttribute("aria-live")).isEqualTo("polite");
    assertThat(live.locator("cue-words").boundingBox().height)
        .as("height of the words on 800 px")
        .isGreaterThan(80);
    live.page().waitForFunction("() => document.body.dataset.face === 'ended'");
    assertThat(live.locator("said-in-all").innerText()).contains("Lower slowly", "eccentric");
    double heard = live.number("femorisStats.cuesSeen.filter((c) => c.outcome === 'words').length");
    // The first word is the check of the volume.
    assertThat(live.number("spoken.length")).isBetween(2.0, heard + 1);
    assertThat(live.number("overlaps")).as("spoken over one another").isZero();
    assertThat(replay).isDone();
    assertUndisturbed(live);
  }

  @Test
  void the_sound_is_set_by_keyboard_and_remembered() {
    var live = LivePage.open(window, service.url());
    live.awaitFace("waiting");
    live.page().locator("[name=sound][value=off]").focus();
    live.page().keyboard().press("ArrowRight");
    live.page().keyboard().press("ArrowRight");
    assertThat(live.page().locator("[name=sound]:checked").inputValue()).isEqualTo("words");
    assertThat(live.locator("sound-test").isVisible()).isTrue();
    live.page().reload();
    live.awaitFace("waiting");
    assertThat(live.page().locator("[name=sound]:checked").inputValue()).isEqualTo("words");
    live.page().locator("[name=sound][value=words]").focus();
    live.page().keyboard().press("ArrowLeft");
    live.page().keyboard().press("ArrowLeft");
    assertThat(live.locator("sound-test").isVisible()).isFalse();
  }

  private static void chooseSound(LivePage live, String level) {
    live.page().locator("#sound label:has([value=" + level + "])").click();
  }

  /** A voice that says nothing and remembers what it was asked to say. */
  private static final String STUBBED_SPEECH =
      """
      window.spoken = [];
      window.overlaps = 0;
      const voice = {
        speaking: false,
        pending: false,
        speak(utterance) {
          if (this.speaking) overlaps++;
          spoken.push(utterance.text);
          this.speaking = true;
          setTimeout(() => utterance.onstart?.(), 20);
          setTimeout(() => { this.speaking = false; utterance.onend?.(); }, 300);
        },
        cancel() { this.speaking = false; },
      };
      Object.defineProperty(window, "speechSynthesis", { value: voice });
      """;

  @Test
  void a_recording_that_cannot_be_read_is_refused_in_one_line_and_a_screen_reader_hears_it() {
    var upload = LivePage.open(window, service.url().resolve("/upload.html"));
    byte[] content = "this is no recording\n".getBytes(StandardCharsets.UTF_8);
    upload.locator("exercise").selectOption("squat");
    upload.locator("files").setInputFiles(new FilePayload("notes.csv", "text/csv", content));
    var problem = upload.page().locator("#uploads .problem");
    problem.filter(new Locator.FilterOptions().setHasText("notes.csv: ")).waitFor();
    assertThat(problem.textContent()).doesNotContain("\n");
    assertThat(problem.getAttribute("role")).isEqualTo("status");
  }

  /** Lowest contrast of the palette's text colours on its ground, by WCAG 2's definition. */
  private static final String LOWEST_CONTRAST =
      """
      () => {
        const probe = document.body.appendChild(document.createElement("i"));
        const luminance = (name) => {
          probe.style.color = `var(${name})`;
          const [r, g, b] = getComputedStyle(probe).color.match(/[\\d.]+/g).map((channel) => {
            const share = channel / 255;
            return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = luminance("--ground");
        const contrast = (name) => {
          const text = luminance(name);
          return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
        };
        return Math.min(...["--ink", "--quiet", "--accent-text", "--warn-text"].map(contrast));
      }
      """;

  private static void assertUndisturbed(LivePage live) {
    assertThat(live.complaints()).as("console errors and warnings").isEmpty();
    assertThat(live.foreignRequests()).as("requests to other hosts").isEmpty();
  }
}
