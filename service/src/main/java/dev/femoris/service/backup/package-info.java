/**
 * Everything the service keeps, in one file and back.
 *
 * <p>A backup is a zip: {@code femoris.mv.db}, an H2 database with every row, whichever database
 * the service uses, and the data folder's files as they are. It can be restored to either kind of
 * database, so it is also the way from one to the other.
 *
 * <pre>{@code
 * Backup.write(config.dataFolder(), database, Path.of("friday.zip"));
 * Restore.into(otherConfig, Path.of("friday.zip"));
 * }</pre>
 */
@NullMarked
package dev.femoris.service.backup;

import org.jspecify.annotations.NullMarked;
