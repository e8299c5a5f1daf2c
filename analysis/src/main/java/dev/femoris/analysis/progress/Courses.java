package dev.femoris.analysis.progress;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The courses that fit blocks best: least squares, each block weighing as much as it has sessions.
 * Made once for all ends there may be.
 */
final class Courses {

  private final double[] sessions;
  private final double[] values;
  private final double weight;
  private final double mean;
  private final double squares;
  private final double[] shares;
  private final List<Course> endingAt;

  /**
   * @param blocks at least two
   */
  Courses(List<Block> blocks) {
    this.sessions = blocks.stream().mapToDouble(Block::sessions).toArray();
    this.values = blocks.stream().mapToDouble(Block::value).toArray();
    double all = 0;
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      all += sessions[i];
      sum += sessions[i] * values[i];
    }
    this.weight = all;
    this.mean = sum / all;
    double about = 0;
    for (int i = 0; i < values.length; i++) {
      double dy = values[i] - mean;
      about += sessions[i] * dy * dy;
    }
    this.squares = about;
    this.shares = new double[values.length];
    this.endingAt = IntStream.range(1, values.length).mapToObj(this::best).toList();
  }

  /** The best of all that reach their second level at block {@code lastEnd} or before. */
  Course upTo(int lastEnd) {
    return endingAt.subList(0, lastEnd).stream().reduce(Course::orBetter).orElseThrow();
  }

  /** The best of all that are on their way until block {@code end}, 1 or later. */
  Course endingAt(int end) {
    return endingAt.get(end - 1);
  }

  private Course best(int end) {
    Course best = of(0, end);
    for (int start = 1; start < end; start++) {
      best = best.orBetter(of(start, end));
    }
    return best;
  }

  private Course of(int start, int end) {
    double x = 0;
    for (int i = 0; i < values.length; i++) {
      shares[i] = i <= start ? 0 : i >= end ? 1 : Course.share(i, start, end);
      x += sessions[i] * shares[i];
    }
    x /= weight;
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < values.length; i++) {
      double dx = shares[i] - x;
      xx += sessions[i] * dx * dx;
      xy += sessions[i] * dx * (values[i] - mean);
    }
    double change = xx == 0 ? 0 : xy / xx;
    return new Course(start, end, mean - change * x, change, Math.max(0, squares - change * xy));
  }
}
