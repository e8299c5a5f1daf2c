package dev.femoris.service.message;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A repetition as a page receives it.
 *
 * @param count repetitions in the session so far
 * @param detectedS session time of the sample that completed it
 * @param json the repetition as {@code reporting} wrote it
 */
public record ReceivedRepetition(int count, double detectedS, String json) {

  /** Reads a live message; empty when it is another kind. */
  public static Optional<ReceivedRepetition> parse(String message) {
    JsonNode node = Json.MAPPER.readTree(message);
    if (!node.path("type").asString("").equals("rep")) {
      return Optional.empty();
    }
    JsonNode repetition = node.path("rep");
    return Optional.of(
        new ReceivedRepetition(
            node.path("count").intValue(),
            repetition.path("detected_s").doubleValue(),
            Json.MAPPER.writeValueAsString(repetition)));
  }
}
