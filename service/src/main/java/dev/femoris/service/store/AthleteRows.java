package dev.femoris.service.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every row about one athlete: those that bear the name, and those that refer to one of them,
 * however far. Tables that are added later are found by their references.
 */
final class AthleteRows {

  private static final String ALL = "1 = 1";

  /** Where names stand. A label says whose a session is only when no account does. */
  private static final List<Named> NAMED =
      List.of(
          new Named("session", "label", "owner_id is null"),
          new Named("baseline", "athlete", ALL),
          new Named("personal_model", "athlete", ALL),
          new Named("dated_entry", "athlete", ALL),
          new Named("programme_step", "athlete", ALL),
          new Named("upload", "name", "owner_id is null"),
          new Named("account", "name", ALL));

  /** What nobody needs to read. */
  private static final Set<String> SECRET = Set.of("password", "secret_hash");

  private record Named(String table, String column, String where) {}

  private final Connection connection;
  private final List<TableShape> tables;
  private final Map<String, Set<List<Object>>> keys = new LinkedHashMap<>();

  private AthleteRows(Connection connection) throws SQLException {
    this.connection = connection;
    this.tables = TableShape.inOrder(connection);
    tables.forEach(table -> keys.put(table.name(), new HashSet<>()));
  }

  static AthleteRows of(Connection connection, String athlete) throws SQLException {
    var rows = new AthleteRows(connection);
    for (Named named : NAMED) {
      rows.takeNamed(named, athlete);
    }
    for (List<Object> account : List.copyOf(rows.keys.getOrDefault("account", Set.of()))) {
      String key = StoredSession.athleteOf(((Number) account.getFirst()).longValue());
      rows.takeNamed(new Named("baseline", "athlete", ALL), key);
      rows.takeNamed(new Named("personal_model", "athlete", ALL), key);
      rows.takeNamed(new Named("dated_entry", "athlete", ALL), key);
      rows.takeNamed(new Named("programme_step", "athlete", ALL), key);
    }
    return rows;
  }

  private void takeNamed(Named named, String athlete) throws SQLException {
    for (TableShape table : tables) {
      if (table.name().equals(named.table())) {
        take(table, named.column(), athlete, named.where());
      }
    }
  }

  /** The sessions' ids, which name their folders. */
  List<String> sessions() {
    return keys.getOrDefault("session", Set.of()).stream()
        .map(key -> String.valueOf(key.getFirst()))
        .sorted()
        .toList();
  }

  /** The uploads' ids, which name the folders of what has come of them. */
  List<String> uploads() {
    return keys.getOrDefault("upload", Set.of()).stream()
        .map(key -> String.valueOf(key.getFirst()))
        .sorted()
        .toList();
  }

  /** Takes the rows whose {@code column} is {@code value}, and whatever refers to them. */
  private void take(TableShape table, String column, Object value, String where)
      throws SQLException {
    for (List<Object> key : find(table, column, value, where)) {
      if (keysOf(table).add(key)) {
        takeReferring(table, key);
      }
    }
  }

  private void takeReferring(TableShape table, List<Object> key) throws SQLException {
    for (TableShape other : tables) {
      for (TableShape.Reference reference : other.references()) {
        if (reference.table().equals(table.name())) {
          take(other, reference.column(), key.getFirst(), ALL);
        }
      }
    }
  }

  private Set<List<Object>> keysOf(TableShape table) {
    return keys.getOrDefault(table.name(), Set.of());
  }

  private List<List<Object>> find(TableShape table, String column, Object value, String where)
      throws SQLException {
    String select =
        "select %s from %s where %s = ? and %s"
            .formatted(
                table.key().stream().map(TableCopy::quoted).collect(Collectors.joining(", ")),
                TableCopy.quoted(table.name()),
                TableCopy.quoted(column),
                where);
    var found = new ArrayList<List<Object>>();
    try (var statement = connection.prepareStatement(select)) {
      statement.setObject(1, value);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var key = new ArrayList<Object>();
          for (int i = 1; i <= table.key().size(); i++) {
            key.add(rows.getObject(i));
          }
          found.add(key);
        }
      }
    }
    return found;
  }

  /** The tables that have such rows, with them. */
  List<TableRows> read() throws SQLException {
    var read = new ArrayList<TableRows>();
    for (TableShape table : tables) {
      var rows = new ArrayList<List<String>>();
      for (List<Object> key : keysOf(table)) {
        rows.add(read(table, key));
      }
      if (!rows.isEmpty()) {
        rows.sort((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));
        read.add(new TableRows(table.name(), shown(table), rows));
      }
    }
    return read;
  }

  private List<String> read(TableShape table, List<Object> key) throws SQLException {
    String select =
        "select * from %s where %s".formatted(TableCopy.quoted(table.name()), is(table));
    try (var statement = connection.prepareStatement(select)) {
      bind(statement, key);
      try (var row = statement.executeQuery()) {
        row.next();
        var values = new ArrayList<String>();
        for (String column : shown(table)) {
          Object value = TableShape.portable(row, row.findColumn(column));
          values.add(value == null ? "" : value.toString());
        }
        return values;
      }
    }
  }

  private static List<String> shown(TableShape table) {
    return table.columns().stream().filter(column -> !SECRET.contains(column)).toList();
  }

  /** Deletes them; the caller commits. */
  void delete() throws SQLException {
    for (TableShape table : tables) {
      for (String column : table.later()) {
        each(
            table,
            "update %s set %s = null where %s"
                .formatted(TableCopy.quoted(table.name()), TableCopy.quoted(column), is(table)));
      }
    }
    for (TableShape table : tables.reversed()) {
      each(table, "delete from %s where %s".formatted(TableCopy.quoted(table.name()), is(table)));
    }
  }

  private void each(TableShape table, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (List<Object> key : keysOf(table)) {
        bind(statement, key);
        statement.executeUpdate();
      }
    }
  }

  private static String is(TableShape table) {
    return table.key().stream()
        .map(column -> TableCopy.quoted(column) + " = ?")
        .collect(Collectors.joining(" and "));
  }

  private static void bind(PreparedStatement statement, List<Object> key) throws SQLException {
    for (int i = 0; i < key.size(); i++) {
      statement.setObject(i + 1, key.get(i));
    }
  }
}
