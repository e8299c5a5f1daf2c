package dev.femoris.analysis.session;

import dev.femoris.analysis.repetition.Repetition;
import java.util.List;

/**
 * What makes a set of movements that each might be a repetition: that some are alike.
 *
 * <p>In an hour of everyday life single movements and pairs that look like repetitions are common
 * (down on the knees and up again are two squats), and several within the pause of a set are too.
 * Three with the same range and duration are not.
 */
final class SetRule {

  private static final int ALIKE = 3;

  /** Single heavy repetitions come minutes after the set that prepared them, not an hour. */
  private static final long GOES_ON_NANOS = 600_000_000_000L;

  private static final double RANGE = 1.35;
  private static final double DURATION = 1.6;

  private SetRule() {}

  /** Whether three of them are alike. */
  static boolean isSet(List<Repetition> set) {
    return set.size() >= ALIKE && set.stream().anyMatch(r -> likeIn(set, r) >= ALIKE);
  }

  /** Whether what is no set by itself goes on with one before. */
  static boolean follows(List<Repetition> few, List<Repetition> before) {
    long pauseNanos = few.getFirst().startNanos() - before.getLast().endNanos();
    return pauseNanos < GOES_ON_NANOS
        && isSet(before)
        && few.stream().allMatch(r -> likeIn(before, r) >= ALIKE);
  }

  private static int likeIn(List<Repetition> set, Repetition r) {
    int alike = 0;
    for (Repetition other : set) {
      alike += alike(r, other) ? 1 : 0;
    }
    return alike;
  }

  private static boolean alike(Repetition a, Repetition b) {
    return within(a.romRad() / b.romRad(), RANGE)
        && within(a.durationS() / b.durationS(), DURATION);
  }

  private static boolean within(double share, double factor) {
    return share < factor && share > 1 / factor;
  }
}
