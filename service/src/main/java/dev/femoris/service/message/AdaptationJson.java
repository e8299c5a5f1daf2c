package dev.femoris.service.message;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.programme.Adaptation;
import dev.femoris.analysis.programme.RepetitionRange;
import dev.femoris.reporting.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a trainer changed of a routine, as JSON. */
public final class AdaptationJson {

  private AdaptationJson() {}

  public static String write(Adaptation adaptation) {
    return Json.text(node(adaptation));
  }

  static ObjectNode node(Adaptation adaptation) {
    ObjectNode node = Json.object();
    adaptation.sessionsPerWeek().ifPresent(n -> node.put("sessions_per_week", n));
    ObjectNode all = node.putObject("exercises");
    new TreeMap<>(adaptation.exercises()).forEach((id, change) -> all.set(id, node(change)));
    return node;
  }

  private static ObjectNode node(Adaptation.Change change) {
    ObjectNode node = Json.object();
    if (change.leftOut()) {
      node.put("left_out", true);
    }
    change.mostSets().ifPresent(n -> node.put("most_sets", n));
    change
        .repetitions()
        .ifPresent(
            r -> node.putObject("repetitions").put("least", r.least()).put("most", r.most()));
    change.tempo().ifPresent(t -> node.put("tempo", Words.english().figures().notation(t)));
    change.restS().ifPresent(s -> node.put("rest_s", s));
    change.loadKg().ifPresent(kg -> node.put("load_kg", kg));
    change.insteadId().ifPresent(id -> node.put("instead", id));
    return node;
  }

  /** Of text that {@link #write} made. */
  public static Adaptation read(String json) {
    return read(Json.MAPPER.readTree(json));
  }

  /**
   * @throws dev.femoris.service.failure.Failure (USAGE) when it is not as it must be
   */
  static Adaptation read(JsonNode node) {
    Map<String, Adaptation.Change> exercises = new LinkedHashMap<>();
    try {
      node.path("exercises").forEachEntry((id, change) -> exercises.put(id, change(change)));
      return new Adaptation(whole(node, "sessions_per_week"), exercises);
    } catch (IllegalArgumentException e) {
      throw TrainerRequest.Fields.bad(String.valueOf(e.getMessage()));
    }
  }

  private static Adaptation.Change change(JsonNode node) {
    JsonNode repetitions = node.path("repetitions");
    return new Adaptation.Change(
        node.path("left_out").asBoolean(false),
        whole(node, "most_sets"),
        repetitions.isObject()
            ? Optional.of(
                new RepetitionRange(
                    repetitions.path("least").asInt(0), repetitions.path("most").asInt(0)))
            : Optional.empty(),
        tempo(node),
        whole(node, "rest_s"),
        node.path("load_kg").isNumber()
            ? OptionalDouble.of(node.path("load_kg").doubleValue())
            : OptionalDouble.empty(),
        Optional.ofNullable(node.path("instead").asString(null)));
  }

  private static Optional<TempoTarget> tempo(JsonNode node) {
    Optional<String> notation = Optional.ofNullable(node.path("tempo").asString(null));
    notation
        .filter(n -> Declaration.tempo(n).isEmpty())
        .ifPresent(
            n -> {
              throw TrainerRequest.Fields.bad("tempo must look like 3-1-1-0");
            });
    return notation.flatMap(Declaration::tempo);
  }

  private static OptionalInt whole(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalInt.empty();
    }
    if (!value.isInt()) {
      throw TrainerRequest.Fields.bad(name + " must be a whole number");
    }
    return OptionalInt.of(value.intValue());
  }
}
