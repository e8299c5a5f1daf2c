package dev.femoris.service.message;

import dev.femoris.analysis.statistic.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/**
 * What the repetitions of a shown result came to: all that count, whatever was found in them, so
 * that the middle of a session does not depend on what is called a fault.
 *
 * @param repetitions that count
 * @param judged those of which a fault could be told or excluded
 * @param faulty those with a fault
 * @param angles empty when the angle of no repetition is known
 */
public record SessionFigures(int repetitions, int judged, int faulty, Optional<Angles> angles) {

  /** Each over the repetitions; the rate is the peak of the concentric phase. */
  public record Angles(
      Spread rangeRad, Spread eccentricS, Spread concentricS, Spread rateRadPerS) {}

  /**
   * @param resultJson in the contract's form
   */
  public static SessionFigures of(String resultJson) {
    List<JsonNode> repetitions = new ArrayList<>();
    for (JsonNode set : Json.MAPPER.readTree(resultJson).path("sets")) {
      set.path("reps").forEach(repetitions::add);
    }
    List<JsonNode> measured =
        repetitions.stream()
            .filter(r -> r.path("rom_deg").isNumber() && r.path("tempo").isObject())
            .toList();
    return new SessionFigures(
        repetitions.size(),
        (int) repetitions.stream().filter(r -> has(r, "absent") || has(r, "present")).count(),
        (int) repetitions.stream().filter(r -> has(r, "present")).count(),
        measured.isEmpty() ? Optional.empty() : Optional.of(angles(measured)));
  }

  private static Angles angles(List<JsonNode> repetitions) {
    return new Angles(
        spread(repetitions, r -> Math.toRadians(number(r, "rom_deg"))),
        spread(repetitions, r -> number(r.path("tempo"), "eccentric_s")),
        spread(repetitions, r -> number(r.path("tempo"), "concentric_s")),
        spread(repetitions, r -> Math.toRadians(concentricRateDegPerS(r))));
  }

  private static double concentricRateDegPerS(JsonNode repetition) {
    boolean eccentricFirst = repetition.path("order").asString("").equals("eccentric_first");
    return number(repetition, eccentricFirst ? "peak_rate_second_deg_s" : "peak_rate_first_deg_s");
  }

  private static double number(JsonNode node, String name) {
    return node.path(name).asDouble(0);
  }

  private static Spread spread(List<JsonNode> repetitions, ToDoubleFunction<JsonNode> value) {
    return Spread.of(repetitions.stream().mapToDouble(value).toArray());
  }

  private static boolean has(JsonNode repetition, String verdict) {
    for (JsonNode finding : repetition.path("findings")) {
      if (finding.path("verdict").asString("").equals(verdict)) {
        return true;
      }
    }
    return false;
  }
}
