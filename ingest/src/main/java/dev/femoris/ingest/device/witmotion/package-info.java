/**
 * WitMotion WT9011DCL, BWT901BLE5 and their like.
 *
 * <p>Source: the maker's Python example and manuals. Notifications are frames of 20 bytes: {@code
 * 55 61} with acceleration (±16 g), rate (±2000 deg/s) and angle as i16, or {@code 55 71} with
 * eight registers. No stamp, no counter: time is arrival, short losses stay unseen.
 */
@NullMarked
package dev.femoris.ingest.device.witmotion;

import org.jspecify.annotations.NullMarked;
