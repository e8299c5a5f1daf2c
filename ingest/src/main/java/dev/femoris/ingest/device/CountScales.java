package dev.femoris.ingest.device;

import dev.femoris.protocol.Scale;

/**
 * How a sensor's readings are written as the wire format's 16-bit counts: as far as it measures, so
 * that nothing is cut off, and no coarser than its own counts.
 *
 * @param accel m/s² per count
 * @param rate deg/s per count
 * @param accelRangeDeciG end of the acceleration range, in 0.1 g
 * @param rateRangeDegPerS end of the rate range, in deg/s
 */
public record CountScales(Scale accel, Scale rate, int accelRangeDeciG, int rateRangeDegPerS) {

  private static final int DECI = 10;

  /** Of a sensor whose own counts are 16 bits over these ranges, or finer than is told. */
  public static CountScales ofRanges(int rangeG, int rangeDegPerS) {
    return new CountScales(
        Scale.ofAccelRange(rangeG), Scale.ofRateRange(rangeDegPerS), DECI * rangeG, rangeDegPerS);
  }
}
