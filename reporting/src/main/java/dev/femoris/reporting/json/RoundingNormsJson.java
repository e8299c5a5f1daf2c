package dev.femoris.reporting.json;

import dev.femoris.analysis.rounding.RoundingFeature;
import dev.femoris.analysis.rounding.RoundingNorms;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the thigh shows of a lift in which the back may round, in a baseline; numbers in SI units,
 * in full.
 */
final class RoundingNormsJson {

  private RoundingNormsJson() {}

  static ObjectNode of(RoundingNorms norms) {
    ObjectNode node = AnalysisJson.object().put("repetitions", norms.repetitions());
    ObjectNode features = node.putObject("features");
    double[] mean = norms.mean();
    double[] deviation = norms.deviation();
    for (RoundingFeature feature : RoundingFeature.values()) {
      features
          .putObject(name(feature))
          .put("mean", mean[feature.ordinal()])
          .put("deviation", deviation[feature.ordinal()]);
    }
    return node;
  }

  private static String name(RoundingFeature feature) {
    return feature.id()
        + switch (feature.unit()) {
          case RAD -> "_rad";
          case RAD_PER_S -> "_rad_s";
          case S -> "_s";
          case SHARE -> "";
        };
  }

  /**
   * Empty when there are none, or of other features than this version's: then a baseline of the
   * thigh's hints has to be made anew, while the rest of it holds.
   */
  static Optional<RoundingNorms> read(JsonNode node) {
    JsonNode features = node.path("features");
    if (features.size() != RoundingFeature.values().length) {
      return Optional.empty();
    }
    double[] mean = new double[RoundingFeature.values().length];
    double[] deviation = new double[mean.length];
    for (RoundingFeature feature : RoundingFeature.values()) {
      JsonNode values = features.path(name(feature));
      if (values.isMissingNode()) {
        return Optional.empty();
      }
      mean[feature.ordinal()] = BaselineJson.number(values.path("mean"), name(feature));
      deviation[feature.ordinal()] = BaselineJson.number(values.path("deviation"), name(feature));
    }
    return Optional.of(new RoundingNorms(node.path("repetitions").asInt(0), mean, deviation));
  }
}
