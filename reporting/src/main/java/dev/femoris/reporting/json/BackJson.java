package dev.femoris.reporting.json;

import dev.femoris.analysis.trunk.BackFinding;
import dev.femoris.analysis.trunk.BackNotice;
import dev.femoris.analysis.trunk.BackReading;
import dev.femoris.analysis.trunk.BackStatement;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Words;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is said of the lower back. */
final class BackJson {

  private BackJson() {}

  /** The {@code back_rounding} entry of {@code findings[]}. */
  static ObjectNode finding(BackFinding finding) {
    ObjectNode node =
        AnalysisJson.object().put("fault", "back_rounding").put("verdict", finding.verdict().id());
    if (finding.probability().isPresent()) {
      node.put("probability", Units.share(finding.probability().getAsDouble()));
    } else {
      node.putNull("probability");
    }
    node.put("basis", finding.level().basis()).put("level", finding.level().id());
    finding.reading().ifPresent(reading -> putReading(node, reading));
    finding.reason().ifPresent(reason -> node.put("reason", reason.id()));
    return node.put("evidence", Words.english().back().evidence(finding));
  }

  private static void putReading(ObjectNode node, BackReading reading) {
    putDegrees(node, "lumbar_flexion_deg", reading.maxFlexionRad());
    putDegrees(node, "bottom_flexion_deg", reading.bottomFlexionRad());
    putDegrees(node, "delta_deg", reading.deltaRad());
    if (reading.deltaRad().isPresent()) {
      node.put("uncertainty_deg", Units.degrees(reading.uncertaintyRad()))
          .put("limit_deg", Units.degrees(reading.limitRad()))
          .put("reference_basis", reading.stored() ? "baseline" : "own_session");
    }
    reading
        .shareOfOwnMax()
        .ifPresent(share -> node.put("own_max_percent", Units.percent(100 * share)));
    putDegrees(node, "loaded_flexion_deg", reading.loadedFlexionRad());
    putDegrees(node, "loaded_delta_deg", reading.loadedDeltaRad());
    reading.band().ifPresent(band -> node.put("band", band.id()));
  }

  private static void putDegrees(ObjectNode node, String name, OptionalDouble rad) {
    rad.ifPresent(value -> node.put(name, Units.degrees(value)));
  }

  /** The session's {@code back}. */
  static ObjectNode statement(BackStatement statement, Words words) {
    ObjectNode node =
        AnalysisJson.object()
            .put("level", statement.level().id())
            .put("best_level", statement.best().id())
            .put("basis", statement.best().basis())
            .put("level_text", words.say("words.back.level", statement.level()))
            .put("best_level_text", words.say("words.back.level", statement.best()));
    ArrayNode worn = node.putArray("trunk_sensors");
    statement.trunkSensors().stream().sorted().forEach(placement -> worn.add(placement.id()));
    node.put("reference", statement.reference().id())
        .put("reference_repetitions", statement.referenceRepetitions());
    putDegrees(node, "own_max_flexion_deg", statement.ownMaxRad());
    if (statement.usualFlexionRad().isPresent()) {
      putDegrees(node, "usual_flexion_deg", statement.usualFlexionRad());
      node.put("watch_from_deg", Units.degrees(statement.bands().watch()))
          .put("alert_from_deg", Units.degrees(statement.bands().alert()));
    }
    ArrayNode notices = node.putArray("notices");
    statement.notices().forEach(notice -> notices.add(notice(notice, words)));
    return node.put("text", words.back().statement(statement));
  }

  static ObjectNode notice(BackNotice notice, Words words) {
    ObjectNode node =
        AnalysisJson.object()
            .put("time_s", Units.seconds(notice.timeNanos()))
            .put("kind", notice.kind().id())
            .put("placement", notice.placement().id());
    if (notice.angleRad() != 0) {
      node.put("angle_deg", Units.degrees(notice.angleRad()));
    }
    return node.put("text", words.back().notice(notice));
  }
}
