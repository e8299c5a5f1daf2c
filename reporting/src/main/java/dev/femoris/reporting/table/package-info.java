/**
 * Tables for other programs, written row by row in bounded memory.
 *
 * <p>In: {@link dev.femoris.reporting.table.Column}s, then cells in their order. Out: the same rows
 * as CSV, or as Parquet in {@link dev.femoris.reporting.parquet}.
 *
 * <pre>{@code
 * try (TableWriter table = new CsvTable(columns, out)) {
 *   table.whole(1);
 *   table.number(12.55);
 *   table.endRow();
 * }
 * }</pre>
 */
@NullMarked
package dev.femoris.reporting.table;

import org.jspecify.annotations.NullMarked;
