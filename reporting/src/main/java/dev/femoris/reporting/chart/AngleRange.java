package dev.femoris.reporting.chart;

/** The angles a plot shows, degrees, with room for numbers on top and marks below. */
record AngleRange(double lowerDeg, double upperDeg) {

  private static final double SMALLEST_SPAN_DEG = 10;

  static AngleRange of(TraceLine line) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < line.size(); i++) {
      if (!Double.isNaN(line.thetaDeg()[i])) {
        lowest = Math.min(lowest, line.thetaDeg()[i]);
        highest = Math.max(highest, line.thetaDeg()[i]);
      }
    }
    if (lowest > highest) {
      return new AngleRange(0, SMALLEST_SPAN_DEG);
    }
    double span = Math.max(SMALLEST_SPAN_DEG, highest - lowest);
    return new AngleRange(lowest - 0.12 * span, lowest + 1.22 * span);
  }

  /** That of both. */
  AngleRange with(AngleRange other) {
    return new AngleRange(Math.min(lowerDeg, other.lowerDeg), Math.max(upperDeg, other.upperDeg));
  }

  double nearBottomDeg() {
    return lowerDeg + 0.05 * (upperDeg - lowerDeg);
  }
}
