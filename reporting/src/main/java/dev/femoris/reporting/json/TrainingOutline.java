package dev.femoris.reporting.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was trained, in short, read from an analysis.
 *
 * @param exercise its id; empty when it was to be recognised and was not
 * @param durationS of the whole recording
 */
public record TrainingOutline(
    Optional<String> exercise, OptionalDouble loadKg, double durationS, List<SetOutline> sets) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** One set; times are the session's, s. */
  public record SetOutline(int index, double startS, double endS, int repetitions) {}

  public TrainingOutline {
    sets = List.copyOf(sets);
  }

  /**
   * Reads it.
   *
   * @param analysisJson as {@link AnalysisJson} writes it, or as corrections left it
   */
  public static TrainingOutline of(String analysisJson) {
    JsonNode root = MAPPER.readTree(analysisJson);
    JsonNode loadKg = root.path("recording").path("load_kg");
    List<SetOutline> sets = new ArrayList<>();
    for (JsonNode set : root.path("sets")) {
      sets.add(
          new SetOutline(
              set.path("index").intValue(),
              set.path("start_s").doubleValue(),
              set.path("end_s").doubleValue(),
              set.path("reps").size()));
    }
    return new TrainingOutline(
        exercise(root.path("exercise")),
        loadKg.isNumber() ? OptionalDouble.of(loadKg.doubleValue()) : OptionalDouble.empty(),
        root.path("recording").path("duration_s").doubleValue(0),
        sets);
  }

  /** As it was declared; where it was to be recognised, as what it was. */
  static Optional<String> exercise(JsonNode exercise) {
    JsonNode recognised = exercise.path("recognised").path("id");
    JsonNode declared = exercise.path("declared");
    JsonNode said = declared.asString("").equals("auto") ? recognised : declared;
    return said.isString() ? Optional.of(said.stringValue()) : Optional.empty();
  }
}
