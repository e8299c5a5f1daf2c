package dev.femoris.reporting.json;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.reporting.unit.Units;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The recording's own facts. */
final class RecordingJson {

  private RecordingJson() {}

  static ObjectNode of(RecordingFacts facts) {
    ObjectNode node =
        AnalysisJson.object()
            .put("file", facts.file())
            .put("samples", facts.samples())
            .put("rate_hz", Math.round(facts.rateHz() * 1e3) / 1e3)
            .put("duration_s", Units.seconds(facts.durationS()));
    ArrayNode placements = node.putArray("placements");
    facts.placements().stream().map(Placement::id).forEach(placements::add);
    if (!facts.sensors().isEmpty()) {
      ArrayNode sensors = node.putArray("sensors");
      facts.sensors().forEach(sensor -> sensors.add(sensor(sensor)));
    }
    ArrayNode gaps = node.putArray("gaps");
    facts.gaps().forEach(gap -> gaps.add(gap(gap)));
    facts.label().ifPresent(label -> node.put("label", label));
    facts.loadKg().ifPresent(kg -> node.put("load_kg", kg));
    facts.recordedAt().ifPresent(at -> node.put("recorded_at", at.toString()));
    facts.corrected().ifPresent(how -> node.put("corrected", how));
    facts.ingest().ifPresent(counts -> node.set("ingest", counts(counts)));
    return node;
  }

  private static ObjectNode sensor(RecordingFacts.SensorFacts sensor) {
    return AnalysisJson.object()
        .put("placement", sensor.placement().id())
        .put("rate_hz", Math.round(sensor.rateHz() * 1e3) / 1e3)
        .put("samples", sensor.samples())
        .put("missing", sensor.missing())
        .put("clock", sensor.clock())
        .put("clock_residual_ms", Math.round(sensor.residualMs() * 10) / 10.0);
  }

  private static ObjectNode gap(RecordingFacts.Gap gap) {
    return AnalysisJson.object()
        .put("start_s", Units.seconds(gap.startS()))
        .put("end_s", Units.seconds(gap.endS()));
  }

  private static ObjectNode counts(RecordingFacts.IngestCounts counts) {
    return AnalysisJson.object()
        .put("missing", counts.missing())
        .put("repeated", counts.repeated())
        .put("reordered", counts.reordered())
        .put("unreadable", counts.unreadable());
  }
}
