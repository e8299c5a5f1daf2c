package dev.femoris.reporting.json;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.quality.RepetitionScore;
import dev.femoris.analysis.repetition.NordicMeasures;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionNote;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.trunk.TrunkReport;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Words;
import java.util.Optional;
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
    repetition.measures().nordic().ifPresent(n -> node.set("nordic", nordic(repetition, n)));
    ArrayNode notes = node.putArray("notes");
    repetition.notes().stream().sorted().map(RepetitionNote::id).forEach(notes::add);
    ArrayNode findings = node.putArray("findings");
    judged.findings().forEach(finding -> findings.add(finding(judged, finding)));
    judged
        .trunk()
        .flatMap(TrunkReport::hip)
        .ifPresent(hip -> node.put("hip_flexion_deg", Units.degrees(hip.flexionRad())));
    node.set("smoothness", smoothness(repetition));
    putScore(node, judged);
    return node;
  }

  /** Leans are positive forward: the thigh angle with the other sign. */
  private static ObjectNode nordic(Repetition repetition, NordicMeasures measures) {
    ObjectNode node = AnalysisJson.object();
    measures
        .breakPoint()
        .ifPresent(
            b ->
                node.put("break_deg", Units.degrees(repetition.leanRad(b.rateRad())))
                    .put(
                        "break_acceleration_deg",
                        Units.degrees(repetition.leanRad(b.accelerationRad()))));
    repetition.catchLeanRad().ifPresent(lean -> node.put("catch_deg", Units.degrees(lean)));
    return node.put("controlled_s", Units.seconds(measures.controlledS()))
        .put("controlled_deg", Units.degrees(measures.controlledRad()))
        .put("catch", measures.catchRad().isPresent());
  }

  /** SPARC of each phase; comparable only with the same athlete's own in the same exercise. */
  private static ObjectNode smoothness(Repetition repetition) {
    double first = Units.share(repetition.measures().smoothnessFirst());
    double second = Units.share(repetition.measures().smoothnessSecond());
    boolean eccentricFirst = repetition.order() == PhaseOrder.ECCENTRIC_FIRST;
    return AnalysisJson.object()
        .put("eccentric", eccentricFirst ? first : second)
        .put("concentric", eccentricFirst ? second : first);
  }

  private static void putScore(ObjectNode node, JudgedRepetition judged) {
    Optional<RepetitionScore> score = RepetitionScore.of(judged.findings());
    if (score.isEmpty()) {
      node.putNull("score");
      return;
    }
    node.put("score", score.get().points());
    ArrayNode parts = node.putArray("score_parts");
    for (RepetitionScore.Deduction deduction : score.get().deductions()) {
      parts.add(
          AnalysisJson.object()
              .put("fault", deduction.fault().id())
              .put("points", -deduction.points()));
    }
  }

  static ObjectNode tempo(Tempo tempo) {
    ObjectNode node = AnalysisJson.object().put("eccentric_s", Units.seconds(tempo.eccentricS()));
    tempo.pauseStretchedS().ifPresent(s -> node.put("pause_stretched_s", Units.seconds(s)));
    node.put("concentric_s", Units.seconds(tempo.concentricS()));
    tempo.pauseContractedS().ifPresent(s -> node.put("pause_contracted_s", Units.seconds(s)));
    return node.put("notation", Words.english().figures().notation(tempo));
  }

  /** The back's finding says more than a verdict on a fault. */
  private static ObjectNode finding(JudgedRepetition judged, Finding finding) {
    return finding.fault() == Fault.BACK_ROUNDING
        ? judged
            .trunk()
            .flatMap(TrunkReport::back)
            .map(BackJson::finding)
            .orElseGet(() -> finding(finding))
        : finding(finding);
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
    return node.put("evidence", Words.english().phrases().evidence(finding));
  }

  private static void putMeasured(ObjectNode node, Evidence evidence) {
    Quantity.Unit unit = evidence.quantity().unit();
    node.put("quantity", evidence.quantity().id())
        .put("measured" + QuantityJson.suffix(unit), QuantityJson.value(unit, evidence.measured()))
        .put(
            "reference" + QuantityJson.suffix(unit), QuantityJson.value(unit, evidence.reference()))
        .put("limit" + QuantityJson.suffix(unit), QuantityJson.value(unit, evidence.limit()))
        .put("reference_basis", evidence.basis().id());
    evidence.legs().ifPresent(legs -> putLegs(node, legs));
    if (evidence.inARow() > 0) {
      node.put("in_a_row", evidence.inARow());
    }
  }

  private static void putLegs(ObjectNode node, Evidence.Legs legs) {
    Quantity.Unit unit = legs.quantity().unit();
    node.put("compared", legs.quantity().id())
        .put("left" + QuantityJson.suffix(unit), QuantityJson.value(unit, legs.left()))
        .put("right" + QuantityJson.suffix(unit), QuantityJson.value(unit, legs.right()));
  }
}
