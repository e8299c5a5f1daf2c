/**
 * A device's clock against the receiver's: offset and drift.
 *
 * <p>In: arrivals (device time of a packet, when it came) and, where the sensor answers pings, the
 * four instants of each exchange. Out: {@link dev.femoris.ingest.clock.ClockFit#hostNanos}, the
 * receiver's time at a device time, with the drift and what it is known from. Streaming, and the
 * same for the same input: nothing here reads a clock.
 *
 * <p>Delays only ever add. So of every 5 s the least delayed packet is kept, of five minutes; the
 * clock is the line below all of them that lies nearest to them (lower convex hull: Zhang, Liu and
 * Xia, Clock synchronization algorithms for network measurements, INFOCOM 2002). Late packets and
 * bursts of delay lie above it and do not matter. With pings there is such a line for either way,
 * and the truth is in the middle.
 *
 * <p>Limits: arrivals alone do not show a delay that is always there; pings do not show by how much
 * one way always takes longer than the other. A step of the receiver's clock is seen after one
 * packet or after 15 s, depending on its direction. Cost: about 3 kB a sensor.
 */
@NullMarked
package dev.femoris.ingest.clock;

import org.jspecify.annotations.NullMarked;
