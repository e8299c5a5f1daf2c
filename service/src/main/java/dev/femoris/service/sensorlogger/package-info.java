/**
 * The app Sensor Logger's pushed messages on their way to become a sensor's: taken from the
 * broker's topic {@code sensor-logger} or from HTTP, decoded and put into the ingest queue as
 * frames of the project's own wire format, as if sensor {@code sl-…} had sent them, so that
 * everything behind is as for any sensor.
 *
 * <p>What the athlete does is said in the topic, {@code sensor-logger/EXERCISE/PLACEMENT}, and in
 * the same words in the address of an HTTP push. One thread, which waits while the ingest queue is
 * full, and a bounded queue before it: what finds that full is turned away and counted.
 */
@NullMarked
package dev.femoris.service.sensorlogger;

import org.jspecify.annotations.NullMarked;
