/**
 * The app Sensor Logger's pushed messages on their way to become a sensor's: taken from the
 * broker's topic {@code sensor-logger} or from HTTP, decoded and published again as frames of the
 * project's own wire format under {@code imu/v1/sl-…}, so that everything behind is as for any
 * sensor.
 *
 * <p>What the athlete does is said in the topic, {@code sensor-logger/EXERCISE/PLACEMENT}, and in
 * the same words in the address of an HTTP push. One thread; a bounded queue whose overflow drops
 * the newest message and counts it, as the app's own link does.
 */
@NullMarked
package dev.femoris.service.sensorlogger;

import org.jspecify.annotations.NullMarked;
