/**
 * Several sensors of one athlete on one time: the limb's.
 *
 * <p>In: the samples of each sensor as its {@link dev.femoris.ingest.stream.SensorStream} gives
 * them out, in the order of arrival. Out: all of them at the limb sensor's session time, in the
 * order of time, to a {@link dev.femoris.ingest.group.GroupSink}.
 *
 * <p><b>Clocks.</b> Sensors that both say that their clock is shared need nothing more. Sensors
 * that both answer pings are placed by them. Otherwise a
 * sensor's offset is estimated twice: from the arrivals (the packets that were delayed least over
 * the last minute, of both sensors; blind to a delay that is always there) and from common movement
 * (the shift at which the magnitudes of the angular rates of trunk and thigh agree best; blind to a
 * trunk that truly leads or follows by 20–35 ms). Both are weighed by their uncertainty; where they
 * disagree by more than 100 ms a path delays always, and movement alone decides. What remains is
 * stated in {@link dev.femoris.ingest.group.ClockAlignment}. Estimates are followed slowly, 2 ms a
 * second, so that time never jumps.
 *
 * <p><b>Waiting.</b> A sample of the limb waits for the others at most {@link
 * dev.femoris.ingest.group.GroupParams#limbWait()}; a limb that is alone never waits. A sensor that
 * falls behind by more than a second is declared lost, no longer waited for, and joins again when
 * it has caught up. What comes out depends on the messages, their order and the arrival times that
 * are stored with them, so reading the raw logs again gives the live result.
 */
@NullMarked
package dev.femoris.ingest.group;

import org.jspecify.annotations.NullMarked;
