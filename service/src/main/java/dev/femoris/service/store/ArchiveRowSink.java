package dev.femoris.service.store;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes an athlete's rows, table by table. */
public interface ArchiveRowSink {

  /**
   * A table begins, which has at least one row.
   *
   * @param here whether its rows are of use in this database only
   */
  void table(String name, boolean here) throws IOException;

  /**
   * A row of it.
   *
   * @param values text, whole numbers, other numbers, booleans or null, by column in the table's
   *     order
   */
  void row(Map<String, @Nullable Object> values) throws IOException;
}
