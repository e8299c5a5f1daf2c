package dev.femoris.analysis.progress;

/**
 * A level, a way to another level, and that level.
 *
 * @param start index of the last block at the first level
 * @param end index of the first block at the second level
 * @param residual weighted sum of squares
 */
record Course(int start, int end, double level, double change, double residual) {

  Course orBetter(Course other) {
    return other.residual < residual ? other : this;
  }

  double at(int block) {
    return level + change * share(block, start, end);
  }

  /** How much of the way is behind a block, 0 to 1. */
  static double share(int block, int start, int end) {
    return Math.clamp((block - start) / (double) (end - start), 0, 1);
  }
}
