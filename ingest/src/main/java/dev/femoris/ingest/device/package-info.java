/**
 * Sensors of other makers over Bluetooth LE: what every one of them has in common. No radio here.
 *
 * <p>In: what a sensor advertises, the services it has, and the bytes of its notifications with
 * their arrival time. Out: the commands that start and stop it, and six-axis samples in SI units in
 * the sensor's own frame, with what is known to be missing. A {@link
 * dev.femoris.ingest.device.DeviceProfile} per maker, in a package of its own; the list of all is
 * in {@code dev.femoris.ingest.device.known}.
 *
 * <p>A profile is immutable; its decoder is one connection's, not thread-safe, reads no clock and
 * keeps a bounded state. Bytes that are not the protocol's end in a {@link
 * dev.femoris.ingest.device.MalformedNotificationException} and change nothing.
 *
 * <p>Time: where a sensor stamps its samples the stamps make the time, smoothed by {@link
 * dev.femoris.ingest.device.StampedTimeline}; otherwise arrival does, through {@link
 * dev.femoris.ingest.device.ArrivalTimeline}, and lost samples then show as time that passed
 * without any.
 */
@NullMarked
package dev.femoris.ingest.device;

import org.jspecify.annotations.NullMarked;
