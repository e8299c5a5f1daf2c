/**
 * Polar Verity Sense, H10 and OH1: the PMD service.
 *
 * <p>Source: the protocol as published with the Polar BLE SDK (documents and unit-test vectors;
 * none of its code). Control point and data are separate characteristics; acceleration and rate are
 * separate streams, each packet stamped with the time of its <em>last</em> sample in ns since 2000.
 * Values come raw or as a reference followed by bit-packed differences, times a factor that the
 * start response tells.
 */
@NullMarked
package dev.femoris.ingest.device.polar;

import org.jspecify.annotations.NullMarked;
