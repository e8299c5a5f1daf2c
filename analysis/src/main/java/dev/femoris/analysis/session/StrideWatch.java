package dev.femoris.analysis.session;

import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Tells swings from strides by their company.
 *
 * <p>Upstairs a thigh swings as far as in a leg swing, and some heels meet the step too softly to
 * be felt. The strides before and after are like it, though, and others of them were felt: who
 * swings a leg has no strides of the same size between or right beside the swings. Counted are the
 * neighbourhoods of a swing and a refused stride; more than half as many as swings make the set a
 * walk. Not thread-safe.
 */
final class StrideWatch {

  private static final long BESIDE_NANOS = 400_000_000;
  private static final double ALIKE = 1.35;

  private long strideStartNanos = Long.MIN_VALUE;
  private long strideEndNanos = Long.MIN_VALUE;
  private double strideRad;
  private int beside;

  /** A set begins. */
  void begin() {
    beside = 0;
  }

  /** A swing was counted. */
  void counted(Repetition r) {
    beside += follows(strideEndNanos, r.startNanos()) && alike(strideRad, r.romRad()) ? 1 : 0;
  }

  /** A stride was refused. */
  void refused(Rejection stride) {
    strideStartNanos = stride.startNanos();
    strideEndNanos = stride.endNanos();
    strideRad = stride.rangeRad();
  }

  /** Whether the stride came right after the set's last swing and is like it. */
  boolean joins(Repetition last) {
    boolean joined = follows(last.endNanos(), strideStartNanos) && alike(strideRad, last.romRad());
    beside += joined ? 1 : 0;
    return joined;
  }

  /** Whether a set of so many swings is a walk. */
  boolean walks(int swings) {
    return 2 * beside > swings;
  }

  private static boolean follows(long endNanos, long startNanos) {
    return endNanos != Long.MIN_VALUE && Math.abs(startNanos - endNanos) < BESIDE_NANOS;
  }

  private static boolean alike(double a, double b) {
    return a < ALIKE * b && b < ALIKE * a;
  }

  void save(StateWriter to) {
    to.put(strideStartNanos).put(strideEndNanos).put(strideRad).put(beside);
  }

  void restore(StateReader from) {
    strideStartNanos = from.getLong();
    strideEndNanos = from.getLong();
    strideRad = from.getDouble();
    beside = from.getInt();
  }
}
