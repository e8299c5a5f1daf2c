/**
 * Messages on disk until they are delivered, one {@link dev.femoris.ingest.spool.Spool} a sensor.
 *
 * <p>A message is numbered when it is appended and can be read again by its number until it is
 * released. Appending never waits for the disk: a thread beside writes, and what it has not written
 * yet is in memory. What is written outlives the process; a second later it outlives a loss of
 * power too.
 *
 * <p>On disk: a folder per segment, named by the number of its first message, each a raw log (see
 * {@code dev.femoris.ingest.raw}), so that an unfinished last record is cut off at the next start;
 * and a file {@code released} with the number of the first message that is still needed, a 64-bit
 * big-endian integer. Segments that are released are deleted, but for the newest two, which tell
 * where a cut-off run stood. When the spool is full its oldest segment is given up and counted.
 */
@NullMarked
package dev.femoris.ingest.spool;

import org.jspecify.annotations.NullMarked;
