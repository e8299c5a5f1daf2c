package dev.femoris.reporting.json;

import dev.femoris.analysis.barbell.BarRejection;
import dev.femoris.analysis.barbell.BarRepetition;
import dev.femoris.analysis.barbell.BarSet;
import dev.femoris.reporting.unit.Units;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a sensor on the bar found; what a bar cannot show is null. */
final class BarJson {

  private BarJson() {}

  static ObjectNode set(BarSet set) {
    ObjectNode node =
        AnalysisJson.object()
            .put("index", set.index())
            .put("start_s", Units.seconds(set.startNanos()))
            .put("end_s", Units.seconds(set.endNanos()));
    ArrayNode reps = node.putArray("reps");
    for (int i = 0; i < set.repetitions().size(); i++) {
      reps.add(repetition(i + 1, set.repetitions().get(i)));
    }
    node.putObject("summary")
        .put("reps", set.repetitions().size())
        .putNull("velocity_loss_pct")
        .putNull("median_rom_deg");
    return node;
  }

  static ObjectNode repetition(int index, BarRepetition repetition) {
    ObjectNode node =
        AnalysisJson.object()
            .put("index", index)
            .put("order", repetition.order().id())
            .put("start_s", Units.seconds(repetition.startNanos()))
            .put("turn_s", Units.seconds(repetition.turnNanos()))
            .putNull("turn_in_s")
            .putNull("turn_out_s")
            .put("end_s", Units.seconds(repetition.endNanos()))
            .put("detected_s", Units.seconds(repetition.detectedNanos()));
    node.set("tempo", tempo(repetition));
    node.putNull("rom_deg");
    ArrayNode notes = node.putArray("notes");
    if (repetition.samplesMissing()) {
      notes.add("samples_missing");
    }
    if (!repetition.loweringSeen()) {
      notes.add("lowering_not_seen");
    }
    node.putArray("findings");
    return node;
  }

  /** The pause beside the lowering is part of it: a bar does not tell them apart. */
  private static ObjectNode tempo(BarRepetition repetition) {
    ObjectNode node = AnalysisJson.object().put("coarse", true);
    if (repetition.loweringS().isPresent()) {
      node.put("eccentric_s", Units.seconds(repetition.loweringS().getAsDouble()));
    } else {
      node.putNull("eccentric_s");
    }
    return node.putNull("pause_stretched_s")
        .put("concentric_s", Units.seconds(repetition.liftS()))
        .putNull("pause_contracted_s");
  }

  static ObjectNode rejection(BarRejection rejection) {
    return AnalysisJson.object()
        .put("start_s", Units.seconds(rejection.startNanos()))
        .put("end_s", Units.seconds(rejection.endNanos()))
        .put("reason", rejection.reason().id())
        .putNull("range_deg");
  }
}
