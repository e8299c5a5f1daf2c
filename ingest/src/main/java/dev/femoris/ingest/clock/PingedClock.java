package dev.femoris.ingest.clock;

/**
 * A device's clock as pings show it, at one instant.
 *
 * @param hostMinusDeviceNanos what to add to device time for the receiver's time
 * @param boundMs what it can be wrong by at most: half the least round trip
 */
public record PingedClock(long hostMinusDeviceNanos, double boundMs) {}
