package dev.femoris.service.message;

import dev.femoris.analysis.rounding.PersonalModel;
import dev.femoris.analysis.rounding.RoundingBaseline;
import dev.femoris.analysis.rounding.RoundingFeature;
import dev.femoris.service.personal.Evaluation;
import dev.femoris.service.personal.LabelledRepetition;
import dev.femoris.service.personal.LabelledSession;
import dev.femoris.service.personal.ModelWords;
import dev.femoris.service.personal.PersonalRecord;
import dev.femoris.service.personal.PersonalTraining;
import dev.femoris.service.personal.ReliabilityFigures;
import dev.femoris.service.personal.TrainedModel;
import java.util.Arrays;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The record of a personal model as it is stored and shown. */
public final class PersonalModelJson {

  private static final int FORMAT = 1;

  private PersonalModelJson() {}

  public static String write(PersonalRecord record) {
    TrainedModel trained = record.trained();
    ObjectNode node =
        Json.object()
            .put("format", FORMAT)
            .put("exercise", trained.model().exerciseId())
            .put("placement", record.placement())
            .put("fault", record.fault())
            .put("version", trained.model().version())
            .put("made_at", record.madeAt().toString())
            .put("made_by", record.madeBy())
            .put("algorithm", record.algorithm());
    node.put("verdict", ModelWords.verdict(trained.evaluation()));
    ArrayNode words = node.putArray("explained");
    ModelWords.explain(record).forEach(words::add);
    evaluation(node.putObject("evaluation"), trained.evaluation());
    model(node.putObject("model"), trained);
    labels(node.putArray("labels"), trained);
    node.put("labels_without_repetition", record.labelsWithoutRepetition());
    return Json.text(node);
  }

  /**
   * The model in a record.
   *
   * @throws IllegalArgumentException when it is not such a record, or another version of the
   *     program wrote it
   */
  public static PersonalModel model(String json) {
    JsonNode record = read(json);
    JsonNode model = record.path("model");
    return new PersonalModel(
        record.path("exercise").asString(""),
        record.path("version").asInt(0),
        kind(model.path("kind").asString("")),
        perFeature(model, "weight"),
        model.path("intercept").asDouble(Double.NaN),
        model.path("good_labels").asInt(0),
        model.path("rounded_labels").asInt(0),
        model.path("sessions").asInt(0));
  }

  /**
   * The good repetitions a record's model counts from.
   *
   * @throws IllegalArgumentException as {@link #model(String)}
   */
  public static RoundingBaseline baseline(String json) {
    JsonNode record = read(json);
    JsonNode model = record.path("model");
    return new RoundingBaseline(
        record.path("exercise").asString(""),
        model.path("baseline_repetitions").asInt(0),
        perFeature(model, "baseline_mean"),
        perFeature(model, "baseline_deviation"),
        OptionalDouble.empty());
  }

  /** What a record says of the model's worth; empty when it is of another version. */
  public static String verdict(String json) {
    return Json.MAPPER.readTree(json).path("verdict").asString("");
  }

  private static JsonNode read(String json) {
    JsonNode record;
    try {
      record = Json.MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("personal model: not JSON", e);
    }
    if (record.path("format").asInt(0) != FORMAT) {
      throw new IllegalArgumentException(
          "personal model of format %d: this program reads format %d"
              .formatted(record.path("format").asInt(0), FORMAT));
    }
    return record;
  }

  /** Features are found by their ids: one the analysis no longer measures cannot be used. */
  private static double[] perFeature(JsonNode model, String name) {
    double[] values = new double[RoundingFeature.values().length];
    for (JsonNode each : model.path("features")) {
      String id = each.path("id").asString("");
      RoundingFeature feature =
          RoundingFeature.find(id)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "personal model: feature \"%s\" is not measured".formatted(id)));
      values[feature.ordinal()] = each.path(name).asDouble(Double.NaN);
    }
    return values;
  }

  private static PersonalModel.Kind kind(String id) {
    return Arrays.stream(PersonalModel.Kind.values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("personal model: no kind \"%s\"".formatted(id)));
  }

  private static void model(ObjectNode node, TrainedModel trained) {
    PersonalModel model = trained.model();
    node.put("kind", model.kind().id())
        .put("cost", PersonalTraining.COST)
        .put("good_labels", model.goodLabels())
        .put("rounded_labels", model.roundedLabels())
        .put("sessions", model.sessions())
        .put("baseline_repetitions", trained.baseline().repetitions())
        .put("intercept", model.intercept());
    node.putObject("population")
        .put("version", trained.population().version())
        .put("fitted_on", trained.population().fittedOn());
    ArrayNode features = node.putArray("features");
    for (RoundingFeature feature : RoundingFeature.values()) {
      int i = feature.ordinal();
      features
          .addObject()
          .put("id", feature.id())
          .put("meaning", feature.meaning())
          .put("unit", feature.unit().id())
          .put("weight", model.weights()[i])
          .put("baseline_mean", trained.baseline().mean()[i])
          .put("baseline_deviation", trained.baseline().deviation()[i]);
    }
  }

  private static void evaluation(ObjectNode node, Evaluation evaluation) {
    node.put("how", "leave one session out")
        .put("sessions", evaluation.sessions())
        .put("better", evaluation.better());
    gain(node.putObject("gain_over_baseline"), evaluation.overBaseline());
    gain(node.putObject("gain_over_guessing"), evaluation.overGuessing());
    figures(node.putObject("personal"), evaluation.personal());
    figures(node.putObject("baseline"), evaluation.baseline());
  }

  private static void gain(ObjectNode node, Evaluation.Gain gain) {
    node.put("brier", gain.mean()).put("standard_error", gain.standardError());
  }

  private static void figures(ObjectNode node, ReliabilityFigures figures) {
    node.put("auc", figures.auc())
        .put("brier", figures.brier())
        .put("balanced_accuracy", figures.balancedAccuracy())
        .put("good", figures.good())
        .put("good_right", figures.goodRight())
        .put("rounded", figures.rounded())
        .put("rounded_right", figures.roundedRight());
  }

  private static void labels(ArrayNode node, TrainedModel trained) {
    for (LabelledSession session : trained.labels()) {
      for (LabelledRepetition repetition : session.labelled()) {
        node.addObject()
            .put("id", repetition.labelId())
            .put("session", session.sessionId())
            .put("set", repetition.setIndex())
            .put("repetition", repetition.repetitionIndex())
            .put("start_s", Math.rint(repetition.startS() * 1e4) / 1e4)
            .put("label", repetition.rounded() ? "rounded" : "good");
      }
    }
  }
}
