package dev.femoris.service.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The repetitions of a stored session as today's analysis counts them.
 *
 * @param algorithm name and version of the analysis
 */
public record MeasuredSession(List<MeasuredRepetition> repetitions, String algorithm) {

  public MeasuredSession {
    repetitions = List.copyOf(repetitions);
  }

  public Optional<MeasuredRepetition> at(int setIndex, int index) {
    return repetitions.stream()
        .filter(r -> r.setIndex() == setIndex && r.index() == index)
        .findFirst();
  }

  /** The repetition that was going on in a stretch of time, for half of the shorter at least. */
  public Optional<MeasuredRepetition> during(long startNanos, long endNanos) {
    return repetitions.stream()
        .filter(
            r ->
                2 * r.sharedNanos(startNanos, endNanos)
                    > Math.min(endNanos - startNanos, r.endNanos() - r.startNanos()))
        .max(Comparator.comparingLong(r -> r.sharedNanos(startNanos, endNanos)));
  }
}
