package dev.femoris.service.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a session's repetitions came to.
 *
 * @param version of how it is made
 * @param ofResult when the result it was made of was written
 * @param revision of the newest correction in it; 0 without any
 * @param repetitions that count
 * @param judged those of which a fault could be told or excluded
 * @param faulty those with a fault
 * @param angles empty when the angle of no repetition is known
 */
public record StoredMeasures(
    String sessionId,
    int version,
    Instant ofResult,
    int revision,
    int repetitions,
    int judged,
    int faulty,
    Optional<Angles> angles) {

  /** Median and scatter of each. */
  public record Angles(
      double rangeRad,
      double rangeScatterRad,
      double eccentricS,
      double eccentricScatterS,
      double concentricS,
      double concentricScatterS,
      double rateRadPerS,
      double rateScatterRadPerS) {}
}
