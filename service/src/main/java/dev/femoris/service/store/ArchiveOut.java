package dev.femoris.service.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives out an athlete's rows so that they mean the same in any database: numbers a database draws
 * itself become 1, 2, 3 of the table, and whose a row is becomes a word.
 */
final class ArchiveOut {

  /** Stands for the athlete's account. */
  static final String ACCOUNT = "account";

  /** Stands for the athlete's name, where rows go by a name. */
  static final String LABEL = "label";

  /** Columns that name the athlete. */
  static final String ATHLETE = "athlete";

  /** What is about the account and this service, and means nothing elsewhere. */
  static final Set<String> HERE =
      Set.of(
          "account",
          "access_token",
          "invitation",
          "membership",
          "next_declaration",
          "shared_report",
          "sign_in");

  /** What is remembered of imports. */
  static final String IMPORTS = "archive_import";

  private final AthleteRows rows;
  private final String athlete;
  private final Map<String, List<List<Object>>> kept = new LinkedHashMap<>();

  /** By table: a kept row's first key, and what it is called in the archive. */
  private final Map<String, Map<Object, Object>> names = new HashMap<>();

  private int leftOut;

  ArchiveOut(AthleteRows rows, String athlete) {
    this.rows = rows;
    this.athlete = athlete;
  }

  /** Returns how many rows were left out because what they are about is somebody else's. */
  int run(ArchiveRowSink sink) throws SQLException, IOException {
    for (TableShape table : carried()) {
      keep(table);
    }
    for (TableShape table : carried()) {
      give(table, kept.getOrDefault(table.name(), List.of()), false, sink);
    }
    for (TableShape table : rows.tables()) {
      if (HERE.contains(table.name())) {
        give(table, rows.keys(table), true, sink);
      }
    }
    return leftOut;
  }

  private List<TableShape> carried() {
    return rows.tables().stream().filter(table -> isCarried(table.name())).toList();
  }

  static boolean isCarried(String table) {
    return !HERE.contains(table) && !table.equals(IMPORTS);
  }

  /** Decides which rows go along: those whose every needed row does. */
  private void keep(TableShape table) throws SQLException, IOException {
    var keys = new ArrayList<List<Object>>();
    rows.each(
        table,
        rows.keys(table),
        (key, values) -> {
          if (isWhole(table, values)) {
            keys.add(key);
          } else {
            leftOut++;
          }
        });
    var named = new HashMap<Object, Object>();
    for (List<Object> key : keys) {
      named.put(
          key.getFirst(),
          table.counted().isEmpty() ? key.getFirst() : (Object) (named.size() + 1L));
    }
    kept.put(table.name(), keys);
    names.put(table.name(), named);
  }

  private boolean isWhole(TableShape table, Map<String, @Nullable Object> values) {
    for (TableShape.Reference each : table.references()) {
      if (!each.optional() && !has(each, values)) {
        return false;
      }
    }
    return true;
  }

  private boolean has(TableShape.Reference reference, Map<String, @Nullable Object> values) {
    return named(reference, values.get(reference.column())) != null;
  }

  /** What the archive calls the row that is referred to; null when it is not in it. */
  private @Nullable Object named(TableShape.Reference reference, @Nullable Object key) {
    if (key == null) {
      return null;
    }
    if (reference.table().equals("account")) {
      return isOwn(key) ? ACCOUNT : null;
    }
    return names.getOrDefault(reference.table(), Map.of()).get(key);
  }

  private boolean isOwn(Object account) {
    return rows.tables().stream()
        .filter(table -> table.name().equals("account"))
        .flatMap(table -> rows.keys(table).stream())
        .anyMatch(key -> key.getFirst().equals(account));
  }

  private void give(TableShape table, List<List<Object>> keys, boolean here, ArchiveRowSink sink)
      throws SQLException, IOException {
    if (keys.isEmpty()) {
      return;
    }
    sink.table(table.name(), here);
    rows.each(
        table,
        keys,
        (key, values) -> {
          if (!here) {
            rename(table, values);
          }
          values.replaceAll((column, value) -> plain(value));
          sink.row(values);
        });
  }

  private void rename(TableShape table, Map<String, @Nullable Object> values) {
    for (String column : table.counted()) {
      values.put(column, names.getOrDefault(table.name(), Map.of()).get(values.get(column)));
    }
    for (TableShape.Reference reference : table.references()) {
      values.put(reference.column(), named(reference, values.get(reference.column())));
    }
    values.computeIfPresent(ATHLETE, (column, value) -> value.equals(athlete) ? LABEL : ACCOUNT);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case OffsetDateTime moment -> moment.toInstant().toString();
      case Number number -> number;
      case Boolean truth -> truth;
      default -> value.toString();
    };
  }
}
