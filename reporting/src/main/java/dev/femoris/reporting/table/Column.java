package dev.femoris.reporting.table;

/**
 * One column of a table.
 *
 * @param name with its unit last, as {@code start_s}
 * @param decimals of a number where it is written as text; 0 for other kinds
 */
public record Column(String name, Kind kind, int decimals) {

  /** What its cells hold. */
  public enum Kind {
    TEXT,
    WHOLE,
    NUMBER
  }

  public Column {
    if (name.isBlank() || decimals < 0 || decimals > 9) {
      throw new IllegalArgumentException(
          "column \"%s\" with %d decimals: needs a name and 0 to 9".formatted(name, decimals));
    }
  }

  public static Column text(String name) {
    return new Column(name, Kind.TEXT, 0);
  }

  public static Column whole(String name) {
    return new Column(name, Kind.WHOLE, 0);
  }

  public static Column number(String name, int decimals) {
    return new Column(name, Kind.NUMBER, decimals);
  }
}
