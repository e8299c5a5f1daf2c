package dev.femoris.service.message;

import dev.femoris.analysis.programme.Adaptation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What somebody asks of an athlete's programme, as JSON. Reading one that is not as it should be is
 * a {@link dev.femoris.service.failure.Failure} (USAGE) with one line.
 *
 * @param routine to begin with; empty to change the one that is followed
 * @param from its first day; empty today
 * @param by who asks
 */
public record ProgrammeRequest(
    Optional<String> routine, Optional<LocalDate> from, Adaptation changes, String by) {

  private static final int MAX_BODY_CHARS = 65_536;

  public static ProgrammeRequest parse(String json) {
    if (json.length() > MAX_BODY_CHARS) {
      throw TrainerRequest.Fields.bad(
          "the request must not be longer than %d characters".formatted(MAX_BODY_CHARS));
    }
    JsonNode node = TrainerRequest.Fields.read(json);
    return new ProgrammeRequest(
        Optional.of(TrainerRequest.Fields.text(node, "routine")).filter(id -> !id.isEmpty()),
        from(node),
        AdaptationJson.read(node.path("changes")),
        TrainerRequest.Fields.who(node));
  }

  private static Optional<LocalDate> from(JsonNode node) {
    String text = TrainerRequest.Fields.text(node, "from");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() < 1970 || day.getYear() > 2199) {
        throw TrainerRequest.Fields.bad("from must be of the years 1970 to 2199");
      }
      return Optional.of(day);
    } catch (DateTimeException e) {
      throw TrainerRequest.Fields.bad("from must be a day like 2026-11-23");
    }
  }

  /** Asked by {@code name}, when it is known who asks. */
  public ProgrammeRequest by(Optional<String> name) {
    return new ProgrammeRequest(routine, from, changes, name.orElse(by));
  }
}
