package dev.femoris.reporting.json;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Evidence;
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
            .put("verdict", finding.verdict().id());
    if (finding.probability().isPresent()) {
      node.put("probability", Units.share(finding.probability().getAsDouble()));
    } else {
      node.putNull("probability");
    }
    if (finding.fault() == Fault.BACK_ROUNDING) {
      node.put("basis", "thigh_only");
    }
    finding.evidence().ifPresent(evidence -> putMeasured(node, evidence));
    return node.put("evidence", Phrases.evidence(finding));
  }

  private static void putMeasured(ObjectNode node, Evidence evidence) {
    Quantity.Unit unit = evidence.quantity().unit();
    node.put("quantity", evidence.quantity().id())
        .put("measured" + suffix(unit), value(unit, evidence.measured()))
        .put("reference" + suffix(unit), value(unit, evidence.reference()))
        .put("limit" + suffix(unit), value(unit, evidence.limit()))
        .put("reference_basis", evidence.basis().id());
    if (evidence.inARow() > 0) {
      node.put("in_a_row", evidence.inARow());
    }
  }

  private static String suffix(Quantity.Unit unit) {
    return switch (unit) {
      case RAD -> "_deg";
      case S -> "_s";
      case RAD_PER_S -> "_deg_s";
      case RAD_PER_S2 -> "_deg_s2";
      case SHARE -> "_pct";
      case NONE -> "";
    };
  }

  private static double value(Quantity.Unit unit, double value) {
    return switch (unit) {
      case RAD, RAD_PER_S, RAD_PER_S2 -> Units.degrees(value);
      case S -> Units.seconds(value);
      case SHARE -> Units.percent(100 * value);
      case NONE -> Units.share(value);
    };
  }
}
