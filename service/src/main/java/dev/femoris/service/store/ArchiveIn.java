package dev.femoris.service.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes an athlete's rows from an archive: what {@link ArchiveOut} gave out, with numbers and ids
 * that are free here. The caller commits.
 */
final class ArchiveIn {

  private final Connection connection;
  private final ArchiveTarget target;
  private final List<TableShape> tables;
  private final ArchivedSessions sessions;

  /** By table: what a row is called in the archive, and here. */
  private final Map<String, Map<Object, Object>> names = new HashMap<>();

  private final List<Later> later = new ArrayList<>();
  private int rows;

  /** A reference to a row that comes after its own. */
  private record Later(TableShape table, Object key, TableShape.Reference to, Object named) {}

  ArchiveIn(Connection connection, ArchiveTarget target) throws SQLException {
    this.connection = connection;
    this.target = target;
    this.tables =
        TableShape.inOrder(connection).stream()
            .filter(table -> ArchiveOut.isCarried(table.name()))
            .toList();
    this.sessions = new ArchivedSessions(connection, target);
  }

  /**
   * @throws IllegalArgumentException with the reason when there are rows that fit no table here
   */
  ArchiveTaken run(ArchiveRowSource source) throws SQLException, IOException {
    Set<String> unknown = new TreeSet<>(source.tables());
    tables.forEach(table -> unknown.remove(table.name()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("rows of %s are not known here".formatted(unknown));
    }
    for (TableShape table : tables) {
      if (source.tables().contains(table.name())) {
        take(table, source);
      }
    }
    fillIn();
    return new ArchiveTaken(idsOf("session"), idsOf("upload"), rows);
  }

  private Map<String, String> idsOf(String table) {
    return names.getOrDefault(table, Map.of()).entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().toString(), e -> e.getValue().toString()));
  }

  private void take(TableShape table, ArchiveRowSource source) throws SQLException, IOException {
    Map<String, ColumnKind> kinds = ColumnKind.of(connection, table.name());
    var statements = new HashMap<List<String>, PreparedStatement>();
    try {
      source.each(
          table.name(),
          values -> {
            try {
              insert(table, kinds, new LinkedHashMap<>(values), statements);
            } catch (SQLException e) {
              throw refused(e);
            }
          });
    } finally {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
    }
  }

  /** States of the classes 22 and 23 say that the values are wrong, any other that we cannot. */
  private static RuntimeException refused(SQLException e) {
    String state = Objects.requireNonNullElse(e.getSQLState(), "");
    boolean values = state.startsWith("22") || state.startsWith("23");
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return values
        ? new IllegalArgumentException("the database does not take it: " + said, e)
        : new IllegalStateException("the database does not answer: " + said, e);
  }

  private void insert(
      TableShape table,
      Map<String, ColumnKind> kinds,
      Map<String, @Nullable Object> row,
      Map<List<String>, PreparedStatement> statements)
      throws SQLException {
    if (isOfAccountsOnly(table) && target.accountId().isEmpty()) {
      return;
    }
    Object named = key(table, row);
    var waiting = new ArrayList<TableShape.Reference>();
    var archived = new LinkedHashMap<>(row);
    Map<String, @Nullable Object> ours = translated(table, kinds, row, waiting);
    table.counted().forEach(ours::remove);
    List<String> columns = List.copyOf(ours.keySet());
    PreparedStatement statement = statements.get(columns);
    if (statement == null) {
      statement = prepared(table, columns);
      statements.put(columns, statement);
    }
    Object key = written(statement, table, ours);
    rows++;
    if (names.computeIfAbsent(table.name(), t -> new HashMap<>()).put(named, key) != null
        && isNamedByOthers(table)) {
      throw new IllegalArgumentException("\"%s\" comes twice".formatted(named));
    }
    for (TableShape.Reference reference : waiting) {
      later.add(
          new Later(
              table, key, reference, Objects.requireNonNull(archived.get(reference.column()))));
    }
  }

  /** Rows that are nothing without an account, such as an adoption. */
  private static boolean isOfAccountsOnly(TableShape table) {
    return table.references().stream()
        .anyMatch(each -> each.table().equals(ArchiveOut.ACCOUNT) && !each.optional());
  }

  private static boolean isNamedByOthers(TableShape table) {
    return table.key().size() == 1;
  }

  private static Object key(TableShape table, Map<String, @Nullable Object> row) {
    Object key = row.get(table.key().getFirst());
    if (key == null) {
      throw new IllegalArgumentException("there is no " + table.key().getFirst());
    }
    return same(key);
  }

  /** Small whole numbers come as one type, large ones as another. */
  private static Object same(Object key) {
    return key instanceof Integer small ? (Object) small.longValue() : key;
  }

  private Map<String, @Nullable Object> translated(
      TableShape table,
      Map<String, ColumnKind> kinds,
      Map<String, @Nullable Object> row,
      List<TableShape.Reference> waiting)
      throws SQLException {
    sessions.translate(table.name(), row);
    for (TableShape.Reference reference : table.references()) {
      row.computeIfPresent(
          reference.column(), (column, value) -> referred(reference, value, waiting));
    }
    row.computeIfPresent(ArchiveOut.ATHLETE, (column, value) -> athlete(value));
    var ours = new LinkedHashMap<String, @Nullable Object>();
    for (var each : row.entrySet()) {
      ColumnKind kind = kinds.get(each.getKey());
      if (kind == null) {
        throw new IllegalArgumentException(
            "a column %s is not known here".formatted(each.getKey()));
      }
      Object value = each.getValue();
      ours.put(
          each.getKey(),
          value == null || table.counted().contains(each.getKey()) ? null : kind.read(value));
    }
    return ours;
  }

  private Object athlete(Object value) {
    return switch (value.toString()) {
      case ArchiveOut.LABEL -> target.name();
      case ArchiveOut.ACCOUNT -> target.athlete();
      default -> throw new IllegalArgumentException("athlete \"%s\" is not known".formatted(value));
    };
  }

  /** Null for what is not here yet, which waits, and for an account where there is none. */
  private @Nullable Object referred(
      TableShape.Reference reference, Object named, List<TableShape.Reference> waiting) {
    if (reference.table().equals("account")) {
      if (!named.equals(ArchiveOut.ACCOUNT)) {
        throw new IllegalArgumentException("account \"%s\" is not known".formatted(named));
      }
      return target.accountId().isPresent() ? target.accountId().getAsLong() : null;
    }
    Object here = names.getOrDefault(reference.table(), Map.of()).get(same(named));
    if (here == null && !reference.optional()) {
      throw notThere(reference, named);
    }
    if (here == null) {
      waiting.add(reference);
    }
    return here;
  }

  private static IllegalArgumentException notThere(TableShape.Reference reference, Object named) {
    return new IllegalArgumentException(
        "%s \"%s\" is not in the archive".formatted(reference.table(), named));
  }

  private PreparedStatement prepared(TableShape table, List<String> columns) throws SQLException {
    return connection.prepareStatement(
        "insert into %s (%s) values (%s)"
            .formatted(
                TableCopy.quoted(table.name()),
                columns.stream().map(TableCopy::quoted).collect(Collectors.joining(", ")),
                columns.stream().map(column -> "?").collect(Collectors.joining(", "))),
        table.counted().toArray(String[]::new));
  }

  private static Object written(
      PreparedStatement statement, TableShape table, Map<String, @Nullable Object> row)
      throws SQLException {
    int at = 0;
    for (Object value : row.values()) {
      statement.setObject(++at, value);
    }
    statement.executeUpdate();
    if (table.counted().isEmpty()) {
      return Objects.requireNonNull(row.get(table.key().getFirst()));
    }
    try (var drawn = statement.getGeneratedKeys()) {
      drawn.next();
      return drawn.getLong(1);
    }
  }

  private void fillIn() throws SQLException {
    for (Later each : later) {
      Object here = names.getOrDefault(each.to().table(), Map.of()).get(same(each.named()));
      if (here == null) {
        throw notThere(each.to(), each.named());
      }
      String update =
          "update %s set %s = ? where %s = ?"
              .formatted(
                  TableCopy.quoted(each.table().name()),
                  TableCopy.quoted(each.to().column()),
                  TableCopy.quoted(each.table().key().getFirst()));
      try (var statement = connection.prepareStatement(update)) {
        statement.setObject(1, here);
        statement.setObject(2, each.key());
        statement.executeUpdate();
      }
    }
  }
}
