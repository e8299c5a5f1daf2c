package dev.femoris.analysis.progress;

/** Which way of a quantity is progress. */
public enum Better {
  HIGHER(1),
  LOWER(-1),
  /** A change is told, not judged. */
  NEITHER(0);

  private final int sign;

  Better(int sign) {
    this.sign = sign;
  }

  /** How far a change goes toward the better; its size where neither way is. */
  double gain(double change) {
    return sign == 0 ? Math.abs(change) : sign * change;
  }
}
