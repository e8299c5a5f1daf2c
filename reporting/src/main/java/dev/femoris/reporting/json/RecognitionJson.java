package dev.femoris.reporting.json;

import dev.femoris.analysis.recognition.Recognition;
import dev.femoris.analysis.session.SessionResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the movements look like, as it stands in {@code exercise}. */
final class RecognitionJson {

  private RecognitionJson() {}

  /** Adds it wherever something was judged. */
  static void put(ObjectNode node, SessionResult result) {
    if (result.recognised().isPresent()) {
      node.set("recognised", recognised(result.recognised().get()));
    } else if (result.exerciseId().equals(SessionResult.AUTO)) {
      node.putNull("recognised");
      node.put(
          "reason",
          "fewer than three repetitions of anything, or they look like no exercise known; declare"
              + " the exercise");
    } else if (result.basis().judges()) {
      node.putNull("recognised");
    }
  }

  private static ObjectNode recognised(Recognition recognition) {
    ObjectNode node =
        AnalysisJson.object()
            .put("id", recognition.id())
            .put("confidence", share(recognition.confidence()));
    ArrayNode alike = node.putArray("alike");
    recognition.alike().forEach(alike::add);
    ArrayNode others = node.putArray("runners_up");
    for (Recognition.RunnerUp other : recognition.runnersUp()) {
      others.addObject().put("id", other.id()).put("confidence", share(other.share()));
    }
    return node;
  }

  static double share(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
