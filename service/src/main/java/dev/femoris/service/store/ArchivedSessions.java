package dev.femoris.service.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is particular about an archive's sessions and uploads: ids that are folders, too, the name
 * they bear, and sessions that were not over.
 */
final class ArchivedSessions {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}");
  private static final int MAX_ID = 60;

  private final Connection connection;
  private final ArchiveTarget target;
  private final Map<String, String> renamed = new HashMap<>();

  ArchivedSessions(Connection connection, ArchiveTarget target) {
    this.connection = connection;
    this.target = target;
  }

  /** Changes what has to be, in a row of any table. */
  void translate(String table, Map<String, @Nullable Object> row) throws SQLException {
    switch (table) {
      case "session" -> session(row);
      case "upload" -> upload(row);
      default -> {
        // Nothing of it is particular.
      }
    }
    if (!renamed.isEmpty()) {
      row.replaceAll((column, value) -> value instanceof String text ? mentioning(text) : value);
    }
  }

  private void session(Map<String, @Nullable Object> row) throws SQLException {
    requireNew(row);
    row.put("id", free("session", text(row, "id")));
    row.put("label", named(text(row, "label"), row.get("owner_id") != null));
    if ("open".equals(row.get("state"))) {
      requireNobodyElse(text(row, "device"));
      row.putIfAbsent("end_reason", "silence");
      row.putIfAbsent("ended_at", target.madeAt().toString());
    }
  }

  private void upload(Map<String, @Nullable Object> row) throws SQLException {
    row.put("id", free("upload", text(row, "id")));
  }

  /** Without an account its label says whose a session is; with one it may say anything. */
  private String named(String label, boolean accounts) {
    boolean tells = accounts ? target.accountId().isEmpty() : label.equals(target.formerName());
    return tells ? target.name() : label;
  }

  private static String text(Map<String, @Nullable Object> row, String column) {
    return (String) ColumnKind.TEXT.read(given(row, column));
  }

  private static Object given(Map<String, @Nullable Object> row, String column) {
    Object value = row.get(column);
    if (value == null) {
      throw new IllegalArgumentException("there is no " + column);
    }
    return value;
  }

  private void requireNew(Map<String, @Nullable Object> row) throws SQLException {
    String select =
        "select id from session where device = ? and wire_session = ? and started_at = ?";
    try (var statement = connection.prepareStatement(select)) {
      statement.setString(1, text(row, "device"));
      statement.setObject(2, ColumnKind.WHOLE.read(given(row, "wire_session")));
      statement.setObject(3, ColumnKind.MOMENT.read(given(row, "started_at")));
      try (var found = statement.executeQuery()) {
        if (found.next()) {
          throw new IllegalArgumentException(
              "this session is here already, as %s; an archive is imported once"
                  .formatted(found.getString(1)));
        }
      }
    }
  }

  /** Of one sensor one session is open at most. */
  private void requireNobodyElse(String device) throws SQLException {
    String select = "select id from session where device = ? and state = 'open'";
    try (var statement = connection.prepareStatement(select)) {
      statement.setString(1, device);
      try (var found = statement.executeQuery()) {
        if (found.next()) {
          throw new IllegalArgumentException(
              "session %s of the sensor %s is not over here; end it first"
                  .formatted(found.getString(1), device));
        }
      }
    }
  }

  /** The id, or that with a number behind it when somebody has it here. */
  private String free(String table, String id) throws SQLException {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("\"%s\" is no id".formatted(id));
    }
    String free = id;
    for (int n = 2; isTaken(table, free); n++) {
      free = id.substring(0, Math.min(id.length(), MAX_ID)) + "-" + n;
    }
    if (!free.equals(id)) {
      renamed.put('"' + id + '"', '"' + free + '"');
    }
    return free;
  }

  private boolean isTaken(String table, String id) throws SQLException {
    if (target.hasFolder().test(id)) {
      return true;
    }
    String select = "select 1 from %s where id = ?".formatted(TableCopy.quoted(table));
    try (var statement = connection.prepareStatement(select)) {
      statement.setString(1, id);
      try (var found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  /** Results name their session. */
  private String mentioning(String text) {
    String changed = text;
    for (var each : renamed.entrySet()) {
      changed = changed.replace(each.getKey(), each.getValue());
    }
    return changed;
  }
}
