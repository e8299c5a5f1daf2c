package dev.femoris.service.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
          new Named("archive_import", "athlete", ALL),
          new Named("upload", "name", "owner_id is null"),
          new Named("account", "name", ALL));

  /** Tables that name the athlete by the account, where there is one. */
  private static final List<String> BY_ACCOUNT =
      List.of("baseline", "personal_model", "dated_entry", "programme_step", "archive_import");

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
      for (String table : BY_ACCOUNT) {
        rows.takeNamed(new Named(table, "athlete", ALL), key);
      }
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
        takeFollowers(table, key);
      }
    }
  }

  /** Sensors worn together with the athlete's that nobody named. */
  private void takeFollowers(TableShape table, List<Object> session) throws SQLException {
    if (!table.name().equals("session")) {
      return;
    }
    String select =
        "select follower_id from session_follower join session on id = follower_id"
            + " where leader_id = ? and owner_id is null and label = concat('%s', device)"
                .formatted(StoredSession.unlabelled(""));
    var followers = new ArrayList<Object>();
    try (var statement = connection.prepareStatement(select)) {
      bind(statement, session);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          followers.add(rows.getString(1));
        }
      }
    }
    for (Object follower : followers) {
      take(table, "id", follower, ALL);
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

  /** Every table; one that a row cannot be without a row of comes before. */
  List<TableShape> tables() {
    return tables;
  }

  /** Keys of the athlete's rows in it, in order. */
  List<List<Object>> keys(TableShape table) {
    return keysOf(table).stream().sorted(AthleteRows::inOrder).toList();
  }

  /** Whether anything is kept of the athlete, were it only a name. */
  boolean areAny() {
    return keys.values().stream().anyMatch(found -> !found.isEmpty());
  }

  private static int inOrder(List<Object> a, List<Object> b) {
    for (int i = 0; i < a.size(); i++) {
      int order =
          a.get(i) instanceof Number left && b.get(i) instanceof Number right
              ? Long.compare(left.longValue(), right.longValue())
              : a.get(i).toString().compareTo(b.get(i).toString());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Takes a row's values. */
  interface Taker {
    void row(List<Object> key, Map<String, @Nullable Object> values)
        throws SQLException, IOException;
  }

  /** Hands over the rows with those keys, one at a time, without what nobody needs to read. */
  void each(TableShape table, List<List<Object>> wanted, Taker taker)
      throws SQLException, IOException {
    String select =
        "select * from %s where %s".formatted(TableCopy.quoted(table.name()), is(table));
    try (var statement = connection.prepareStatement(select)) {
      for (List<Object> key : wanted) {
        bind(statement, key);
        try (var row = statement.executeQuery()) {
          row.next();
          taker.row(key, values(table, row));
        }
      }
    }
  }

  private static Map<String, @Nullable Object> values(TableShape table, ResultSet row)
      throws SQLException {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (String column : shown(table)) {
      values.put(column, TableShape.portable(row, row.findColumn(column)));
    }
    return values;
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
