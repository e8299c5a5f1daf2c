package dev.femoris.service.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What a column holds, whichever the database. */
enum ColumnKind {
  TEXT,
  WHOLE,
  NUMBER,
  TRUTH,
  MOMENT,
  DAY;

  /** Those of a table, by column. */
  static Map<String, ColumnKind> of(Connection connection, String table) throws SQLException {
    var kinds = new HashMap<String, ColumnKind>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select * from %s where 1 = 0".formatted(TableCopy.quoted(table)))) {
      var all = rows.getMetaData();
      for (int i = 1; i <= all.getColumnCount(); i++) {
        kinds.put(all.getColumnName(i), of(all.getColumnType(i)));
      }
    }
    return kinds;
  }

  private static ColumnKind of(int sqlType) {
    return switch (sqlType) {
      case Types.VARCHAR, Types.CLOB, Types.LONGVARCHAR -> TEXT;
      case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> WHOLE;
      case Types.DOUBLE, Types.REAL, Types.FLOAT -> NUMBER;
      case Types.BOOLEAN, Types.BIT -> TRUTH;
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
      case Types.DATE -> DAY;
      default -> throw new IllegalStateException("no archive holds columns of type " + sqlType);
    };
  }

  /**
   * A value of an archive as the database takes it.
   *
   * @throws IllegalArgumentException when it is none of this kind
   */
  Object read(Object value) {
    try {
      return switch (this) {
        case TEXT -> text(value);
        case WHOLE -> whole(value);
        case NUMBER -> number(value);
        case TRUTH -> (Boolean) value;
        case MOMENT -> Instant.parse((String) value).atOffset(ZoneOffset.UTC);
        case DAY -> LocalDate.parse((String) value);
      };
    } catch (ClassCastException | DateTimeException | NumberFormatException other) {
      throw new IllegalArgumentException("\"%s\" is not as it should be".formatted(value), other);
    }
  }

  /** PostgreSQL knows no text with a zero in it. */
  private static String text(Object value) {
    String text = (String) value;
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a text has a zero character in it");
    }
    return text;
  }

  private static Long whole(Object value) {
    return value instanceof Integer small ? small.longValue() : (Long) value;
  }

  /** What JSON has no number for comes as text. */
  private static Double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.valueOf((String) value);
  }
}
