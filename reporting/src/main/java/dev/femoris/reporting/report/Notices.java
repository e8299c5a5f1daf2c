package dev.femoris.reporting.report;

import dev.femoris.analysis.session.SessionResult;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Figures;
import dev.femoris.reporting.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Limits of the signal, in sentences. */
final class Notices {

  private Notices() {}

  static List<String> of(SessionResult result, RecordingFacts facts, Words words) {
    List<String> notices = new ArrayList<>();
    result
        .notices()
        .forEach(
            notice ->
                notices.add(
                    at(
                        Units.seconds(notice.timeNanos()),
                        words.phrases().notice(notice, result.exerciseId()))));
    facts.gaps().forEach(gap -> notices.add(gap(gap, words)));
    facts.sensors().forEach(sensor -> notices.add(clock(sensor, words)));
    facts.ingest().ifPresent(counts -> notices.add(onTheWayIn(counts, words)));
    return notices;
  }

  private static String at(double seconds, String sentence) {
    return "%s — %s".formatted(Figures.clock(seconds), sentence);
  }

  private static String gap(RecordingFacts.Gap gap, Words words) {
    String seconds = words.figures().fixed(Units.seconds(gap.endS() - gap.startS()), 2);
    return at(gap.startS(), words.say("report.signal.gap", Map.of("seconds", seconds)));
  }

  /** How well a sensor's samples are known to be at the limb's time. */
  private static String clock(RecordingFacts.SensorFacts sensor, Words words) {
    String key =
        switch (sensor.clock()) {
          case "own" -> "report.clock.own";
          case "shared" -> "report.clock.shared";
          case "settling" -> "report.clock.settling";
          default -> "report.clock.estimated";
        };
    return words.say(
        key,
        Map.of(
            "at",
            words.phrases().at(sensor.placement()),
            "ms",
            words.figures().fixed(sensor.residualMs(), 0)));
  }

  private static String onTheWayIn(RecordingFacts.IngestCounts counts, Words words) {
    return words.say(
        "report.signal.way_in",
        Map.of(
            "missing",
            counts.missing(),
            "repeated",
            counts.repeated(),
            "reordered",
            counts.reordered(),
            "unreadable",
            counts.unreadable()));
  }
}
