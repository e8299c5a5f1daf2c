package dev.femoris.ingest.relay;

import dev.femoris.protocol.ConfigFrame;

/**
 * Where a wire session can go on after the program that relayed it was started again: what its last
 * frame on disk says.
 *
 * @param config in force
 * @param nextSample index after the last sample that was passed on
 * @param nextDeviceMicros device time of that index
 * @param period of the session's samples, by the frames on disk
 * @param lastArrivalNanos when the last sample came, by the clock the relay is given
 */
public record ResumePoint(
    ConfigFrame config,
    long nextSample,
    long nextDeviceMicros,
    SamplePeriod period,
    long lastArrivalNanos) {}
