/**
 * BlueZ, emulated on a real message bus: what a Bluetooth library sees when there is a radio and
 * sensors around. A test bench; needs the program {@code dbus-daemon}.
 *
 * <p>{@link dev.femoris.ingest.ble.bench.bluez.BluetoothBench} starts all of it: a private bus, the
 * emulated service in a process of its own, and a control channel over which sensors are added,
 * given motions, carried away, or the service or the bus killed.
 *
 * <p>Like the real one it shows sensors only once discovery was on, answers {@code Connect} before
 * the services are known, removes the services with the link, and comes back from a restart with
 * another bus name and nothing remembered.
 */
@NullMarked
package dev.femoris.ingest.ble.bench.bluez;

import org.jspecify.annotations.NullMarked;
