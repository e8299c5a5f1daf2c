package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.Provenance;
import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.service.Answers;
import dev.femoris.service.PlayedSession;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.store.DatabaseKind;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.StoredResult;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.trace.ShownTrace;
import dev.femoris.service.trace.TraceFile;
import dev.femoris.service.trace.TraceOf;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How quickly an hour is shown, zoomed and moved: {@code -Dfemoris.benchmarks=true}. Prints the
 * figures.
 */
@EnabledIfSystemProperty(named = "femoris.benchmarks", matches = "true")
class ReviewHourBenchmarkTest {

  private static final double HOUR_S = 3600;
  private static final String ID = "an-hour";
  private static final PlayedSession PLAYED = PlayedSession.romanianDeadlifts(2, 8);
  private static final RecordingFacts FACTS =
      RecordingFacts.of(ID, 360_000, 100, HOUR_S, Placement.THIGH_RIGHT);

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
  void an_hour() throws Exception {
    String session = stored();
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

  /**
   * An hour as it stands in the store, without the wait for its analysis: the set of a real
   * analysis again and again, the angle as jagged as a sensor's.
   */
  private String stored() {
    ServiceConfig config = DatabaseKind.H2.service(dataFolder);
    try (var database = DatabaseKind.H2.open(dataFolder)) {
      Provenance made = PLAYED.undisturbed().provenance();
      String json = hourOf(AnalysisJson.compact(PLAYED.undisturbed(), FACTS));
      database.sessions().insert(row());
      database
          .sessions()
          .putResult(
              new StoredResult(
                  ID, json, made.software(), made.algorithm(), made.parametersSha256()));
      TraceFile.in(config.reportsFolder().resolve(ID), TraceOf.LIMB)
          .write(
              ShownTrace.of(TraceOf.LIMB, new OfflineAnalysis(PLAYED.undisturbed(), jagged())),
              made);
    }
    return ID;
  }

  private static String hourOf(String once) {
    var root = (ObjectNode) Answers.json(once);
    var sets = root.path("sets");
    ArrayNode all = root.putArray("sets");
    double lengthS = sets.get(sets.size() - 1).path("end_s").asDouble() + 20;
    for (int round = 0; (round + 1) * lengthS < HOUR_S; round++) {
      for (JsonNode set : sets) {
        all.add(shifted(set.deepCopy(), round * lengthS));
      }
    }
    return root.toString();
  }

  private static JsonNode shifted(JsonNode node, double byS) {
    List<ObjectNode> timed = new ArrayList<>();
    timed.add((ObjectNode) node);
    node.path("reps").forEach(rep -> timed.add((ObjectNode) rep));
    for (ObjectNode one : timed) {
      for (String name : List.of("start_s", "turn_in_s", "turn_out_s", "end_s", "detected_s")) {
        if (one.has(name)) {
          one.put(name, one.path(name).asDouble() + byS);
        }
      }
    }
    return node;
  }

  private static AngleTrace jagged() {
    int size = (int) HOUR_S * 100;
    var random = new Random(1);
    var trace =
        new AngleTrace(new long[size], new double[size], new double[size], new MotionPhase[size]);
    for (int i = 0; i < size; i++) {
      trace.timeNanos()[i] = i * 10_000_000L;
      trace.thetaRad()[i] =
          0.2 * (1 - Math.cos(i / 64.0)) + Math.toRadians(random.nextGaussian() * 0.3);
      trace.phase()[i] = MotionPhase.OTHER;
    }
    return trace;
  }

  private static StoredSession row() {
    Instant start = Instant.parse("2026-11-22T10:00:00Z");
    return new StoredSession(
        ID,
        "athlete-thigh_right",
        7,
        Optional.of("romanian_deadlift"),
        "thigh_right",
        "Simulated, synthetic",
        Optional.empty(),
        SessionState.ENDED,
        Optional.of("stopped"),
        start,
        Optional.of(start.plusSeconds(3600)),
        OptionalDouble.of(100),
        300,
        OptionalLong.empty(),
        Optional.of("athlete"),
        OptionalDouble.empty());
  }
}
