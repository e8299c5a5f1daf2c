package dev.femoris.service.store;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An athlete's rows from another database. */
public interface ArchiveRowSource {

  /** The tables of which there are rows. */
  Set<String> tables();

  /**
   * Hands over every row of a table.
   *
   * @throws dev.femoris.service.failure.Failure (BAD_INPUT) with the line, when {@code taker}
   *     refuses it with an IllegalArgumentException
   */
  void each(String table, Taker taker) throws IOException;

  /** Takes a row: text, numbers, booleans or null by column. */
  interface Taker {

    /**
     * Takes one.
     *
     * @throws IllegalArgumentException with the reason when it cannot be
     */
    void row(Map<String, @Nullable Object> values);
  }
}
