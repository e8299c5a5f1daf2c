package dev.femoris.service.message;

import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * What the sender of a recording says of it.
 *
 * @param name the file's, as the sender calls it
 * @param sha256 of the whole file in hexadecimal digits, when the sender says so
 * @param exercise the contract's id
 * @param placement where the sensor was worn, when the sender says so
 * @param loadKg weight lifted, when the sender says so
 * @param athlete the account whose session it becomes, when it is another's than the sender's
 * @param anew analysed also when the same recording is a session already
 * @param key what the sender calls the request; the same again begins nothing new
 */
public record UploadRequest(
    String name,
    long sizeBytes,
    Optional<String> sha256,
    String exercise,
    Optional<String> placement,
    Optional<String> loadKg,
    OptionalLong athlete,
    boolean anew,
    Optional<String> key) {

  /**
   * {@code {"name":"monday.csv","size_bytes":123456,"exercise":"squat","placement":"thigh_right",
   * "load_kg":"60","athlete":7,"sha256":"…","anew":false,"key":"…"}}; only the first three must be
   * there. Whether they can be is for the desk to say.
   *
   * @throws dev.femoris.service.failure.Failure (USAGE) with one line when it is not so
   */
  public static UploadRequest parse(String json) {
    JsonNode node = TrainerRequest.Fields.read(json);
    if (!node.path("size_bytes").isIntegralNumber()
        || !node.path("size_bytes").canConvertToLong()) {
      throw TrainerRequest.Fields.bad("size_bytes must be how many bytes the file has");
    }
    return new UploadRequest(
        TrainerRequest.Fields.text(node, "name"),
        node.path("size_bytes").asLong(),
        said(node, "sha256"),
        TrainerRequest.Fields.text(node, "exercise"),
        said(node, "placement"),
        said(node, "load_kg"),
        athlete(node.path("athlete")),
        node.path("anew").asBoolean(false),
        node.has("key") ? Optional.of(TrainerRequest.Fields.key(node)) : Optional.empty());
  }

  /** A number as text is taken, too. */
  private static Optional<String> said(JsonNode node, String name) {
    return node.hasNonNull(name)
        ? Optional.of(node.path(name).asString("").strip())
        : Optional.empty();
  }

  private static OptionalLong athlete(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return OptionalLong.empty();
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw TrainerRequest.Fields.bad("athlete must be the number of an account");
    }
    return OptionalLong.of(node.asLong());
  }
}
