package dev.femoris.reporting.json;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionNote;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Figures;
import dev.femoris.reporting.words.Phrases;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One repetition with its tempo, notes and findings. */
final class RepetitionJson {

  private RepetitionJson() {}

  static ObjectNode of(JudgedRepetition judged) {
    Repetition repetition = judged.repetition();
    ObjectNode node =
        AnalysisJson.object()
            .put("index", judged.index())
            .put("order", repetition.order().id())
            .put("start_s", Units.seconds(repetition.startNanos()))
            .put("turn_in_s", Units.seconds(repetition.turnInNanos()))
            .put("turn_out_s", Units.seconds(repetition.turnOutNanos()))
            .put("end_s", Units.seconds(repetition.endNanos()))
            .put("detected_s", Units.seconds(repetition.detectedNanos()));
    node.set("tempo", tempo(judged.tempo()));
    node.put("rom_deg", Units.degrees(repetition.romRad()))
        .put("start_angle_deg", Units.degrees(repetition.startAngleRad()))
        .put("peak_rate_first_deg_s", Units.degrees(repetition.peakRateFirstRadPerS()))
        .put("peak_rate_second_deg_s", Units.degrees(repetition.peakRateSecondRadPerS()));
    ArrayNode notes = node.putArray("notes");
    repetition.notes().stream().sorted().map(RepetitionNote::id).forEach(notes::add);
    ArrayNode findings = node.putArray("findings");
    judged.findings().forEach(finding -> findings.add(finding(finding)));
    return node;
  }

  static ObjectNode tempo(Tempo tempo) {
    ObjectNode node = AnalysisJson.object().put("eccentric_s", Units.seconds(tempo.eccentricS()));
    tempo.pauseStretchedS().ifPresent(s -> node.put("pause_stretched_s", Units.seconds(s)));
    node.put("concentric_s", Units.seconds(tempo.concentricS()));
    tempo.pauseContractedS().ifPresent(s -> node.put("pause_contracted_s", Units.seconds(s)));
    return node.put("notation", Figures.notation(tempo));
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode node =
        AnalysisJson.object()
            .put("fault", finding.fault().id())
            .put("verdict", finding.verdict().id())
            .putNull("probability");
    if (finding.fault() == Fault.BACK_ROUNDING) {
      node.put("basis", "thigh_only");
    }
    finding.evidence().ifPresent(evidence -> putMeasured(node, evidence));
    return node.put("evidence", Phrases.evidence(finding));
  }

  private static void putMeasured(ObjectNode node, Finding.Evidence evidence) {
    switch (evidence.quantity()) {
      case RANGE_RAD ->
          node.put("measured_deg", Units.degrees(evidence.measured()))
              .put("reference_deg", Units.degrees(evidence.reference()));
      case ECCENTRIC_S, TURN_PAUSE_S ->
          node.put("measured_s", Units.seconds(evidence.measured()))
              .put("reference_s", Units.seconds(evidence.reference()));
    }
  }
}
