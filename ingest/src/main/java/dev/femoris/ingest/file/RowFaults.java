package dev.femoris.ingest.file;

/**
 * Rows of one kind that could not be used as they are.
 *
 * @param count how many
 * @param firstLine line of the first, from 1 (the header); 0 when there is none
 */
public record RowFaults(long count, long firstLine) {

  public static final RowFaults NONE = new RowFaults(0, 0);

  public RowFaults {
    if (count < 0 || firstLine < 0 || (count == 0) != (firstLine == 0)) {
      throw new IllegalArgumentException(
          "%d faults, first in line %d: a line exactly when there is a fault"
              .formatted(count, firstLine));
    }
  }

  RowFaults plus(long line) {
    return new RowFaults(count + 1, count == 0 ? line : firstLine);
  }
}
