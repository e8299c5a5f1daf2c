/**
 * An athlete's whole history as one file that another Femoris takes in without loss.
 *
 * <p>The file is described in {@code service/docs/archive.md}: a zip with rows as lines of JSON,
 * packets and reports as they are, and {@code manifest.json} with the size and SHA-256 of
 * everything in it.
 *
 * <pre>{@code
 * new AthleteExport(config, database).write("Anna", out, Instant.now(), "0.1.0");
 * new AthleteImport(other, otherDatabase).take(file, Optional.of("Anna"), Instant.now());
 * }</pre>
 *
 * <p>What is read is checked before anything is changed: the version, that every file is there and
 * none more, names, sizes and hashes. Then rows are inserted in one transaction, at whose end the
 * files are moved to their place; an import that is killed is cleared away by the next. Both ways
 * one row and one piece of a file are in memory at a time, and some hundred bytes for each row's
 * key and each file's entry.
 */
@NullMarked
package dev.femoris.service.archive;

import org.jspecify.annotations.NullMarked;
