package dev.femoris.service.message;

import dev.femoris.service.correction.CorrectedSession;
import dev.femoris.service.correction.OwnRepetition;
import dev.femoris.service.correction.ShownRepetition;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The result after corrections: the analysis' JSON, in which each repetition says whose it is
 * ({@code own}, {@code changes}), with what was left out and what found nothing to correct.
 */
public final class ShownResultJson {

  private ShownResultJson() {}

  /**
   * @param resultJson the corrected result in the contract's form
   */
  public static String of(String resultJson, CorrectedSession shown) {
    ObjectNode root = (ObjectNode) Json.MAPPER.readTree(resultJson);
    List<ShownRepetition> counting =
        shown.repetitions().stream().filter(ShownRepetition::counts).toList();
    for (JsonNode set : root.path("sets")) {
      for (JsonNode repetition : set.path("reps")) {
        double startS = repetition.path("start_s").doubleValue();
        counting.stream()
            .min(Comparator.comparingDouble(r -> Math.abs(startS(r) - startS)))
            .ifPresent(r -> mark((ObjectNode) repetition, r));
      }
    }
    ArrayNode excluded = root.putArray("excluded");
    shown.repetitions().stream()
        .filter(ShownRepetition::excluded)
        .forEach(r -> mark(CorrectionJson.put(excluded.addObject(), "", r.stretch()), r));
    ArrayNode lost = root.putArray("lost");
    shown
        .lost()
        .forEach(l -> lost.addObject().put("revision", l.event().revision()).put("why", l.why()));
    return Json.text(root);
  }

  private static double startS(ShownRepetition repetition) {
    return CorrectionJson.s(repetition.stretch().startNanos());
  }

  private static void mark(ObjectNode node, ShownRepetition repetition) {
    Optional<OwnRepetition> own = repetition.own();
    if (own.isPresent()) {
      node.putObject("own").put("set", own.get().set()).put("rep", own.get().index());
    } else {
      node.putNull("own");
    }
    ArrayNode changes = node.putArray("changes");
    repetition.changes().stream()
        .sorted()
        .forEach(change -> changes.add(change.name().toLowerCase(Locale.ROOT)));
    ArrayNode said = node.putArray("said");
    repetition.said().keySet().stream().sorted().forEach(fault -> said.add(fault.id()));
  }
}
