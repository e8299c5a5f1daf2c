/**
 * The bytes a sensor sends and receives: wire format v1, as written in {@code
 * firmware-protocol/docs/wire-format.md}.
 *
 * <p>In: one frame's bytes, or one MQTT batch. Out: a {@link dev.femoris.protocol.Packet}, or the
 * one checked {@link dev.femoris.protocol.MalformedPacketException}. Nothing here knows threads,
 * files, clocks or SI streams; memory used is bounded by the length of the input.
 *
 * <pre>{@code
 * for (byte[] frame : MqttBatch.decode(payload)) {
 *   switch (PacketDecoder.decode(frame)) {
 *     case DataFrame data -> ...
 *     case ConfigFrame config -> ...
 *     ...
 *   }
 * }
 * }</pre>
 */
@NullMarked
package dev.femoris.protocol;

import org.jspecify.annotations.NullMarked;
