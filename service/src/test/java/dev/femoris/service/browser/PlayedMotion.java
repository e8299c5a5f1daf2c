package dev.femoris.service.browser;

import com.microsoft.playwright.Page;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.file.SensorRecording;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A recording as the motion of the device that a page runs on. */
final class PlayedMotion {

  /** As sensors do: every sixtieth of a second the reading of that moment. */
  private static final String PLAY =
      """
      ({ timesS, values }) => {
        const beginMs = performance.now();
        let at = 0;
        const player = setInterval(() => {
          const nowS = (performance.now() - beginMs) / 1000;
          while (at + 1 < timesS.length && timesS[at + 1] <= nowS) at++;
          const [x, y, z, alpha, beta, gamma] = values[at];
          dispatchEvent(new DeviceMotionEvent("devicemotion", { accelerationIncludingGravity: { x, y, z }, rotationRate: { alpha, beta, gamma }, interval: 16 }));
          if (at + 1 === timesS.length) { clearInterval(player); window.played = true; }
        }, 1000 / 60);
      }
      """;

  private PlayedMotion() {}

  /** Begins to play; at the end the page's {@code window.played} is true. */
  static void play(Page page, SensorRecording recording) {
    List<ImuSample> samples = StreamSupport.stream(recording.spliterator(), false).toList();
    page.evaluate(
        PLAY,
        Map.of(
            "timesS", samples.stream().map(s -> s.timeNanos() * 1e-9).toList(),
            "values", samples.stream().map(PlayedMotion::values).toList()));
  }

  private static List<Double> values(ImuSample s) {
    return List.of(
        s.accelXMps2(),
        s.accelYMps2(),
        s.accelZMps2(),
        Math.toDegrees(s.rateXRadPerS()),
        Math.toDegrees(s.rateYRadPerS()),
        Math.toDegrees(s.rateZRadPerS()));
  }
}
