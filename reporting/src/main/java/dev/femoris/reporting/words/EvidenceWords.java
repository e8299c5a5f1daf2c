package dev.femoris.reporting.words;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.repetition.NordicMeasures;
import dev.femoris.reporting.unit.Units;
import java.util.Map;

/** A measured quantity beside its reference, as a sentence without a full stop. */
record EvidenceWords(Words words) {

  String of(Evidence evidence) {
    return "%s %s, %s%s%s"
        .formatted(
            name(evidence.quantity()),
            value(evidence.quantity(), evidence.measured()),
            reference(evidence),
            hipFlexion(evidence),
            lasting(evidence));
  }

  private String reference(Evidence evidence) {
    Quantity quantity = evidence.quantity();
    return legs(evidence)
        + words.say(
            Words.key("words.reference", evidence.basis()),
            Map.of(
                "usual",
                value(quantity, evidence.reference()),
                "limit",
                value(quantity, evidence.limit())));
  }

  private String legs(Evidence evidence) {
    return evidence
        .legs()
        .filter(legs -> evidence.basis() == Evidence.Basis.OTHER_LEG)
        .map(
            legs ->
                words.say(
                        "words.reference_legs",
                        Map.of(
                            "quantity",
                            name(legs.quantity()),
                            "left",
                            value(legs.quantity(), legs.left()),
                            "right",
                            value(legs.quantity(), legs.right())))
                    + ", ")
        .orElse("");
  }

  /** What a lean lost at the catch means; nothing when none was lost. */
  private String hipFlexion(Evidence evidence) {
    double lostRad = evidence.reference() - evidence.measured();
    return evidence.quantity() == Quantity.CATCH_LEAN_RAD && lostRad > 0
        ? ": "
            + words.say(
                "words.hip_flexion",
                Map.of(
                    "degrees", words.figures().degrees(NordicMeasures.hipFlexionRad(lostRad), 0)))
        : "";
  }

  private String lasting(Evidence evidence) {
    return evidence.lasting()
        ? "; " + words.say("words.lasting", Map.of("count", evidence.inARow()))
        : "";
  }

  private String name(Quantity quantity) {
    return words.say("words.quantity", quantity);
  }

  private String value(Quantity quantity, double value) {
    Figures figures = words.figures();
    return switch (quantity.unit()) {
      case RAD -> figures.degrees(value, 1) + "°";
      case S -> figures.fixed(Units.seconds(value), 2) + " s";
      case RAD_PER_S -> figures.degrees(value, 1) + "°/s";
      case RAD_PER_S2 -> figures.degrees(value, 0) + "°/s²";
      case SHARE -> figures.fixed(Units.percent(100 * value), 0) + " %";
      case NONE -> figures.fixed(value, 2);
    };
  }
}
