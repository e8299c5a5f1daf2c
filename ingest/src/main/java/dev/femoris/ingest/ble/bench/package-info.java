/**
 * The test bench: Bluetooth sensors that are not there. Never part of a running service.
 *
 * <p>An {@link dev.femoris.ingest.ble.bench.EmulatedSensor} is a {@link
 * dev.femoris.ingest.ble.bench.Peripheral} (one maker's services, commands, answers and packets,
 * written from the maker's documents and not from this project's decoders) that wears a motion:
 * recorded samples, played at real pace or faster. It streams only after the proper commands and
 * stops as the real one does. Nothing here knows D-Bus; {@code dev.femoris.ingest.ble.bench.bluez}
 * puts the sensors on a bus as BlueZ would.
 *
 * <p>Sensors that stamp nothing are timed by arrival: play those at real pace.
 */
@NullMarked
package dev.femoris.ingest.ble.bench;

import org.jspecify.annotations.NullMarked;
