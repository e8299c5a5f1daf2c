package dev.femoris.analysis.progress;

import java.util.ArrayList;
import java.util.List;

/**
 * Some weeks' sessions taken together.
 *
 * @param from first session's index, {@code to} after the last's
 * @param value their mean
 */
record Block(int from, int to, long firstDay, long lastDay, double value) {

  int sessions() {
    return to - from;
  }

  long middleDay() {
    return (firstDay + lastDay) / 2;
  }

  /** One after the other from the first session; what is left over goes with the last. */
  static List<Block> of(long[] days, double[] values, TrendParams params) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < days.length; i++) {
      boolean longEnough = i + 1 == days.length || days[i + 1] - days[from] >= params.blockDays();
      if (longEnough && i + 1 - from >= params.blockSessions()) {
        blocks.add(of(days, values, from, i + 1));
        from = i + 1;
      }
    }
    if (from < days.length && !blocks.isEmpty()) {
      blocks.add(of(days, values, blocks.removeLast().from(), days.length));
    }
    return blocks;
  }

  private static Block of(long[] days, double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return new Block(from, to, days[from], days[to - 1], sum / (to - from));
  }

  /** Mean of all sessions of some blocks. */
  static double mean(List<Block> blocks) {
    double sum = 0;
    for (Block block : blocks) {
      sum += block.sessions() * block.value();
    }
    return sum / sessions(blocks);
  }

  static int sessions(List<Block> blocks) {
    return blocks.stream().mapToInt(Block::sessions).sum();
  }
}
