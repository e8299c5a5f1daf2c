package dev.femoris.analysis.rounding;

/**
 * An evenly sampled quantity through time, read between samples.
 *
 * @param samplingTimeS time between values; the first one is at time 0
 */
record Course(double samplingTimeS, double[] values) {

  /** Value at a time, between the samples before and after; at the ends the last one. */
  double at(double timeS) {
    double place = Math.clamp(timeS / samplingTimeS, 0, values.length - 1.0);
    int before = Math.min((int) place, values.length - 2);
    double share = place - before;
    return values[before] + share * (values[before + 1] - values[before]);
  }

  double largest(double fromS, double toS) {
    double largest = Math.max(at(fromS), at(toS));
    int last = last(toS);
    for (int i = first(fromS); i <= last; i++) {
      largest = Math.max(largest, values[i]);
    }
    return largest;
  }

  double smallest(double fromS, double toS) {
    double smallest = Math.min(at(fromS), at(toS));
    int last = last(toS);
    for (int i = first(fromS); i <= last; i++) {
      smallest = Math.min(smallest, values[i]);
    }
    return smallest;
  }

  double timeOfSmallest(double fromS, double toS) {
    int smallest = first(fromS);
    int last = last(toS);
    for (int i = smallest; i <= last; i++) {
      smallest = values[i] < values[smallest] ? i : smallest;
    }
    return Math.clamp(smallest * samplingTimeS, fromS, toS);
  }

  /**
   * How deep the second deepest dip is below the highest value between it and the deepest; 0 when
   * there is one dip only. The largest such depth of all ways to take two dips.
   */
  double secondDip(double fromS, double toS) {
    double deepest = 0;
    double lowestBefore = Double.POSITIVE_INFINITY;
    double crest = Double.NEGATIVE_INFINITY;
    double lowest = smallest(fromS, toS);
    int last = last(toS);
    for (int i = first(fromS); i <= last; i++) {
      if (values[i] <= lowest) {
        break; // Before the deepest: its rise is the way from the first dip to the crest.
      }
      lowestBefore = Math.min(lowestBefore, values[i]);
      crest = values[i] == lowestBefore ? values[i] : Math.max(crest, values[i]);
      deepest = Math.max(deepest, crest - lowestBefore);
    }
    return Math.max(deepest, dipAfter(lowest, fromS, toS));
  }

  private double dipAfter(double lowest, double fromS, double toS) {
    double deepest = 0;
    double lowestAfter = Double.POSITIVE_INFINITY;
    double crest = Double.NEGATIVE_INFINITY;
    int first = first(fromS);
    for (int i = last(toS); i >= first && values[i] > lowest; i--) {
      lowestAfter = Math.min(lowestAfter, values[i]);
      crest = values[i] == lowestAfter ? values[i] : Math.max(crest, values[i]);
      deepest = Math.max(deepest, crest - lowestAfter);
    }
    return deepest;
  }

  private int first(double timeS) {
    return Math.clamp((int) Math.ceil(timeS / samplingTimeS), 0, values.length - 1);
  }

  private int last(double timeS) {
    return Math.clamp((int) (timeS / samplingTimeS), 0, values.length - 1);
  }
}
