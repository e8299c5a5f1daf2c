package dev.femoris.reporting.json;

import dev.femoris.analysis.baseline.BackNorms;
import dev.femoris.analysis.statistic.Spread;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the lower back did in a session of a baseline: {@code back}, with a version of its own.
 * Angles are degrees. {@code pelvis}, which earlier versions of this program wrote, is not read:
 * what a sensor on the sacrum estimates has to be learned once more.
 */
final class BackNormsJson {

  private BackNormsJson() {}

  static ObjectNode of(BackNorms norms) {
    ObjectNode node =
        AnalysisJson.object()
            .put("version", BackNorms.VERSION)
            .put("repetitions", norms.repetitions());
    norms
        .flexion()
        .ifPresent(
            f -> {
              node.set("lumbar_flexion_deg", degrees(f.held()));
              node.set("loaded_flexion_deg", degrees(f.loaded()));
            });
    norms.pelvisBendRad().ifPresent(bend -> node.set("pelvis_bend_deg", degrees(bend)));
    norms.hipFlexionRad().ifPresent(hip -> node.set("hip_flexion_deg", degrees(hip)));
    norms.ownMaxRad().ifPresent(rad -> node.put("own_max_flexion_deg", Math.toDegrees(rad)));
    norms.loadKg().ifPresent(kg -> node.put("load_kg", kg));
    return node;
  }

  private static ObjectNode degrees(Spread spread) {
    return AnalysisJson.object()
        .put("median", Math.toDegrees(spread.median()))
        .put("scatter", Math.toDegrees(spread.scatter()));
  }

  /** Empty when it is of another version: the rest of the baseline still holds. */
  static Optional<BackNorms> read(JsonNode node) {
    if (node.path("version").asInt(0) != BackNorms.VERSION) {
      return Optional.empty();
    }
    return Optional.of(
        new BackNorms(
            node.path("repetitions").asInt(0),
            node.has("lumbar_flexion_deg")
                ? Optional.of(
                    new BackNorms.Flexion(
                        radians(node, "lumbar_flexion_deg"), radians(node, "loaded_flexion_deg")))
                : Optional.empty(),
            node.has("pelvis_bend_deg")
                ? Optional.of(radians(node, "pelvis_bend_deg"))
                : Optional.empty(),
            node.has("hip_flexion_deg")
                ? Optional.of(radians(node, "hip_flexion_deg"))
                : Optional.empty(),
            node.has("own_max_flexion_deg")
                ? OptionalDouble.of(
                    Math.toRadians(number(node.path("own_max_flexion_deg"), "own_max_flexion_deg")))
                : OptionalDouble.empty(),
            node.has("load_kg")
                ? OptionalDouble.of(number(node.path("load_kg"), "load_kg"))
                : OptionalDouble.empty()));
  }

  private static Spread radians(JsonNode node, String name) {
    JsonNode spread = node.path(name);
    return new Spread(
        Math.toRadians(number(spread.path("median"), name)),
        Math.toRadians(number(spread.path("scatter"), name)));
  }

  private static double number(JsonNode node, String name) {
    if (!node.isNumber()) {
      throw new IllegalArgumentException("\"back.%s\" has no number".formatted(name));
    }
    return node.doubleValue();
  }
}
