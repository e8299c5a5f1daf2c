package dev.femoris.service.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A recording somebody sends as a file.
 *
 * @param id a UUID
 * @param begunBy the account that sends it; empty without accounts
 * @param ownerId the account whose session it becomes; empty without accounts
 * @param key what its sender calls the request, so that the same one again begins nothing new
 * @param name the file's name as the sender calls it: shown, never a path
 * @param sizeBytes of the whole file, at least 1
 * @param sha256 of the whole file in hexadecimal digits, once known
 * @param exercise the contract's id
 * @param placement where the sensor was worn, when the sender says so
 * @param loadKg weight lifted, when the sender says so
 * @param anew analysed also when the same recording is a session already
 * @param problem one line, of one that failed
 * @param sessionId of one that is done
 * @param duplicate whether that session was there already
 * @param keptUntil then it is no longer listed, and forgotten unless it is done
 */
public record StoredUpload(
    String id,
    OptionalLong begunBy,
    OptionalLong ownerId,
    Optional<String> key,
    String name,
    long sizeBytes,
    Optional<String> sha256,
    String exercise,
    Optional<String> placement,
    OptionalDouble loadKg,
    boolean anew,
    UploadState state,
    Optional<String> problem,
    Optional<String> sessionId,
    boolean duplicate,
    Instant begunAt,
    Instant keptUntil) {

  public StoredUpload {
    if (sizeBytes < 1) {
      throw new IllegalArgumentException("%d bytes: at least 1".formatted(sizeBytes));
    }
  }
}
