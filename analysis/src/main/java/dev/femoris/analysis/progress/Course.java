package dev.femoris.analysis.progress;

import java.util.List;

/**
 * A level, a way to another level, and that level: least squares over blocks, each weighing as much
 * as it has sessions.
 *
 * @param start index of the last block at the first level
 * @param end index of the first block at the second level
 * @param residual weighted sum of squares
 */
record Course(int start, int end, double level, double change, double residual) {

  /** The best of all that reach their second level at block {@code lastEnd} or before. */
  static Course upTo(List<Block> blocks, int lastEnd) {
    Course best = of(blocks, 0, 1);
    for (int end = 1; end <= lastEnd; end++) {
      best = better(best, endingAt(blocks, end));
    }
    return best;
  }

  /** The best of all that are on their way until block {@code end}. */
  static Course endingAt(List<Block> blocks, int end) {
    Course best = of(blocks, 0, end);
    for (int start = 1; start < end; start++) {
      best = better(best, of(blocks, start, end));
    }
    return best;
  }

  private static Course better(Course one, Course other) {
    return other.residual < one.residual ? other : one;
  }

  double at(int block) {
    return level + change * share(block, start, end);
  }

  private static double share(int block, int start, int end) {
    return Math.clamp((block - start) / (double) (end - start), 0, 1);
  }

  private static Course of(List<Block> blocks, int start, int end) {
    double weight = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < blocks.size(); i++) {
      double n = blocks.get(i).sessions();
      weight += n;
      x += n * share(i, start, end);
      y += n * blocks.get(i).value();
    }
    x /= weight;
    y /= weight;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < blocks.size(); i++) {
      double dx = share(i, start, end) - x;
      double dy = blocks.get(i).value() - y;
      xx += blocks.get(i).sessions() * dx * dx;
      xy += blocks.get(i).sessions() * dx * dy;
      yy += blocks.get(i).sessions() * dy * dy;
    }
    double change = xx == 0 ? 0 : xy / xx;
    return new Course(start, end, y - change * x, change, Math.max(0, yy - change * xy));
  }
}
