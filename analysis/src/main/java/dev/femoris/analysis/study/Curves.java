package dev.femoris.analysis.study;

/** Shapes of movements. */
final class Curves {
  private Curves() {}

  /** From 0 to 1 with the least jerk (Flash and Hogan 1985); still outside 0..1. */
  static double minimumJerk(double share) {
    double u = Math.clamp(share, 0, 1);
    return u * u * u * (10 + u * (6 * u - 15));
  }

  /** A rise and fall over 0..1, 1 in the middle. */
  static double hump(double share) {
    double s = Math.sin(Math.PI * Math.clamp(share, 0, 1));
    return s * s;
  }
}
