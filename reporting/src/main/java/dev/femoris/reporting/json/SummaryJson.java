package dev.femoris.reporting.json;

import dev.femoris.analysis.quality.Consistency;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.reporting.summary.SessionSummary;
import dev.femoris.reporting.summary.SetSummary;
import dev.femoris.reporting.unit.Units;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ObjectNode;

/** What a set and a session come to; a number that does not exist is null. */
final class SummaryJson {

  private SummaryJson() {}

  static ObjectNode of(SetSummary summary) {
    ObjectNode node = AnalysisJson.object().put("reps", summary.repetitions());
    putPercent(node, "velocity_loss_pct", summary.velocityLossPercent());
    node.put("median_rom_deg", Units.degrees(summary.medianRomRad()));
    node.set("median_tempo", RepetitionJson.tempo(summary.medianTempo()));
    summary.consistency().ifPresent(c -> node.set("consistency", consistency(c)));
    if (summary.score().isPresent()) {
      node.put("score", summary.score().getAsInt());
    } else {
      node.putNull("score");
    }
    return node;
  }

  static ObjectNode of(SessionResult result) {
    if (!result.basis().judges()) {
      return AnalysisJson.object().putNull("sets").putNull("reps");
    }
    SessionSummary summary = SessionSummary.of(result);
    ObjectNode node =
        AnalysisJson.object().put("sets", summary.sets()).put("reps", summary.repetitions());
    putPercent(node, "mean_velocity_loss_pct", summary.meanVelocityLossPercent());
    if (summary.medianRomRad().isPresent()) {
      node.put("median_rom_deg", Units.degrees(summary.medianRomRad().getAsDouble()));
    }
    if (summary.holds() > 0) {
      node.put("holds", summary.holds()).put("held_s", Units.seconds(summary.heldS()));
    }
    summary.medianTempo().ifPresent(tempo -> node.set("median_tempo", RepetitionJson.tempo(tempo)));
    return node;
  }

  private static ObjectNode consistency(Consistency consistency) {
    return AnalysisJson.object()
        .put("rom_cv_pct", Units.percent(100 * consistency.rangeShare()))
        .put("duration_cv_pct", Units.percent(100 * consistency.durationShare()));
  }

  private static void putPercent(ObjectNode node, String name, OptionalDouble percent) {
    if (percent.isPresent()) {
      node.put(name, Units.percent(percent.getAsDouble()));
    } else {
      node.putNull(name);
    }
  }
}
