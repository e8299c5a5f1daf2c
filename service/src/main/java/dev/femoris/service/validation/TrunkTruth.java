package dev.femoris.service.validation;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of the back in a simulated recording with trunk sensors, from the JSON beside it.
 */
final class TrunkTruth {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /**
   * @param endS end of the repetition
   * @param baseline whether the others are held against it
   * @param extraDeg flexion that was asked for on top of the athlete's own
   * @param extraActualDeg flexion that was added
   * @param deltaDeg change of the largest lumbar flexion over the baseline's mean
   */
  record Repetition(
      double endS, boolean baseline, double extraDeg, double extraActualDeg, double deltaDeg) {}

  private TrunkTruth() {}

  static List<Repetition> read(Path file) {
    try {
      List<Repetition> all = new ArrayList<>();
      for (JsonNode r : MAPPER.readTree(file.toFile()).path("reps")) {
        all.add(
            new Repetition(
                r.path("end_s").asDouble(),
                r.path("baseline").asBoolean(),
                r.path("extra_lumbar_flexion_deg").asDouble(),
                r.path("extra_actual_deg").asDouble(),
                r.path("delta_lumbar_flexion_deg").asDouble()));
      }
      return all;
    } catch (JacksonException e) {
      throw Failure.of(
          FailureKind.BAD_INPUT, "%s: is no truth (%s)".formatted(file, e.getMessage()), e);
    }
  }
}
