package dev.femoris.service.message;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.liveset.LiveFact;
import dev.femoris.service.liveset.Span;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a live page says of its session: {@code
 * {"request":"4f…","what":"removed","from_s":12.3,"to_s":15.1}}; {@code what} is one of {@code
 * restarted}, {@code removed} (with {@code from_s}, {@code to_s}), {@code added}, {@code
 * coaching_ended} (with {@code t_s}), {@code aimed} (from now on, with {@code tempo}, {@code
 * repetitions}, {@code load_kg}, each left out for none) and {@code withdrawn} (with {@code
 * withdraws}).
 *
 * @param request chosen by the page; sent again it is done once
 */
public record LiveRequest(String request, LiveFact fact) {

  private static final Pattern REQUEST = Pattern.compile("[A-Za-z0-9-]{8,64}");

  /** A session is shorter than a day. */
  private static final double MAX_S = 86_400;

  private static final int MAX_REPETITIONS = 200;
  private static final double MAX_LOAD_KG = 1000;

  /**
   * @throws Failure (USAGE) when it is not such a request, with one line that says what it must be
   */
  public static LiveRequest parse(String json) {
    JsonNode node = read(json);
    String request = node.path("request").asString("");
    if (!REQUEST.matcher(request).matches()) {
      throw bad("request must be 8 to 64 of A-Z a-z 0-9 -");
    }
    return new LiveRequest(request, fact(node));
  }

  private static LiveFact fact(JsonNode node) {
    return switch (node.path("what").asString("")) {
      case "restarted" -> new LiveFact.Restarted(span(node));
      case "removed" -> new LiveFact.Removed(span(node));
      case "added" -> new LiveFact.Added(nanos(node, "t_s"));
      case "coaching_ended" -> new LiveFact.CoachingEnded(nanos(node, "t_s"));
      case "aimed" -> new LiveFact.Aimed(0, tempo(node), repetitions(node), loadKg(node));
      case "withdrawn" -> new LiveFact.Withdrawn(withdraws(node));
      default ->
          throw bad("what must be restarted, removed, added, aimed, withdrawn or coaching_ended");
    };
  }

  private static Optional<String> tempo(JsonNode node) {
    String tempo = node.path("tempo").asString("");
    if (!tempo.isEmpty() && Declaration.tempo(tempo).isEmpty()) {
      throw bad("tempo must look like 3-1-1-0");
    }
    return Optional.of(tempo).filter(text -> !text.isEmpty());
  }

  private static OptionalInt repetitions(JsonNode node) {
    JsonNode given = node.path("repetitions");
    if (given.isMissingNode() || given.isNull()) {
      return OptionalInt.empty();
    }
    if (!given.isInt() || given.intValue() < 1 || given.intValue() > MAX_REPETITIONS) {
      throw bad("repetitions must be 1 to %d".formatted(MAX_REPETITIONS));
    }
    return OptionalInt.of(given.intValue());
  }

  private static OptionalDouble loadKg(JsonNode node) {
    JsonNode given = node.path("load_kg");
    if (given.isMissingNode() || given.isNull()) {
      return OptionalDouble.empty();
    }
    if (!given.isNumber() || !(given.doubleValue() > 0 && given.doubleValue() < MAX_LOAD_KG)) {
      throw bad("load_kg must be above 0 and below 1000");
    }
    return OptionalDouble.of(given.doubleValue());
  }

  private static JsonNode read(String json) {
    try {
      return Json.MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw Failure.of(FailureKind.USAGE, "the request is not JSON", e);
    }
  }

  private static Span span(JsonNode node) {
    long from = nanos(node, "from_s");
    long to = nanos(node, "to_s");
    if (to < from) {
      throw bad("to_s must not be before from_s");
    }
    return new Span(from, to);
  }

  private static long withdraws(JsonNode node) {
    if (!node.path("withdraws").isIntegralNumber()) {
      throw bad("withdraws must be the id of a fact");
    }
    return node.path("withdraws").longValue();
  }

  private static long nanos(JsonNode node, String name) {
    double seconds = node.path(name).isNumber() ? node.path(name).doubleValue() : Double.NaN;
    if (!(seconds >= 0 && seconds <= MAX_S)) {
      throw bad("%s must be seconds of the session, from 0 to %d".formatted(name, (int) MAX_S));
    }
    return Math.round(seconds * 1e9);
  }

  private static Failure bad(String line) {
    return Failure.of(FailureKind.USAGE, line);
  }
}
