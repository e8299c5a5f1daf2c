/**
 * Recordings in files: the canonical CSV (plain or .gz) and MetaBase pairs in, canonical CSV out.
 *
 * <p>In: a path. Out: a {@link dev.femoris.ingest.file.Recording} in SI units with session time,
 * and what was wrong with its rows; or a {@link dev.femoris.ingest.file.RecordingException} whose
 * message is one line for the user. The format is recognised by content, never by the file's name.
 * Nothing is repaired: rows that cannot be used are counted and named with their first line.
 *
 * <p>Cost: an hour at 100 Hz (360,000 rows, 20 MB of text) takes some 0.2 s when warm, 60 bytes a
 * sample in memory and the text once.
 *
 * <p>Why not a CSV library: the file is numbers between commas, without quotes. commons-csv makes a
 * string per cell and leaves the number to {@code Double.parseDouble}; that alone takes longer than
 * a whole one-hour analysis may. {@code CsvCursor} and {@code DecimalParser} read the bytes in
 * place and give bit-identical doubles.
 */
@NullMarked
package dev.femoris.ingest.file;

import org.jspecify.annotations.NullMarked;
