/**
 * Recordings played back as live sensors would send them.
 *
 * <p>{@link dev.femoris.ingest.replay.SensorPackets} turns one sensor's recording into frames:
 * 16-bit counts, at most 10 samples or 100 ms a message, device time in µs. {@link
 * dev.femoris.ingest.replay.ReplayPublisher} sends them to any broker at the recording's pace or
 * faster, keeps everything the service has not acknowledged, and sends it again after a reconnect.
 * {@link dev.femoris.ingest.replay.RecordingQuantizer} gives the samples a service receives that
 * way, without a network.
 *
 * <p>Counts are the only loss. One count is 1, 2 or 5 times a power of ten, the smallest with which
 * the recording's largest value fits 16 bits: 0.0005 m/s² up to 16.38 m/s², 0.001 up to 32.8; 0.005
 * deg/s up to 163 deg/s, 0.02 up to 655. A CSV of two decimals is reproduced exactly. Times are
 * rounded to µs.
 */
@NullMarked
package dev.femoris.ingest.replay;

import org.jspecify.annotations.NullMarked;
