/**
 * Nordic Thingy:52, the motion service's raw data.
 *
 * <p>Source: the firmware's {@code ble_tms_raw_t} and a captured packet. 18 bytes: acceleration in
 * 1/1024 g, rate in 1/32 deg/s, magnetic field in 1/16 µT, i16 each. No stamp, no counter.
 */
@NullMarked
package dev.femoris.ingest.device.thingy52;

import org.jspecify.annotations.NullMarked;
