package dev.femoris.analysis.repetition;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Follows movements away from a level and back, in one direction, as they happen.
 *
 * <p>A level is where the thigh last stood still, or where the last movement ended. Standing still
 * somewhere else while a movement is open opens a further level inside it: somebody who lies down
 * and then lifts the leg has left one level (standing) and repeats about another (lying). Going
 * below an inner level closes it. A movement counts as come back once 60 % of its extent is
 * returned and it slows down; where exactly it began and ended is decided afterwards by {@link
 * EventFinder}.
 *
 * <p>The angle {@code y} is positive away from the start pose. Not thread-safe.
 */
final class ExcursionTracker {

  /** Standing still at more levels than this, one above the other, forgets the lowest. */
  private static final int DEPTH = 4;

  private static final double RETURNED = 0.6;

  private final double considerRad;
  private final double[] base = new double[DEPTH];
  private final double[] top = new double[DEPTH];
  private final long[] leftAt = new long[DEPTH];
  private final long[] topAt = new long[DEPTH];
  private int depth;
  private double latest;

  /**
   * @param considerRad smallest movement worth a look, rad
   */
  ExcursionTracker(double considerRad) {
    this.considerRad = considerRad;
  }

  /** Starts anew at a level, as after a hole in the signal. */
  void restart(long number, double y) {
    depth = 1;
    set(0, number, y);
    latest = y;
  }

  /** Forgets everything, as before the first angle. */
  void stop() {
    depth = 0;
  }

  boolean started() {
    return depth > 0;
  }

  /** Takes the next angle. */
  void push(long number, double y) {
    latest = y;
    for (int i = 0; i < depth; i++) {
      if (y > top[i]) {
        top[i] = y;
        topAt[i] = number;
      }
      if (!open(i) && y < base[i] + considerRad / 2) {
        leftAt[i] = number;
      }
    }
    while (depth > 1 && y < base[depth - 1] - considerRad) {
      depth--;
    }
    int i = depth - 1;
    if (y < base[i] && !open(i)) {
      set(i, number, y);
    }
  }

  /** The thigh stands still. */
  void still(long number) {
    int i = depth - 1;
    if (!open(i)) {
      set(i, number, latest);
    } else if (latest > base[i] + considerRad) {
      if (depth == DEPTH) {
        forget(0);
      }
      set(depth, number, latest);
      depth++;
    }
  }

  /**
   * Index of the innermost level that has been left and come back to by 60 %; −1 when there is
   * none.
   */
  int returned() {
    for (int i = depth - 1; i >= 0; i--) {
      if (open(i) && latest <= top[i] - RETURNED * (top[i] - base[i])) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Index of a level left before entry {@code number} and not come back to; −1 when there is none.
   */
  int leftBefore(long number) {
    for (int i = 0; i < depth; i++) {
      if (open(i) && leftAt[i] < number) {
        return i;
      }
    }
    return -1;
  }

  /** Whether level {@code i} has been left and not come back to. */
  boolean open(int i) {
    return top[i] - base[i] >= considerRad;
  }

  long leftAt(int i) {
    return leftAt[i];
  }

  long topAt(int i) {
    return topAt[i];
  }

  /** Level {@code i}, rad. */
  double baseRad(int i) {
    return base[i];
  }

  double extentRad(int i) {
    return top[i] - base[i];
  }

  /** Whether a movement is open, and whether it is on its way out. */
  boolean moving() {
    return depth > 0 && open(depth - 1);
  }

  /** Number of levels there are; those that have been left are {@link #open}. */
  int levels() {
    return depth;
  }

  /** Entry at which the open movement left its level. */
  long leftAt() {
    return leftAt[depth - 1];
  }

  /** Level the open movement left, rad. */
  double baseRad() {
    return base[depth - 1];
  }

  /** How far the open movement has gone, rad. */
  double extentRad() {
    return extentRad(depth - 1);
  }

  /** How far the open movement is below its top, as a share of its extent. */
  double shareBelowTop() {
    return shareBelowTop(depth - 1);
  }

  /** The same for the movement about level {@code i}. */
  double shareBelowTop(int i) {
    return (top[i] - latest) / Math.max(top[i] - base[i], 1e-9);
  }

  /**
   * The movement about level {@code i} has ended here: the next one starts from here.
   *
   * @param counted whether it was a repetition: then it is no part of a movement about an outer
   *     level
   */
  void close(int i, long number, boolean counted) {
    depth = i + 1;
    set(i, number, latest);
    for (int k = 0; k < i && counted; k++) {
      top[k] = Math.max(base[k], latest);
      topAt[k] = number;
      leftAt[k] = number;
    }
  }

  /** Level {@code i} was left for good. */
  void abandon(int i, long number) {
    if (i == depth - 1) {
      set(i, number, latest);
    } else {
      forget(i);
    }
  }

  private void forget(int i) {
    depth--;
    for (int k = i; k < depth; k++) {
      base[k] = base[k + 1];
      top[k] = top[k + 1];
      leftAt[k] = leftAt[k + 1];
      topAt[k] = topAt[k + 1];
    }
  }

  /** The angle's zero has moved: a better axis. */
  void shift(double byRad) {
    latest += byRad;
    for (int i = 0; i < depth; i++) {
      base[i] += byRad;
      top[i] += byRad;
    }
  }

  private void set(int i, long number, double y) {
    base[i] = y;
    top[i] = y;
    leftAt[i] = number;
    topAt[i] = number;
  }

  void save(StateWriter to) {
    to.put(depth).put(latest).put(base).put(top);
    for (int i = 0; i < DEPTH; i++) {
      to.put(leftAt[i]).put(topAt[i]);
    }
  }

  void restore(StateReader from) {
    depth = from.getInt();
    latest = from.getDouble();
    from.get(base);
    from.get(top);
    for (int i = 0; i < DEPTH; i++) {
      leftAt[i] = from.getLong();
      topAt[i] = from.getLong();
    }
  }
}
