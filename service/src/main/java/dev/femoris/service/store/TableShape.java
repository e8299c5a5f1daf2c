package dev.femoris.service.store;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a table looks like to somebody who copies it.
 *
 * @param key columns of the primary key
 * @param counted columns the database numbers itself
 */
record TableShape(
    String name,
    List<String> columns,
    List<String> key,
    List<String> counted,
    List<Reference> references) {

  /**
   * @param column that holds another row's key
   * @param table that row's
   * @param optional whether it may be empty
   */
  record Reference(String column, String table, boolean optional) {}

  private static final String HISTORY = "flyway_schema_history";

  /** All tables but the one that says which migrations were made. */
  static List<String> tables(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (var tables =
        connection
            .getMetaData()
            .getTables(
                connection.getCatalog(),
                connection.getSchema(),
                "%",
                new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (!name.equals(HISTORY)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Tables a row cannot be without a row of. */
  Set<String> needed() {
    return references.stream()
        .filter(reference -> !reference.optional())
        .map(Reference::table)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Columns that refer to rows which may not be there yet, and may be empty until then. */
  Set<String> later() {
    return references.stream()
        .filter(Reference::optional)
        .map(Reference::column)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All tables; one that a row cannot be without a row of comes before. */
  static List<TableShape> inOrder(Connection connection) throws SQLException {
    var waiting = new ArrayList<TableShape>();
    for (String table : tables(connection)) {
      waiting.add(of(connection, table));
    }
    var order = new ArrayList<TableShape>();
    var names = new TreeSet<String>();
    while (!waiting.isEmpty()) {
      var next = waiting.stream().filter(table -> names.containsAll(table.needed())).toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("tables need each other: " + waiting);
      }
      waiting.removeAll(next);
      order.addAll(next);
      next.forEach(table -> names.add(table.name()));
    }
    return order;
  }

  static TableShape of(Connection connection, String table) throws SQLException {
    var columns = new ArrayList<String>();
    var counted = new ArrayList<String>();
    var optional = new HashSet<String>();
    try (var all = columns(connection, table)) {
      while (all.next()) {
        String column = all.getString("COLUMN_NAME");
        columns.add(column);
        if ("YES".equals(all.getString("IS_AUTOINCREMENT"))) {
          counted.add(column);
        }
        if (all.getInt("NULLABLE") == DatabaseMetaData.columnNullable) {
          optional.add(column);
        }
      }
    }
    var refers = new ArrayList<Reference>();
    try (var references = references(connection, table)) {
      while (references.next()) {
        String column = references.getString("FKCOLUMN_NAME");
        String other = references.getString("PKTABLE_NAME");
        refers.add(new Reference(column, other, optional.contains(column)));
      }
    }
    return new TableShape(table, columns, key(connection, table), counted, refers);
  }

  /** A value as either database takes it. */
  static @Nullable Object portable(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value instanceof Clob text) {
      return text.getSubString(1, Math.toIntExact(text.length()));
    }
    if (value instanceof java.sql.Timestamp) {
      return row.getObject(column, java.time.OffsetDateTime.class);
    }
    if (value instanceof java.sql.Blob) {
      return row.getBytes(column);
    }
    return value;
  }

  private static List<String> key(Connection connection, String table) throws SQLException {
    var key = new ArrayList<String>();
    try (var columns =
        connection
            .getMetaData()
            .getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
      while (columns.next()) {
        key.add(columns.getString("COLUMN_NAME"));
      }
    }
    return key;
  }

  private static ResultSet columns(Connection connection, String table) throws SQLException {
    return connection
        .getMetaData()
        .getColumns(
            connection.getCatalog(), connection.getSchema(), escaped(connection, table), "%");
  }

  private static ResultSet references(Connection connection, String table) throws SQLException {
    return connection
        .getMetaData()
        .getImportedKeys(connection.getCatalog(), connection.getSchema(), table);
  }

  /** An underscore stands for any character where a pattern is asked for. */
  private static String escaped(Connection connection, String table) throws SQLException {
    return table.replace("_", connection.getMetaData().getSearchStringEscape() + "_");
  }
}
