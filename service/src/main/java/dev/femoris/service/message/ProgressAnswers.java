package dev.femoris.service.message;

import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.diary.SensedEntry;
import dev.femoris.service.diary.StoredEntry;
import dev.femoris.service.store.ProgressSubject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers about progress and the progress log. */
public final class ProgressAnswers {

  private ProgressAnswers() {}

  /**
   * Athletes with their exercises, in the order given.
   *
   * @param nameOf an exercise's name for people
   */
  public static String subjects(List<ProgressSubject> subjects, UnaryOperator<String> nameOf) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    Map<String, ArrayNode> byAthlete = new LinkedHashMap<>();
    for (ProgressSubject subject : subjects) {
      byAthlete
          .computeIfAbsent(
              subject.athlete(),
              athlete ->
                  all.addObject()
                      .put("athlete", athlete)
                      .put("name", subject.name())
                      .putArray("exercises"))
          .addObject()
          .put("id", subject.exercise())
          .put("name", nameOf.apply(subject.exercise()))
          .put("sessions", subject.sessions());
    }
    return Json.MAPPER.writeValueAsString(all);
  }

  /** What can be entered in a log. */
  public static String kinds() {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (EntryKind kind : EntryKind.values()) {
      ObjectNode node =
          all.addObject()
              .put("id", kind.id())
              .put("name", kind.shownName())
              .put("unit", kind.unit())
              .put("sides", kind.hasSides())
              .put("measured", kind.isMeasured())
              .put("better", kind.better().name().toLowerCase(Locale.ROOT));
      if (kind.isMeasured()) {
        node.put("least", kind.least()).put("most", kind.most());
      }
    }
    return Json.MAPPER.writeValueAsString(all);
  }

  /** What people entered and what sessions came to, by day. */
  public static String entries(List<StoredEntry> entered, List<SensedEntry> sensed) {
    List<ObjectNode> all = new ArrayList<>();
    for (StoredEntry stored : entered) {
      all.add(
          entry(stored.entry())
              .put("id", stored.id())
              .put("by", stored.by())
              .put("at", stored.at().toString()));
    }
    for (SensedEntry each : sensed) {
      all.add(
          entry(each.entry())
              .putNull("id")
              .put("session", each.sessionId())
              .put("repetitions", each.repetitions()));
    }
    all.sort(Comparator.comparing(node -> node.path("date").asString()));
    return Json.MAPPER.writeValueAsString(all);
  }

  private static ObjectNode entry(DatedEntry entry) {
    ObjectNode node =
        Json.object()
            .put("date", entry.day().toString())
            .put("kind", entry.kind().id())
            .put("name", entry.kind().shownName())
            .put("unit", entry.kind().unit())
            .put("note", entry.note());
    Json.put(node, "side", entry.side());
    Json.put(node, "exercise", entry.exercise());
    return Json.put(node, "amount", entry.amount());
  }

  /** How many entries were new. */
  public static String written(int entries) {
    return Json.text(Json.object().put("written", entries));
  }
}
