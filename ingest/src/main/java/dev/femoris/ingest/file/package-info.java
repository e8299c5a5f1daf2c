/**
 * Recordings in files: the canonical CSV, what sensors and apps export, and any table with a column
 * mapping in; canonical CSV out. What is read of each format is in {@code
 * ingest/docs/recordings.md}.
 *
 * <p>In: a path. Out: a {@link dev.femoris.ingest.file.Recording} in SI units with session time,
 * and what was wrong with its rows; or a {@link dev.femoris.ingest.file.RecordingException} whose
 * message is one line for the user. The format is recognised by content, never by the file's name.
 * Nothing is repaired: rows that cannot be used are counted and named with their first line.
 *
 * <p>Tables with all six channels in a row go through one reader, told by a column plan what each
 * column is; tables of one quantity are merged by time. Binary and JSON formats have packages of
 * their own below this one.
 *
 * <p>Cost: an hour at 100 Hz (360,000 rows, 20 MB of text) takes 0.2 to 0.4 s, gzip included, 56
 * bytes a sample in memory; the text of a table streams by. {@link dev.femoris.ingest.file.Reading}
 * bounds it and is told how far it is.
 *
 * <p>Why not a CSV library: the file is numbers between separators, quotes at most around a whole
 * cell. On the same hour and the same busy machine commons-csv 1.14.1 with {@code
 * Double.parseDouble} took 0.8 to 1.4 s, this reader 0.3 to 0.4 s, of the 3 s a whole analysis may
 * take. {@code CsvCursor} and {@code DecimalParser} read the bytes in place and give the same
 * doubles, bit for bit.
 */
@NullMarked
package dev.femoris.ingest.file;

import org.jspecify.annotations.NullMarked;
