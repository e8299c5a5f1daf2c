/**
 * Tables as Apache Parquet files, which data tools read.
 *
 * <p>Columns are encoded, and headers and footer written, by Apache Parquet's own {@code
 * parquet-column} and {@code parquet-format-structures}; this package puts them one behind the
 * other. Parquet's ready-made writer lives in {@code parquet-hadoop} and needs Hadoop, which is
 * larger than this whole program.
 */
@NullMarked
package dev.femoris.reporting.parquet;

import org.jspecify.annotations.NullMarked;
