package dev.femoris.ingest.clock;

/**
 * The least delayed packets of five minutes and the line below them. Delays in ns; they may carry
 * any constant. Not thread-safe.
 */
final class LeastDelays {

  private static final double BIN_NANOS = 5e9;
  private static final double WINDOW_NANOS = 300e9;
  private static final int BINS = 61;
  private static final double FIT_SPAN_NANOS = 30e9;
  private static final double FIRST_SPAN_NANOS = 15e9;
  private static final int SMOOTHED_SLOPES = 12;
  private static final double MAX_DRIFT = 200e-6;

  /** No jitter takes time away: what is so far below the line is a step of a clock. */
  private static final double STEP_DOWN_NANOS = 30e6;

  /** What is so far above it for so many bins is not a delay. */
  private static final double STEP_UP_NANOS = 100e6;

  private static final int STEP_BINS = 3;

  private final double[] x = new double[BINS];
  private final double[] y = new double[BINS];
  private final int[] hull = new int[BINS];
  private int first;
  private int size;
  private double binStart;
  private int above;
  private boolean fresh;
  private boolean driftKnown;
  private int slopes;
  private double drift;
  private double level;

  /**
   * Takes a packet; one older than the newest 5 s says nothing new.
   *
   * @return whether a clock stepped: what came before is forgotten
   */
  boolean push(double deviceNanos, double delayNanos) {
    if (size > 0 && deviceNanos < binStart) {
      return false;
    }
    if (isStepDown(deviceNanos, delayNanos)) {
      restart();
      append(deviceNanos, delayNanos);
      return true;
    }
    if (size > 0 && deviceNanos < binStart + BIN_NANOS) {
      improveNewest(deviceNanos, delayNanos);
      return false;
    }
    boolean stepped = closeBin();
    append(deviceNanos, delayNanos);
    return stepped;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Forgets the packets, not the drift. */
  void restart() {
    size = 0;
    first = 0;
    above = 0;
    fresh = false;
  }

  /** Delay of the fastest packet at a device time. */
  double at(double deviceNanos) {
    fit();
    return level + drift * deviceNanos;
  }

  /** Delay of the fastest packet at a device time, if the clock drifts so. */
  double at(double deviceNanos, double otherDrift) {
    return levelAt(otherDrift) + otherDrift * deviceNanos;
  }

  /** How much later packets come with every ns: the clock's drift. */
  double drift() {
    return drift;
  }

  /** Whether the drift was ever measured over long enough. */
  boolean isDriftKnown() {
    return driftKnown;
  }

  /** Root mean square of the least delays above the line, in ns. */
  double scatterNanos() {
    double square = 0;
    for (int i = 0; i < size; i++) {
      double above = y[slot(i)] - at(x[slot(i)]);
      square += above * above;
    }
    return Math.sqrt(square / Math.max(1, size));
  }

  private boolean isStepDown(double deviceNanos, double delayNanos) {
    return size >= 2 && delayNanos < at(deviceNanos) - STEP_DOWN_NANOS;
  }

  private void improveNewest(double deviceNanos, double delayNanos) {
    int newest = slot(size - 1);
    // Within 5 s no drift matters: the lesser delay is the better packet.
    if (delayNanos < y[newest]) {
      x[newest] = deviceNanos;
      y[newest] = delayNanos;
      fresh = false;
    }
  }

  /** The newest bin is complete: is it one of several far above the line? */
  private boolean closeBin() {
    if (size < STEP_BINS) {
      return false;
    }
    int newest = slot(size - 1);
    boolean isAbove = y[newest] > at(x[newest]) + STEP_UP_NANOS;
    above = isAbove ? above + 1 : 0;
    if (above < STEP_BINS) {
      return false;
    }
    int kept = above;
    first = slot(size - kept);
    size = kept;
    above = 0;
    fresh = false;
    return true;
  }

  private void append(double deviceNanos, double delayNanos) {
    binStart = deviceNanos;
    while (size > 0 && (size == BINS || x[first] < deviceNanos - WINDOW_NANOS)) {
      first = (first + 1) % BINS;
      size--;
    }
    if (spanNanos() >= (slopes > 0 ? FIT_SPAN_NANOS : FIRST_SPAN_NANOS)) {
      slopes = Math.min(slopes + 1, SMOOTHED_SLOPES);
      drift += (Math.clamp(hullSlope(), -MAX_DRIFT, MAX_DRIFT) - drift) / slopes;
      driftKnown |= spanNanos() >= FIT_SPAN_NANOS;
    }
    size++;
    x[slot(size - 1)] = deviceNanos;
    y[slot(size - 1)] = delayNanos;
    fresh = false;
  }

  private void fit() {
    if (!fresh && size > 0) {
      fresh = true;
      level = levelAt(drift);
    }
  }

  private double levelAt(double otherDrift) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, y[slot(i)] - otherDrift * x[slot(i)]);
    }
    return least;
  }

  /** Slope of the lower hull's edge under the mean device time: the nearest line below all. */
  private double hullSlope() {
    double mean = 0;
    int corners = 0;
    for (int i = 0; i < size; i++) {
      int point = slot(i);
      mean += x[point] / size;
      while (corners >= 2 && !isConvex(hull[corners - 2], hull[corners - 1], point)) {
        corners--;
      }
      hull[corners++] = point;
    }
    int right = 1;
    while (right < corners - 1 && x[hull[right]] < mean) {
      right++;
    }
    int a = hull[right - 1];
    int b = hull[right];
    return (y[b] - y[a]) / (x[b] - x[a]);
  }

  private boolean isConvex(int a, int b, int c) {
    return (x[b] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[b] - y[a]) > 0;
  }

  private double spanNanos() {
    return size == 0 ? 0 : x[slot(size - 1)] - x[first];
  }

  private int slot(int i) {
    return (first + i) % BINS;
  }
}
