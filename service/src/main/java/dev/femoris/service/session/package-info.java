/**
 * Sessions from the broker to the disk, the analysis, the pages and the archive.
 *
 * <p>{@link dev.femoris.service.session.SessionKeeper} is one thread. It takes messages from the
 * ingest queue in batches and does, in this order and never otherwise: append to the session's raw
 * log and hand that to the operating system, put the samples in order, analyse and tell the pages,
 * force the log to disk, acknowledge to the broker, publish the acknowledgement to the sensor. What
 * a page shows outlives the process; what a sensor was told is stored outlives a loss of power. Who
 * trains does not wait for a slow disk. A process killed anywhere goes on from the raw logs:
 * reading them again through the same stream and the same analysis gives the same state.
 *
 * <p>What a session found is not in memory but in a {@link dev.femoris.service.session.LedgerFile},
 * a file without a name beside the raw log; pages and report read it when they ask. A live sensor's
 * analysis holds the same after two sets and after thirty.
 *
 * <p>A session begins with the first data of a wire session id its device has not used in the last
 * day. It ends when the sensor says it stopped and all samples are there, when the device begins
 * another one, on command, or after a silence; after a silence it goes on when the sensor comes
 * back. {@link dev.femoris.service.session.SessionArchive} then writes result and report on its own
 * thread.
 */
@NullMarked
package dev.femoris.service.session;

import org.jspecify.annotations.NullMarked;
