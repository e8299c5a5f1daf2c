package dev.femoris.service.message;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.service.correction.Correction;
import dev.femoris.service.correction.ShownRepetition;
import dev.femoris.service.correction.Stretch;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrections as JSON, in requests and in the database. Times are seconds of the session, exact to
 * the nanosecond.
 */
public final class CorrectionJson {

  private static final int MAX_COMMENT = 1000;

  private CorrectionJson() {}

  public static String write(Correction correction) {
    return Json.text(node(correction));
  }

  static ObjectNode node(Correction correction) {
    ObjectNode node = Json.object().put("kind", correction.kind());
    switch (correction) {
      case Correction.Move move -> {
        put(node, "", move.of());
        put(node, "to_", move.to());
      }
      case Correction.Split split -> put(node, "", split.of()).put("at_s", s(split.atNanos()));
      case Correction.Merge merge -> {
        put(node, "", merge.first());
        put(node, "next_", merge.second());
      }
      case Correction.Add add -> put(node, "", add.at());
      case Correction.Exclude exclude -> put(node, "", exclude.of());
      case Correction.Overrule overrule ->
          put(node, "", overrule.of())
              .put("fault", overrule.fault().id())
              .put("verdict", overrule.verdict().id());
      case Correction.Comment comment ->
          put(node, "", comment.of())
              .put("scope", comment.scope().name().toLowerCase(Locale.ROOT))
              .put("text", comment.text());
      case Correction.Undo undo -> node.put("undoes", undo.revision());
      case Correction.Reanalysis anew -> node.put("from", anew.from()).put("to", anew.to());
    }
    return node;
  }

  /** Reads what {@link #write} wrote. */
  public static Correction read(String json) {
    JsonNode node = Json.MAPPER.readTree(json);
    return node.path("kind").asString("").equals("reanalysis")
        ? new Correction.Reanalysis(node.path("from").asString(""), node.path("to").asString(""))
        : asked(node);
  }

  /**
   * What a person may ask for.
   *
   * @throws Failure (USAGE) with one line that says what it must be
   */
  static Correction asked(JsonNode node) {
    try {
      return switch (node.path("kind").asString("")) {
        case "move" -> new Correction.Move(stretch(node, ""), stretch(node, "to_"));
        case "split" -> new Correction.Split(stretch(node, ""), nanos(node, "at_s"));
        case "merge" -> new Correction.Merge(stretch(node, ""), stretch(node, "next_"));
        case "add" -> new Correction.Add(stretch(node, ""));
        case "exclude" -> new Correction.Exclude(stretch(node, ""));
        case "overrule" -> new Correction.Overrule(stretch(node, ""), fault(node), verdict(node));
        case "comment" -> new Correction.Comment(scope(node), stretch(node, ""), commentText(node));
        case "undo" -> new Correction.Undo(node.path("undoes").asInt(0));
        default ->
            throw bad("kind must be move, split, merge, add, exclude, overrule, comment or undo");
      };
    } catch (IllegalArgumentException e) {
      throw Failure.of(FailureKind.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  /** Repetitions as an audit needs them, in a line. */
  public static String brief(List<ShownRepetition> repetitions) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (ShownRepetition repetition : repetitions) {
      ObjectNode node = put(all.addObject(), "", repetition.stretch());
      if (repetition.excluded()) {
        node.put("excluded", true);
      }
      if (!repetition.said().isEmpty()) {
        ObjectNode said = node.putObject("said");
        repetition.said().forEach((fault, verdict) -> said.put(fault.id(), verdict.id()));
      }
    }
    return Json.MAPPER.writeValueAsString(all);
  }

  static ObjectNode put(ObjectNode node, String prefix, Stretch stretch) {
    return node.put(prefix + "start_s", s(stretch.startNanos()))
        .put(prefix + "end_s", s(stretch.endNanos()));
  }

  static double s(long nanos) {
    return nanos / 1e9;
  }

  private static Stretch stretch(JsonNode node, String prefix) {
    return new Stretch(nanos(node, prefix + "start_s"), nanos(node, prefix + "end_s"));
  }

  private static long nanos(JsonNode node, String name) {
    JsonNode value = node.path(name);
    double seconds = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(Math.abs(seconds) < 1e6)) {
      throw bad("%s must be a time in the session, s".formatted(name));
    }
    return Math.round(seconds * 1e9);
  }

  private static Fault fault(JsonNode node) {
    return Fault.find(node.path("fault").asString(""))
        .orElseThrow(() -> bad("fault must be the id of a fault, such as partial_range"));
  }

  private static Verdict verdict(JsonNode node) {
    String id = node.path("verdict").asString("");
    Optional<Verdict> verdict =
        Arrays.stream(Verdict.values()).filter(v -> v.id().equals(id)).findFirst();
    return verdict.orElseThrow(() -> bad("verdict must be present, absent or cannot_tell"));
  }

  private static Correction.Scope scope(JsonNode node) {
    return switch (node.path("scope").asString("repetition")) {
      case "repetition" -> Correction.Scope.REPETITION;
      case "set" -> Correction.Scope.SET;
      default -> throw bad("scope must be repetition or set");
    };
  }

  private static String commentText(JsonNode node) {
    String text = node.path("text").asString("").strip();
    if (text.isEmpty() || text.length() > MAX_COMMENT) {
      throw bad("text must have 1 to %d characters".formatted(MAX_COMMENT));
    }
    return text;
  }

  private static Failure bad(String line) {
    return Failure.of(FailureKind.USAGE, line);
  }
}
