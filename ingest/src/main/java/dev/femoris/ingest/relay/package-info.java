/**
 * From a sensor's notifications to messages of the wire format that get through: what a gateway
 * does between radio and broker. No radio, no network and no clock here.
 *
 * <p>A {@link dev.femoris.ingest.relay.StreamRelay} takes the notifications of one sensor, over
 * lost links too, and gives the frames of wire sessions to a {@link
 * dev.femoris.ingest.relay.FrameSink}. There are two: {@link dev.femoris.ingest.relay.SampleRelay}
 * decodes the maker's protocol and writes frames of its own; {@link
 * dev.femoris.ingest.relay.FrameRelay} is for sensors that speak the wire format and passes their
 * frames on, in the order of the sample index, asking the sensor again for what is missing.
 *
 * <pre>{@code
 * var relay = StreamRelay.of(profile, new RelayedSensor("thigh-1", ...), sessionIds, sink, commands);
 * relay.notification(characteristic, value, arrivalNanos);   // decodes, frames, hands to the sink
 * relay.tick(nowNanos);                                      // every 10 to 20 ms
 * relay.stop(nowNanos);                                      // the rest and the final count
 * }</pre>
 *
 * <p>Times given in are {@link System#nanoTime()} or any monotonic clock, the same for all calls.
 */
@NullMarked
package dev.femoris.ingest.relay;

import org.jspecify.annotations.NullMarked;
