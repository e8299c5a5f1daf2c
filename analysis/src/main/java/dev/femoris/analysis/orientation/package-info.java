/**
 * Which way is up: orientation of the sensor against gravity from gyroscope and accelerometer.
 *
 * <p>{@link dev.femoris.analysis.orientation.VqfFilter} is the six-axis filter of Laidig &amp; Seel
 * (Information Fusion 91 (2023) 187–204, doi:10.1016/j.inffus.2022.10.014), written from the paper.
 * Quaternions are scalar first and turn sensor coordinates into earth coordinates (z up): {@code
 * v_earth = sensorToEarth.rotate(v_sensor)}.
 */
@NullMarked
package dev.femoris.analysis.orientation;

import org.jspecify.annotations.NullMarked;
