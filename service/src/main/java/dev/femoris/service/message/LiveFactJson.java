package dev.femoris.service.message;

import dev.femoris.service.liveset.CorrectedCount;
import dev.femoris.service.liveset.LiveFact;
import dev.femoris.service.liveset.LiveFacts;
import dev.femoris.service.liveset.Span;
import dev.femoris.service.liveset.StoredFact;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was said on live pages, as JSON. Times in seconds of the session. */
public final class LiveFactJson {

  private LiveFactJson() {}

  /** A session's facts with the count they lead to. */
  public static String all(LiveFacts facts, CorrectedCount count) {
    ObjectNode node =
        Json.object()
            .put("found", count.found())
            .put("removed", count.removed())
            .put("added", count.added())
            .put("count", count.repetitions())
            .put("coached", facts.coachingEndNanos().isEmpty());
    node.set("facts", array(facts.all()));
    return Json.text(node);
  }

  public static String one(StoredFact fact) {
    return Json.text(node(fact));
  }

  static ArrayNode array(List<StoredFact> facts) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    facts.forEach(fact -> all.add(node(fact)));
    return all;
  }

  static ObjectNode node(StoredFact stored) {
    ObjectNode node = Json.object().put("id", stored.id());
    switch (stored.fact()) {
      case LiveFact.Restarted again -> put(node, "restarted", again.span());
      case LiveFact.Removed removed -> put(node, "removed", removed.span());
      case LiveFact.Added added -> put(node, "added", added.timeNanos());
      case LiveFact.CoachingEnded ended -> put(node, "coaching_ended", ended.timeNanos());
      case LiveFact.Aimed aimed -> {
        put(node, "aimed", aimed.timeNanos());
        Json.put(node, "tempo", aimed.tempo());
        Json.put(node, "repetitions", aimed.repetitions());
        Json.put(node, "load_kg", aimed.loadKg());
      }
      case LiveFact.Withdrawn withdrawn ->
          node.put("what", "withdrawn").put("withdraws", withdrawn.factId());
    }
    Json.put(node, "by", stored.by());
    return node.put("stated_at", stored.statedAt().toString());
  }

  private static void put(ObjectNode node, String what, Span span) {
    node.put("what", what)
        .put("from_s", seconds(span.fromNanos()))
        .put("to_s", seconds(span.toNanos()));
  }

  private static void put(ObjectNode node, String what, long timeNanos) {
    node.put("what", what).put("t_s", seconds(timeNanos));
  }

  private static double seconds(long nanos) {
    return Math.rint(nanos * 1e-5) / 1e4;
  }
}
