package dev.femoris.service.store;

import java.io.StringWriter;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.h2.tools.Csv;
import org.h2.tools.SimpleResultSet;

/**
 * Rows of a table, to be read by people.
 *
 * @param columns their names
 * @param rows values in the columns' order; empty where there is none
 */
public record TableRows(String table, List<String> columns, List<List<String>> rows) {

  public TableRows {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** As CSV with a header. */
  public String csv() {
    var set = new SimpleResultSet();
    columns.forEach(column -> set.addColumn(column, Types.VARCHAR, 0, 0));
    rows.forEach(row -> set.addRow(row.toArray()));
    var text = new StringWriter();
    try {
      new Csv().write(text, set);
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }
}
