package dev.femoris.analysis.kinematics;

import java.util.Arrays;

/**
 * When the entries of a window were, in whole ticks, in little more than two bytes an entry.
 *
 * <p>Entries lie evenly but for jitter and the odd hole, so of each only the distance from where an
 * even row would have it is kept. Where that distance grows too large (a hole, a clock that is off)
 * another row begins. Nothing is rounded. Not thread-safe.
 */
final class EntryTicks {

  private static final int FEW_ROWS = 4;

  private final short[] late;
  private final long stepTicks;

  /** The entries the rows begin with and their times; the last row is open. */
  private long[] beginNumber = new long[FEW_ROWS];

  private long[] beginTick = new long[FEW_ROWS];
  private int rows;

  /**
   * @param capacity of the window
   * @param stepTicks time between entries, about
   */
  EntryTicks(int capacity, long stepTicks) {
    this.late = new short[capacity];
    this.stepTicks = stepTicks;
  }

  /**
   * Adds the next entry.
   *
   * @param slot where it lies in the window
   * @param oldest number of the oldest entry that is still asked for
   */
  void add(long number, int slot, long tick, long oldest) {
    long off = rows == 0 ? Long.MAX_VALUE : tick - even(rows - 1, number);
    if (off != (short) off) {
      begin(number, tick, oldest);
      off = 0;
    }
    late[slot] = (short) off;
  }

  long tick(long number, int slot) {
    int row = rows - 1;
    while (beginNumber[row] > number) {
      row--;
    }
    return even(row, number) + late[slot];
  }

  private long even(int row, long number) {
    return beginTick[row] + (number - beginNumber[row]) * stepTicks;
  }

  private void begin(long number, long tick, long oldest) {
    if (rows == beginNumber.length) {
      forgetBefore(oldest);
    }
    if (rows == beginNumber.length) {
      beginNumber = Arrays.copyOf(beginNumber, 2 * rows);
      beginTick = Arrays.copyOf(beginTick, 2 * rows);
    }
    beginNumber[rows] = number;
    beginTick[rows++] = tick;
  }

  private void forgetBefore(long oldest) {
    int over = 0;
    while (over < rows - 1 && beginNumber[over + 1] <= oldest) {
      over++;
    }
    rows -= over;
    System.arraycopy(beginNumber, over, beginNumber, 0, rows);
    System.arraycopy(beginTick, over, beginTick, 0, rows);
  }

  void clear() {
    rows = 0;
  }
}
