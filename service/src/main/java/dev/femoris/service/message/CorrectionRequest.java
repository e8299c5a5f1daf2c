package dev.femoris.service.message;

import dev.femoris.service.correction.Correction;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A correction somebody asks for: {@code {"revision":3,"key":"…","who":"Maria","do":{…}}}.
 *
 * @param revision of the session as the one who asks has seen it
 * @param key what the one who asks calls this request: asked twice, it is done once
 * @param by who asks
 */
public record CorrectionRequest(int revision, String key, String by, Correction what) {

  /**
   * @throws dev.femoris.service.failure.Failure (USAGE) with one line that says what it must be
   */
  public static CorrectionRequest parse(String json) {
    JsonNode node = TrainerRequest.Fields.read(json);
    JsonNode revision = node.path("revision");
    if (!revision.isIntegralNumber() || revision.intValue() < 0) {
      throw TrainerRequest.Fields.bad("revision must be the session's, as it was read");
    }
    return new CorrectionRequest(
        revision.intValue(),
        TrainerRequest.Fields.key(node),
        TrainerRequest.Fields.who(node),
        CorrectionJson.asked(node.path("do")));
  }

  /** Asked by {@code name}, when it is known who asks. */
  public CorrectionRequest by(Optional<String> name) {
    return new CorrectionRequest(revision, key, name.orElse(by), what);
  }
}
