/**
 * Movesense sensors with the GATT SensorData firmware.
 *
 * <p>Source: the protocol page of movesense.com and its sample clients. One subscription to {@code
 * /Meas/IMU6/104}; each packet carries a stamp in ms of its first sample, then all accelerations
 * (m/s²), then all rates (deg/s), as 32-bit floating point. A packet that does not fit one
 * notification is continued in a second.
 */
@NullMarked
package dev.femoris.ingest.device.movesense;

import org.jspecify.annotations.NullMarked;
