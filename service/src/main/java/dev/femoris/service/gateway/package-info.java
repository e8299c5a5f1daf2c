/**
 * Pages that are gateways: the browser listens to Bluetooth sensors, this package does the rest.
 *
 * <p>A <em>run</em> is one sensor from start to stop, named by the page. {@link
 * dev.femoris.service.gateway.SensorRun} is one thread that owns everything of it and does, in this
 * order and never otherwise: append the notifications to the run's journal, force it to disk, tell
 * the page what is stored, decode, put the frames into the ingest queue. What a page was told is
 * stored is therefore stored, and a service that was killed anywhere reads the journal again: the
 * same notifications through the same decoder give the same frames, of which the ingest path takes
 * those it does not have. A journal is deleted when the sensor was stopped and its last sample is
 * in the session's raw log.
 *
 * <p>A page that is away changes nothing: it sends again from where the service says, and repeats
 * are dropped by their number. A run whose page does not come back for an hour is taken for
 * stopped.
 */
@NullMarked
package dev.femoris.service.gateway;

import org.jspecify.annotations.NullMarked;
