/**
 * Notifications whose radio is on another machine: how they travel and how they are kept until
 * their samples are stored.
 *
 * <p>A message is a format byte {@code 1} and records, all integers little-endian:
 *
 * <pre>
 *  0  u32  sequence number, from 0, without a hole
 *  4  u64  arrival, ns of the other machine's monotonic clock
 * 12  u8   number of the characteristic in the profile's list of notifying ones
 * 13  u16  n, at most 512
 * 15  n    the value as received
 * </pre>
 *
 * <p>{@link dev.femoris.ingest.notification.NotificationJournal} keeps them in the raw log's
 * format: first a record of kind <em>session</em> with a text of the owner, then one of kind
 * <em>data</em> for each notification, its arrival being the other machine's, its payload {@code
 * u32} sequence number, {@code u8} characteristic and the value; last, when the sensor was stopped,
 * a record of kind <em>status</em> with the {@code u32} final count.
 */
@NullMarked
package dev.femoris.ingest.notification;

import org.jspecify.annotations.NullMarked;
