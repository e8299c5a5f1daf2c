package dev.femoris.service.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Copies every row of one database into another with the same tables, which are empty; H2 or
 * PostgreSQL on either side.
 *
 * <p>Tables that refer to each other: a reference that may be empty is filled in when all rows are
 * there.
 */
final class TableCopy {

  private static final int ROWS_A_BATCH = 200;

  private final Connection from;
  private final Connection to;

  TableCopy(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  /** Copies; the caller commits. */
  void run() throws SQLException {
    List<TableShape> order = TableShape.inOrder(to);
    for (TableShape table : order) {
      insert(table);
    }
    for (TableShape table : order) {
      fillIn(table);
      goOnCounting(table);
    }
  }

  private void insert(TableShape table) throws SQLException {
    List<String> columns =
        table.columns().stream().filter(column -> !table.later().contains(column)).toList();
    copyRows(
        "select %s from %s".formatted(listed(columns), quoted(table.name())),
        "insert into %s (%s) values (%s)"
            .formatted(
                quoted(table.name()),
                listed(columns),
                columns.stream().map(c -> "?").collect(Collectors.joining(", "))),
        columns.size());
  }

  private void fillIn(TableShape table) throws SQLException {
    for (String column : table.later()) {
      var read = new ArrayList<>(List.of(column));
      read.addAll(table.key());
      copyRows(
          "select %s from %s where %s is not null"
              .formatted(listed(read), quoted(table.name()), quoted(column)),
          "update %s set %s = ? where %s"
              .formatted(
                  quoted(table.name()),
                  quoted(column),
                  table.key().stream()
                      .map(key -> quoted(key) + " = ?")
                      .collect(Collectors.joining(" and "))),
          read.size());
    }
  }

  private void copyRows(String select, String write, int columns) throws SQLException {
    try (var reading = from.createStatement();
        var rows = reading.executeQuery(select);
        var writing = to.prepareStatement(write)) {
      int waiting = 0;
      while (rows.next()) {
        add(rows, writing, columns);
        if (++waiting == ROWS_A_BATCH) {
          writing.executeBatch();
          waiting = 0;
        }
      }
      writing.executeBatch();
    }
  }

  private static void add(ResultSet row, PreparedStatement writing, int columns)
      throws SQLException {
    for (int column = 1; column <= columns; column++) {
      writing.setObject(column, TableShape.portable(row, column));
    }
    writing.addBatch();
  }

  /** Numbers that the database draws itself go on behind the highest. */
  private void goOnCounting(TableShape table) throws SQLException {
    for (String column : table.counted()) {
      try (var statement = to.createStatement();
          var rows =
              statement.executeQuery(
                  "select coalesce(max(%s), 0) + 1 from %s"
                      .formatted(quoted(column), quoted(table.name())))) {
        rows.next();
        long next = rows.getLong(1);
        try (var restart = to.createStatement()) {
          restart.execute(
              "alter table %s alter column %s restart with %d"
                  .formatted(quoted(table.name()), quoted(column), next));
        }
      }
    }
  }

  /** Whether no table has a row. */
  static boolean isEmpty(Connection connection) throws SQLException {
    for (String table : TableShape.tables(connection)) {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("select 1 from %s".formatted(quoted(table)))) {
        if (rows.next()) {
          return false;
        }
      }
    }
    return true;
  }

  private static String listed(List<String> columns) {
    return columns.stream().map(TableCopy::quoted).collect(Collectors.joining(", "));
  }

  static String quoted(String name) {
    return '"' + name + '"';
  }
}
