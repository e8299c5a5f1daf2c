package dev.femoris.ingest.group;

/**
 * How well a sensor's clock is known against the limb's.
 *
 * @param residualMs one standard deviation of what may still be wrong; 0 where the sensors share a
 *     clock, which answers for itself
 */
public record ClockAlignment(ClockBasis basis, double residualMs) {

  static final ClockAlignment UNKNOWN = new ClockAlignment(ClockBasis.SETTLING, 0);
  static final ClockAlignment SHARED = new ClockAlignment(ClockBasis.SHARED, 0);
}
