/**
 * Bluetooth LE as a gateway needs it: see what is in reach, connect, subscribe, write, let go.
 * {@link dev.femoris.ingest.ble.BleCentral} is the port; each adapter lives in a package below and
 * is the only place that imports its library.
 *
 * <p>The port is made for a radio stack that is easily hurt: what is in reach is polled, never
 * waited for inside the library; notifications are switched on once for each connection and never
 * off; every connection is a new object, nothing of an old one may be used again; letting go is one
 * operation, {@link dev.femoris.ingest.ble.BleConnection#close()}, that keeps the only safe order.
 *
 * <p>Times are {@link System#nanoTime()}.
 */
@NullMarked
package dev.femoris.ingest.ble;

import org.jspecify.annotations.NullMarked;
