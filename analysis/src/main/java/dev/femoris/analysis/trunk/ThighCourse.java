package dev.femoris.analysis.trunk;

/**
 * The thigh's motion around one repetition; the arrays have the same length and are the caller's to
 * read, not to write.
 *
 * @param samplingTimeS time between entries
 * @param timeNanos session time
 * @param thetaRad thigh angle, rad
 * @param rateRadPerS its rate, rad/s
 * @param offAxisRadPerS root mean square rate about the other axes within the repetition, rad/s
 */
@SuppressWarnings("ArrayRecordComponent")
public record ThighCourse(
    double samplingTimeS,
    long[] timeNanos,
    double[] thetaRad,
    double[] rateRadPerS,
    double offAxisRadPerS) {

  public int size() {
    return timeNanos.length;
  }

  /** Index of the first entry not before {@code nanos}; {@link #size} when there is none. */
  public int firstAtOrAfter(long nanos) {
    int low = 0;
    int high = timeNanos.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (timeNanos[middle] < nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Mean thigh angle between two times, rad; NaN when there is no entry. */
  double meanThetaRad(long fromNanos, long toNanos) {
    double sum = 0;
    int count = 0;
    for (int i = firstAtOrAfter(fromNanos); i < size() && timeNanos[i] <= toNanos; i++) {
      sum += thetaRad[i];
      count++;
    }
    return sum / count;
  }
}
