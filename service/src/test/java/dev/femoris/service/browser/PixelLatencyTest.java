package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import dev.femoris.analysis.simulation.SimulationSpec;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.ingest.replay.ReplayParams;
import dev.femoris.ingest.replay.ReplayPublisher;
import dev.femoris.ingest.replay.ReplaySensor;
import dev.femoris.ingest.replay.SessionDeclaration;
import dev.femoris.service.run.WarmUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures, on this machine, from the simulated end of a repetition, and from its turn, to the
 * changed count in Chromium: {@code -Dfemoris.latency=true}; the figures are written to {@code
 * target/pixel-latency.txt}, with the stages on the way of each repetition. A measurement, not a
 * test of the figure: a busy machine is slow.
 */
@EnabledIfSystemProperty(named = "femoris.latency", matches = "true")
class PixelLatencyTest {

  private static final int REPETITIONS = 48;

  @ParameterizedTest
  @CsvSource({
    "squat, usual",
    "romanian_deadlift, usual",
    "squat, bottom",
    "romanian_deadlift, bottom"
  })
  void from_the_simulated_movement_to_the_pixels(
      String exercise, String countAt, @TempDir Path data) throws Exception {
    var session =
        SessionSimulator.simulate(SimulationSpec.of(exercise, 7).withSets(1, REPETITIONS));
    var recording = SensorRecording.of(Placement.THIGH_RIGHT, session.samples());
    var declaration = new SessionDeclaration(exercise, "thigh_right", "latency", Optional.empty());
    var sensor = new ReplaySensor("latency", 5, recording, declaration);
    // As the command does that starts the service.
    WarmUp.run();
    try (var chromium = Chromium.openOrSkip();
        var service = LiveService.start(data);
        var window = chromium.window(1280, 800, ColorScheme.LIGHT);
        var link = new SampleTimes(new PahoLink(settings(service)), recording.rateHz())) {
      window.addInitScript(NOTE_ARRIVALS);
      window.addInitScript(
          "localStorage.setItem('femoris.live-settings', JSON.stringify({ countAt: '%s' }))"
              .formatted(countAt));
      var live = LivePage.open(window, service.url());
      live.awaitFace("waiting");
      live.page().evaluate(WATCH_COUNT);
      new ReplayPublisher(link, List.of(sensor), ReplayParams.atSpeed(1)).run();
      live.awaitFace("ended");
      var shownMillis = (List<?>) live.page().evaluate("() => shownAt");
      assertThat(shownMillis).hasSizeGreaterThanOrEqualTo(REPETITIONS);
      var truth = session.truth().repetitions();
      write(exercise, countAt, truth, shownMillis, link);
      writeStages(truth, (List<?>) live.page().evaluate("() => arrivedAt"), shownMillis, link);
    }
  }

  /** What each repetition's message said, and when it came to the page, before anything is done. */
  private static final String NOTE_ARRIVALS =
"""
window.arrivedAt = [];
window.WebSocket = class extends WebSocket {
  constructor(...address) {
    super(...address);
    this.addEventListener("message", ({ data }) => {
      if (!data.startsWith('{"type":"rep"')) return;
      const { rep, latency_ms } = JSON.parse(data);
      arrivedAt.push([performance.timeOrigin + performance.now(), rep.end_s, rep.detected_s, latency_ms]);
    });
  }
};
""";

  /** When each new count was painted: a task queued from within a frame runs after it. */
  private static final String WATCH_COUNT =
"""
() => {
  window.shownAt = [];
  let highest = 0;
  const seen = () => {
    const shown = Number(document.getElementById("count").textContent);
    if (!(shown > highest)) return;
    const at = shown - 1;
    highest = shown;
    requestAnimationFrame(() => setTimeout(() => (shownAt[at] = performance.timeOrigin + performance.now())));
  };
  new MutationObserver(seen).observe(document.getElementById("count"), { childList: true, characterData: true, subtree: true });
}
""";

  private static void write(
      String exercise,
      String countAt,
      List<TrueRepetition> truth,
      List<?> shownMillis,
      SampleTimes times)
      throws Exception {
    double[] fromEnd = millis(truth, shownMillis, times, true);
    double[] fromTurn = millis(truth, shownMillis, times, false);
    String line =
        String.format(
            Locale.ROOT,
            "%s, count %s: from the end median %.0f ms, p95 %.0f ms; from the turn median %.0f ms,"
                + " p95 %.0f ms (%d repetitions)%n",
            exercise,
            countAt,
            quantile(fromEnd, 0.5),
            quantile(fromEnd, 0.95),
            quantile(fromTurn, 0.5),
            quantile(fromTurn, 0.95),
            fromEnd.length);
    append(line);
  }

  private static void append(String text) throws IOException {
    Path file = Path.of("target", "pixel-latency.txt");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        text,
        java.nio.file.StandardOpenOption.CREATE,
        java.nio.file.StandardOpenOption.APPEND);
  }

  /** Where the time of each repetition went, ms. */
  private static void writeStages(
      List<TrueRepetition> truth, List<?> arrived, List<?> shown, SampleTimes times)
      throws Exception {
    var lines =
        new StringBuilder("  to detect  packet waits  to the page  of it service  to the pixels%n");
    for (int i = 0; i < Math.min(truth.size(), arrived.size()); i++) {
      var at = (List<?>) arrived.get(i);
      double end = times.epochMillis(truth.get(i).endS());
      double detected = times.epochMillis(number(at.get(2)));
      double left = times.leftMillis(number(at.get(2)));
      lines.append(
          String.format(
              Locale.ROOT,
              "  %9.0f  %12.0f  %11.0f  %13.1f  %13.0f%n",
              detected - end,
              left - detected,
              number(at.get(0)) - left,
              number(at.get(3)),
              number(shown.get(i)) - number(at.get(0))));
    }
    append(lines.toString().replace("%n", System.lineSeparator()));
  }

  private static double number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).doubleValue();
  }

  private static double[] millis(
      List<TrueRepetition> truth, List<?> shown, SampleTimes times, boolean end) {
    return IntStream.range(0, truth.size())
        .mapToDouble(
            i ->
                number(shown.get(i))
                    - times.epochMillis(end ? truth.get(i).endS() : truth.get(i).turnInS()))
        .sorted()
        .toArray();
  }

  private static double quantile(double[] ascending, double share) {
    return ascending[(int) Math.ceil(share * ascending.length) - 1];
  }

  private static MqttSettings settings(LiveService service) {
    return MqttSettings.of(service.broker(), "latency").withoutSession();
  }
}
