package dev.femoris.service.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A session as the database knows it.
 *
 * @param id also the name of its folders of raw packets and reports
 * @param device the sensor's name, or {@link #UPLOAD} for a recording sent by a person
 * @param wireSession the sensor's own session id, 0 to 65535
 * @param exercise the contract's id; empty while nobody has declared one
 * @param placement where the sensor is worn
 * @param label text shown on pages
 * @param tempo target as notation such as {@code 3-1-1-0}
 * @param rateHz the sensor's measured output rate, once known
 * @param repetitions counted so far, as last written
 */
public record StoredSession(
    String id,
    String device,
    int wireSession,
    Optional<String> exercise,
    String placement,
    String label,
    Optional<String> tempo,
    SessionState state,
    Optional<String> endReason,
    Instant startedAt,
    Optional<Instant> endedAt,
    OptionalDouble rateHz,
    int repetitions) {

  /** Device of sessions that came as a file. */
  public static final String UPLOAD = "upload";
}
