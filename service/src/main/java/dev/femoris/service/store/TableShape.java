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
import org.jspecify.annotations.Nullable;

/**
 * What a table looks like to somebody who copies it.
 *
 * @param key columns of the primary key
 * @param counted columns the database numbers itself
 * @param needed tables a row cannot be without a row of
 * @param later columns that refer to rows which may not be there yet, and may be empty until then
 */
record TableShape(
    String name,
    List<String> columns,
    List<String> key,
    List<String> counted,
    Set<String> needed,
    Set<String> later) {

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
    var needed = new TreeSet<String>();
    var later = new TreeSet<String>();
    try (var references = references(connection, table)) {
      while (references.next()) {
        String column = references.getString("FKCOLUMN_NAME");
        if (optional.contains(column)) {
          later.add(column);
        } else {
          needed.add(references.getString("PKTABLE_NAME"));
        }
      }
    }
    return new TableShape(table, columns, key(connection, table), counted, needed, later);
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
