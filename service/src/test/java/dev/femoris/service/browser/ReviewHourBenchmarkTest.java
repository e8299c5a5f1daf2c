package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.service.Answers;
import dev.femoris.service.WornTogether;
import dev.femoris.service.demo.DemoSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How quickly an hour with three sensors is shown, zoomed and moved: {@code
 * -Dfemoris.benchmarks=true}. Prints the figures.
 */
@EnabledIfSystemProperty(named = "femoris.benchmarks", matches = "true")
class ReviewHourBenchmarkTest {

  private static final double HOUR_S = 3600;
  private static final double SPEED = 60;

  /** Zooms in and out and moves, a step each frame, for 5 s. */
  private static final String MOVE =
      """
      async (still) => {
        const over = document.querySelector("#trace .u-over");
        const box = over.getBoundingClientRect();
        const frames = [];
        const began = performance.now();
        return await new Promise((done) => {
          const frame = (now) => {
            frames.push(now);
            const elapsed = now - began;
            if (elapsed > 5000) {
              const gaps = frames.slice(1).map((t, i) => t - frames[i]).sort((a, b) => a - b);
              done([(frames.length - 1) / ((frames.at(-1) - frames[0]) / 1000), gaps[Math.floor(gaps.length * 0.95)], gaps.at(-1)]);
              return;
            }
            if (!still) {
              const zooming = elapsed < 2500;
              over.dispatchEvent(new WheelEvent("wheel", {
                deltaY: zooming ? -120 * Math.cos(elapsed / 400) : 0,
                deltaX: zooming ? 0 : 60,
                clientX: box.left + box.width * 0.4,
                clientY: box.top + box.height / 2,
                cancelable: true,
              }));
            }
            requestAnimationFrame(frame);
          };
          requestAnimationFrame(frame);
        });
      }
      """;

  @TempDir private Path dataFolder = Path.of("");

  @Test
  void an_hour_of_three_sensors() throws Exception {
    String session = played();
    // A service that has just started knows nothing by heart.
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.start(dataFolder);
        var window = chromium.window(1280, 900, ColorScheme.LIGHT)) {
      for (int visit = 1; visit <= 3; visit++) {
        LivePage review =
            LivePage.open(window, service.url().resolve("/review.html?session=" + session));
        System.out.println("visit " + visit + ": " + paints(review.page()));
        System.out.println("  nothing moving: " + frames(review.page(), true));
        System.out.println("  zoomed and moved: " + frames(review.page(), false));
        assertThat(review.complaints()).isEmpty();
      }
    }
  }

  private static String paints(Page page) {
    page.waitForFunction("() => document.body.dataset.ready === 'true'");
    return String.valueOf(
        page.evaluate(
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>"
                + " done('first contentful paint ' +"
                + " performance.getEntriesByName('first-contentful-paint')[0]?.startTime.toFixed(0)"
                + " + ' ms, trace and repetitions painted ' + performance.now().toFixed(0) + '"
                + " ms'))))"));
  }

  private static String frames(Page page, boolean still) {
    var numbers = (List<?>) page.evaluate(MOVE, still);
    return "%.1f frames/s, 95 %% of frames within %.1f ms, longest %.1f ms"
        .formatted(number(numbers, 0), number(numbers, 1), number(numbers, 2));
  }

  private static double number(List<?> numbers, int i) {
    return ((Number) numbers.get(i)).doubleValue();
  }

  private String played() throws Exception {
    var hour =
        new DemoSession(
            "hour",
            "Simulated, synthetic",
            WornTogether.EXERCISE,
            WornTogether.romanianDeadlifts().recordings().stream()
                .map(ReviewHourBenchmarkTest::again)
                .toList(),
            OptionalDouble.empty(),
            OptionalInt.empty());
    try (var service = LiveService.start(dataFolder);
        var answers = new Answers(service.url());
        var replay = service.replay(hour, SPEED)) {
      replay.await();
      var newest = answers.newestSession().orElseThrow();
      System.out.println("repetitions: " + newest.path("repetitions").asInt());
      return newest.path("id").asString();
    }
  }

  /** One after the other until an hour is full. */
  private static SensorRecording again(SensorRecording once) {
    List<ImuSample> all = new ArrayList<>();
    long round = once.durationNanos() + Math.round(1e9 / once.rateHz());
    for (long at = 0; at * 1e-9 < HOUR_S; at += round) {
      for (ImuSample sample : once) {
        all.add(sample.laterBy(at));
      }
    }
    return SensorRecording.of(once.placement(), all);
  }
}
