package dev.femoris.service.message;

import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What is asked of a progress log. */
public final class LogRequest {

  private LogRequest() {}

  /**
   * An entry to be written.
   *
   * @param key names the request; the same one again changes nothing
   * @param by who enters it, as far as the request says
   */
  public record ToEnter(String athlete, DatedEntry entry, String key, Optional<String> by) {

    /**
     * @throws Failure (USAGE) when it is no such request
     */
    public static ToEnter parse(String json) {
      JsonNode node = read(json);
      return new ToEnter(
          text(node, "athlete").orElseThrow(() -> refused("athlete must be named")),
          entryOf(node),
          text(node, "key")
              .filter(key -> key.length() <= 64)
              .orElseThrow(() -> refused("key must name the request, in at most 64 characters")),
          text(node, "who").filter(who -> who.length() <= 80));
    }
  }

  /** An entry to be taken out. */
  public record ToRemove(String athlete, long id) {

    /**
     * @throws Failure (USAGE) when it is no such request
     */
    public static ToRemove parse(String json) {
      JsonNode node = read(json);
      if (!node.path("id").isIntegralNumber()) {
        throw refused("id must be an entry's number");
      }
      return new ToRemove(
          text(node, "athlete").orElseThrow(() -> refused("athlete must be named")),
          node.path("id").asLong());
    }
  }

  private static DatedEntry entryOf(JsonNode node) {
    JsonNode amount = node.path("amount");
    return entry(
        text(node, "date").orElse(""),
        text(node, "kind").orElse(""),
        text(node, "side").orElse(""),
        text(node, "exercise").orElse(""),
        amount.isNumber() ? OptionalDouble.of(amount.asDouble()) : OptionalDouble.empty(),
        text(node, "note").orElse(""));
  }

  /**
   * @throws Failure (USAGE) with what is wrong
   */
  static DatedEntry entry(
      String date, String kind, String side, String exercise, OptionalDouble amount, String note) {
    EntryKind known =
        EntryKind.ofId(kind)
            .orElseThrow(() -> refused("\"%s\" is nothing a log holds".formatted(brief(kind))));
    try {
      return new DatedEntry(
          LocalDate.parse(date),
          known,
          Optional.of(side).filter(s -> !s.isEmpty()),
          Optional.of(exercise).filter(s -> !s.isEmpty()),
          amount,
          note);
    } catch (DateTimeException e) {
      throw refused("date must be a day like 2026-11-23");
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  static Failure refused(String why) {
    return Failure.of(FailureKind.USAGE, why);
  }

  static String brief(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private static JsonNode read(String json) {
    try {
      JsonNode node = Json.MAPPER.readTree(json);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw refused("the request is no JSON");
    }
    throw refused("the request is no JSON object");
  }

  private static Optional<String> text(JsonNode node, String name) {
    return node.path(name).isString()
        ? Optional.of(node.path(name).asString().strip()).filter(s -> !s.isEmpty())
        : Optional.empty();
  }
}
