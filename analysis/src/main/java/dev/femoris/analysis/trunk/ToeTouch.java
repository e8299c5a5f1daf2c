package dev.femoris.analysis.trunk;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.OptionalDouble;

/**
 * Finds the athlete's own largest lumbar flexion: the deepest bend outside repetitions, with the
 * legs nearly straight.
 *
 * <p>Directions are kept rather than angles, so that the bend of the first seconds can be read once
 * it is known how the sensors sit. Not thread-safe.
 */
final class ToeTouch {

  private static final double BENT_RAD = Math.toRadians(25);
  private static final double UPRIGHT_RAD = Math.toRadians(15);
  private static final double DEEP_RAD = Math.toRadians(60);
  private static final double LONGEST_S = 20;
  private static final double STRAIGHT_LEG = Math.cos(Math.toRadians(35));
  private static final long MARGIN_NANOS = 500_000_000L;
  private static final int KEPT = 4;
  private static final int DIRECTIONS = 9;

  /** Up at sacrum, T12 and thigh where the bend under way was deepest. */
  private final double[] deepest = new double[DIRECTIONS];

  private final double[] kept = new double[DIRECTIONS * KEPT];
  private final long[] keptNanos = new long[KEPT];
  private final double[] keptDifference = new double[KEPT];
  private int count;
  private double difference;
  private long lastStartNanos = Long.MAX_VALUE / 2;
  private long lastEndNanos = Long.MIN_VALUE / 2;
  private long deepestNanos;
  private long bentNanos;
  private boolean bent;

  /** Takes directions up at one time. */
  void push(
      long nanos,
      double[] sacrum,
      TrunkPose sacrumPose,
      double[] t12,
      TrunkPose t12Pose,
      double[] thigh) {
    if (!sacrumPose.zeroed() || !t12Pose.zeroed()) {
      return;
    }
    double thorax = t12Pose.leanRad(t12);
    if (bent) {
      deeper(nanos, thorax, thorax - sacrumPose.leanRad(sacrum), sacrum, t12, thigh);
      if (thorax < UPRIGHT_RAD) {
        keep(nanos);
        bent = false;
      }
    } else if (thorax > BENT_RAD) {
      bent = true;
      bentNanos = nanos;
      difference = 0;
    }
  }

  private void deeper(
      long nanos, double thorax, double now, double[] sacrum, double[] t12, double[] thigh) {
    if (thorax > DEEP_RAD && now > difference) {
      difference = now;
      deepestNanos = nanos;
      System.arraycopy(sacrum, 0, deepest, 0, 3);
      System.arraycopy(t12, 0, deepest, 3, 3);
      System.arraycopy(thigh, 0, deepest, 6, 3);
    }
  }

  private void keep(long nanos) {
    if (difference == 0 || inLast(deepestNanos) || (nanos - bentNanos) * 1e-9 > LONGEST_S) {
      return;
    }
    if (count == KEPT) {
      int least = smallest();
      if (keptDifference[least] >= difference) {
        return;
      }
      forget(least);
    }
    keptDifference[count] = difference;
    System.arraycopy(deepest, 0, kept, DIRECTIONS * count, DIRECTIONS);
    keptNanos[count++] = deepestNanos;
  }

  private boolean inLast(long nanos) {
    return nanos > lastStartNanos - MARGIN_NANOS && nanos < lastEndNanos + MARGIN_NANOS;
  }

  private int smallest() {
    int least = 0;
    for (int k = 1; k < count; k++) {
      least = keptDifference[k] < keptDifference[least] ? k : least;
    }
    return least;
  }

  private void forget(int k) {
    count--;
    System.arraycopy(keptDifference, k + 1, keptDifference, k, count - k);
    System.arraycopy(kept, DIRECTIONS * (k + 1), kept, DIRECTIONS * k, DIRECTIONS * (count - k));
    System.arraycopy(keptNanos, k + 1, keptNanos, k, count - k);
  }

  /** That was a repetition: what was bent in it was none. */
  void repetition(long startNanos, long endNanos) {
    lastStartNanos = startNanos;
    lastEndNanos = endNanos;
    for (int k = count - 1; k >= 0; k--) {
      if (inLast(keptNanos[k])) {
        forget(k);
      }
    }
  }

  /**
   * The largest lumbar flexion of all bends kept, rad; both poses know forward.
   *
   * @param thighStandingUp direction up at the thigh when it stands upright
   */
  OptionalDouble largestRad(TrunkPose sacrum, TrunkPose t12, double[] thighStandingUp) {
    double largest = 0;
    for (int k = 0; k < count; k++) {
      int i = DIRECTIONS * k;
      double straight =
          kept[i + 6] * thighStandingUp[0]
              + kept[i + 7] * thighStandingUp[1]
              + kept[i + 8] * thighStandingUp[2];
      if (straight > STRAIGHT_LEG) {
        double flexion =
            t12.inclinationRad(kept[i + 3], kept[i + 4], kept[i + 5])
                - sacrum.inclinationRad(kept[i], kept[i + 1], kept[i + 2]);
        largest = Math.max(largest, flexion);
      }
    }
    return largest > 0 ? OptionalDouble.of(largest) : OptionalDouble.empty();
  }

  /** A sensor was put on anew: the bends were seen through another mounting. */
  void clear() {
    count = 0;
    bent = false;
  }

  void save(StateWriter to) {
    to.put(lastStartNanos).put(lastEndNanos);
    to.put(deepest)
        .put(kept)
        .put(keptDifference)
        .put(count)
        .put(difference)
        .put(deepestNanos)
        .put(bentNanos)
        .put(bent);
    for (long nanos : keptNanos) {
      to.put(nanos);
    }
  }

  void restore(StateReader from) {
    lastStartNanos = from.getLong();
    lastEndNanos = from.getLong();
    from.get(deepest);
    from.get(kept);
    from.get(keptDifference);
    count = from.getInt();
    difference = from.getDouble();
    deepestNanos = from.getLong();
    bentNanos = from.getLong();
    bent = from.getBoolean();
    for (int k = 0; k < KEPT; k++) {
      keptNanos[k] = from.getLong();
    }
  }
}
