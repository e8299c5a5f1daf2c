/**
 * Messages as received, written before anything else happens to them: audit trail, replay source
 * and the place a restarted service goes on from.
 *
 * <p>One folder per session, holding {@code messages.rawlog} and {@code lock}. The log begins with
 * the eight bytes {@code FEMRAW1\n}; then records, all integers little-endian:
 *
 * <pre>
 *  0  u32  marker 0x52454346 ("FCER")
 *  4  u32  n, length of the body in bytes, at most 1 MiB
 *  8  u32  CRC-32C of bytes 4..7 and the body
 * 12  body:
 *     u8   kind: 1 data, 2 config, 3 status, 4 session
 *     i64  arrival, wall clock, ns since 1970
 *     u8   d, length of the device's name
 *     d    the device's name, UTF-8
 *     ...  the payload as received
 * </pre>
 *
 * <p>{@code append} buffers, {@code handOver} gives it to the operating system, {@code force} waits
 * for the disk, once for the whole batch. On opening, an unfinished last record (crash while
 * writing) is cut off. Damage before sound records is skipped, kept, and reported with its offset.
 * A second writer is refused.
 */
@NullMarked
package dev.femoris.ingest.raw;

import org.jspecify.annotations.NullMarked;
