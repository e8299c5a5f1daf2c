package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.Deadline;
import dev.femoris.service.PlayedSession;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the middle of a set: a reload, a network that is gone for 10 s, a restart of the service. */
class LiveSurvivalTest {

  private static final PlayedSession DEADLIFTS = PlayedSession.romanianDeadlifts(1, 8);
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Duration CUT = Duration.ofSeconds(10);

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
  void after_a_reload_count_and_trace_are_right() {
    var live = LivePage.open(window, service.url());
    var replay = DEADLIFTS.play(service.broker(), 71, 2);
    live.awaitCount(3);
    int before = live.count();
    live.page().reload();
    live.awaitFace("live");
    live.awaitCount(before);
    assertWholeTrace(live);
    replay.join();
    assertAllCounted(live);
  }

  @Test
  void after_ten_seconds_without_a_network_count_and_trace_are_right() throws Exception {
    try (var line = new CuttableLine(service.url().getPort())) {
      var live = LivePage.open(window, URI.create("http://127.0.0.1:%d/".formatted(line.port())));
      var replay = DEADLIFTS.play(service.broker(), 72, 1.5);
      live.awaitCount(2);
      live.locator("rep-more").click();
      live.page().waitForFunction("() => corrected.textContent.includes('added')");
      line.cut();
      long cutNanos = System.nanoTime();
      Deadline.await("ten seconds", LIMIT, () -> System.nanoTime() - cutNanos > CUT.toNanos());
      int before = live.count();
      line.mend();
      live.awaitConnection("open");
      live.awaitCount(before + 1);
      assertWholeTrace(live);
      assertThat(live.text("corrected")).contains("1 added by hand");
      replay.join();
      live.awaitFace("ended");
      assertThat(live.text("total")).isEqualTo("9");
    }
  }

  @Test
  void after_a_restart_of_the_service_count_and_trace_are_right() {
    var live = LivePage.open(window, service.url());
    var replay = DEADLIFTS.play(service.broker(), 73, 2);
    live.awaitCount(3);
    int before = live.count();
    service = service.restarted(dataFolder, () -> live.awaitConnection("waiting"));
    live.awaitConnection("open");
    live.awaitCount(before + 1);
    assertWholeTrace(live);
    replay.join();
    assertAllCounted(live);
  }

  private static void assertAllCounted(LivePage live) {
    live.awaitFace("ended");
    assertThat(live.text("total")).isEqualTo(String.valueOf(DEADLIFTS.repetitions()));
  }

  /** The last 15 s are there without a hole. */
  private static void assertWholeTrace(LivePage live) {
    double span =
        live.number("() => { const t = femorisStats.traceInView()[0]; return t.at(-1) - t[0]; }");
    double hole =
        live.number(
            """
            () => {
              const t = femorisStats.traceInView()[0];
              let widest = 0;
              for (let i = 1; i < t.length; i++) widest = Math.max(widest, t[i] - t[i - 1]);
              return widest;
            }
            """);
    assertThat(span).as("trace, s").isBetween(14.5, 16.5);
    assertThat(hole).as("widest hole in the trace, s").isLessThan(0.25);
  }
}
