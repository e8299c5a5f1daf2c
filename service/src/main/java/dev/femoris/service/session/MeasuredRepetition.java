package dev.femoris.service.session;

import dev.femoris.analysis.rounding.RoundingFeatures;
import java.util.Optional;

/**
 * A counted repetition of a stored session as today's analysis sees it.
 *
 * @param setIndex number of the set in the session, from 1
 * @param index number within the set, from 1
 * @param startNanos since the session's first sample
 * @param endNanos likewise
 * @param accepted whether it is without a fault and like the others
 * @param features what tells rounding of the back; empty where it cannot be measured
 */
public record MeasuredRepetition(
    int setIndex,
    int index,
    long startNanos,
    long endNanos,
    boolean accepted,
    Optional<RoundingFeatures> features) {

  /** How long it overlaps with a stretch of time, ns; 0 when it does not. */
  public long sharedNanos(long fromNanos, long toNanos) {
    return Math.max(0, Math.min(endNanos, toNanos) - Math.max(startNanos, fromNanos));
  }
}
