package dev.femoris.reporting.table;

import java.util.List;

/** Which column's cell is next; a cell of another kind is a defect of the caller. */
public final class Cells {

  private final List<Column> columns;
  private int next;

  public Cells(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** The number of the next column, which must be of that kind. */
  public int take(Column.Kind kind) {
    int at = take();
    if (columns.get(at).kind() != kind) {
      throw new IllegalStateException(columns.get(at) + " was given a cell of kind " + kind);
    }
    return at;
  }

  /** The number of the next column, of whatever kind. */
  public int take() {
    if (next == columns.size()) {
      throw new IllegalStateException("a row has %d cells, no more".formatted(next));
    }
    return next++;
  }

  public Column column(int at) {
    return columns.get(at);
  }

  public void endRow() {
    if (next != columns.size()) {
      throw new IllegalStateException(
          "a row of %d cells ends after %d".formatted(columns.size(), next));
    }
    next = 0;
  }
}
