package dev.femoris.reporting.json;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.Basis;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.reporting.words.Words;
import java.util.Arrays;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was declared or recognised, and whether the worn sensor can judge it. */
final class ExerciseJson {

  private ExerciseJson() {}

  static ObjectNode of(SessionResult result) {
    ObjectNode node = AnalysisJson.object().put("declared", result.exerciseId());
    node.put("judgeable", result.basis().judges());
    switch (result.basis()) {
      case Basis.Limb limb -> node.put("judged_from", limb.worn().id());
      case Basis.Bar bar -> node.put("judged_from", Placement.BARBELL.id());
      case Basis.Unsuited unsuited -> putNeeds(node, unsuited);
    }
    Words.english()
        .phrases()
        .limit(result.basis())
        .ifPresent(reason -> node.put("cannot_tell", reason));
    RecognitionJson.put(node, result);
    return node;
  }

  private static void putNeeds(ObjectNode node, Basis.Unsuited unsuited) {
    node.put("worn", unsuited.worn().id());
    ArrayNode needs = node.putArray("needs");
    Arrays.stream(Placement.values())
        .filter(unsuited.needed()::wears)
        .map(Placement::id)
        .forEach(needs::add);
  }
}
