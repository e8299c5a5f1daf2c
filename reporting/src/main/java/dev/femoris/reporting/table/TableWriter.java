package dev.femoris.reporting.table;

import java.io.IOException;

/**
 * Takes a table cell by cell, in the order of its columns; any cell may be empty. The stream it
 * writes to stays open. Not thread-safe.
 */
public interface TableWriter extends AutoCloseable {

  /** The next cell; it is empty when {@code value} is not finite. */
  void number(double value) throws IOException;

  /** The next cell. */
  void whole(long value) throws IOException;

  /** The next cell. */
  void text(String value) throws IOException;

  /** The next cell has nothing in it. */
  void empty() throws IOException;

  /** Every column has its cell: the row is done. */
  void endRow() throws IOException;

  /** Writes what must come behind the last row; without it the table is not whole. */
  @Override
  void close() throws IOException;
}
