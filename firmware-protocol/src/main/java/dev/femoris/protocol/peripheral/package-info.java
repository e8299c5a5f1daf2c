/**
 * A sensor without hardware: what firmware that speaks wire format v1 does, as a state machine that
 * is told the time. No thread, no clock, no radio: for tests, the emulated Bluetooth peer and
 * demos.
 *
 * <p>In: link up and down, what the receiver writes, and time that passes. Out: frames to notify.
 * Everything of {@code docs/wire-format.md} a sensor may offer is there: config and status, data
 * from a ring buffer, acks that free it, going back to the last ack, resend requests, pongs from a
 * clock with drift, commands and cues. {@link dev.femoris.protocol.peripheral.SimulatedSensor} is
 * the place to begin; a smaller one in C is {@code c/stream.c}.
 *
 * <pre>{@code
 * var sensor = new SimulatedSensor(SensorTraits.defaults(), supply, new DeviceClock(0, 40), 1);
 * sensor.linkUp(now);
 * for (byte[] frame : sensor.advance(now)) notify(frame);
 * for (byte[] frame : sensor.receive(written, now)) notify(frame);
 * }</pre>
 *
 * <p>Cost: 12 bytes for every sample of the ring buffer; memory does not grow with time.
 */
@NullMarked
package dev.femoris.protocol.peripheral;

import org.jspecify.annotations.NullMarked;
