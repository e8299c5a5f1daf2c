package dev.femoris.service.message;

import dev.femoris.service.store.ModelStep;
import dev.femoris.service.store.RepetitionLabel;
import dev.femoris.service.store.StoredLabel;
import dev.femoris.service.store.StoredModel;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers to a trainer. */
public final class TrainerAnswers {

  private TrainerAnswers() {}

  public static String labels(List<StoredLabel> labels) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    labels.forEach(label -> all.add(node(label)));
    return Json.MAPPER.writeValueAsString(all);
  }

  public static String label(StoredLabel label) {
    return Json.text(node(label));
  }

  /** Each without its record. */
  public static String models(List<StoredModel> models) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    models.forEach(model -> all.add(node(model)));
    return Json.MAPPER.writeValueAsString(all);
  }

  /** A model with its whole record. */
  public static String model(StoredModel model) {
    return Json.text(Json.putJson(node(model), "record", model.json()));
  }

  private static ObjectNode node(StoredLabel stored) {
    RepetitionLabel label = stored.label();
    ObjectNode node =
        Json.object()
            .put("id", stored.id())
            .put("session", label.sessionId())
            .put("set", label.setIndex())
            .put("repetition", label.repetitionIndex())
            .put("start_s", seconds(label.startNanos()))
            .put("end_s", seconds(label.endNanos()))
            .put("fault", label.fault())
            .put("label", label.label().id())
            .put("who", label.by())
            .put("at", label.at().toString())
            .put("note", label.note())
            .put("current", stored.current());
    if (stored.supersedes().isPresent()) {
      node.put("supersedes", stored.supersedes().getAsLong());
    } else {
      node.putNull("supersedes");
    }
    return node;
  }

  private static ObjectNode node(StoredModel model) {
    ObjectNode node =
        Json.object()
            .put("id", model.id())
            .put("athlete", model.key().athlete())
            .put("exercise", model.key().exercise())
            .put("placement", model.key().placement())
            .put("fault", model.fault())
            .put("version", model.version())
            .put("state", model.state().id())
            .put("made_at", model.madeAt().toString())
            .put("made_by", model.madeBy())
            .put("good_labels", model.goodLabels())
            .put("rounded_labels", model.roundedLabels())
            .put("sessions", model.sessions())
            .put("better_than_baseline", model.better())
            .put("verdict", PersonalModelJson.verdict(model.json()));
    ArrayNode steps = node.putArray("steps");
    for (ModelStep step : model.steps()) {
      steps
          .addObject()
          .put("step", step.kind().id())
          .put("who", step.by())
          .put("at", step.at().toString())
          .put("reason", step.reason());
    }
    return node;
  }

  private static double seconds(long nanos) {
    return Math.rint(nanos * 1e-5) / 1e4;
  }
}
