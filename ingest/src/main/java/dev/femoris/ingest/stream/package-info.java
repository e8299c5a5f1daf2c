/**
 * From decoded frames of one sensor's session to samples in SI units, in order, with session time.
 *
 * <p>In: the frames of one (device, wire session) as they arrive, repeated, reordered or late. Out:
 * {@link dev.femoris.analysis.sample.ImuSample}s by ascending index, and {@link
 * dev.femoris.ingest.stream.IngestStats}. What comes out depends on the frames' bytes and order
 * only, never on when they arrived: reading a raw log again gives the live result.
 *
 * <p>A hole waits for a resend: 5 s of device time, or 500 ms when the sensor said that the missing
 * samples will never come. Then it is declared, counted, and the stream goes on.
 */
@NullMarked
package dev.femoris.ingest.stream;

import org.jspecify.annotations.NullMarked;
