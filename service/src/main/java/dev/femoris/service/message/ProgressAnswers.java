package dev.femoris.service.message;

import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.diary.StoredEntry;
import dev.femoris.service.store.ProgressSubject;
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

  public static String entries(List<StoredEntry> entries) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (StoredEntry stored : entries) {
      DatedEntry entry = stored.entry();
      ObjectNode node =
          all.addObject()
              .put("id", stored.id())
              .put("date", entry.day().toString())
              .put("kind", entry.kind().id())
              .put("name", entry.kind().shownName())
              .put("unit", entry.kind().unit());
      Json.put(node, "side", entry.side());
      Json.put(node, "exercise", entry.exercise());
      Json.put(node, "amount", entry.amount());
      node.put("note", entry.note()).put("by", stored.by()).put("at", stored.at().toString());
    }
    return Json.MAPPER.writeValueAsString(all);
  }

  /** How many entries were new. */
  public static String written(int entries) {
    return Json.text(Json.object().put("written", entries));
  }
}
