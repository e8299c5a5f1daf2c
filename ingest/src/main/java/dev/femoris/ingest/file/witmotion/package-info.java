/**
 * What WitMotion loggers write to their SD card: frames of 11 bytes, {@code 55 5x}, eight bytes and
 * a check, in a file called .TXT. {@code 50} is the time, {@code 51} acceleration (±16 g), {@code
 * 52} rate (±2000 deg/s). Without time frames nobody can know the rate, so such a file is refused.
 */
@NullMarked
package dev.femoris.ingest.file.witmotion;

import org.jspecify.annotations.NullMarked;
