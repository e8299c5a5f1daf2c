package dev.femoris.service.export;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.h2.tools.Csv;

/**
 * Tables as other libraries read them: CSV by H2, Parquet by Hardwood. Rows are texts by column;
 * what is empty is left out.
 */
final class ReadBack {

  private ReadBack() {}

  static List<Map<String, String>> csv(String text) throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    var csv = new Csv();
    csv.setCaseSensitiveColumnNames(true);
    try (Reader reader = new StringReader(text);
        ResultSet set = csv.read(reader, null)) {
      while (set.next()) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 1; i <= set.getMetaData().getColumnCount(); i++) {
          String value = set.getString(i);
          if (value != null && !value.isEmpty()) {
            row.put(set.getMetaData().getColumnName(i), value);
          }
        }
        rows.add(row);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return rows;
  }

  static List<Map<String, String>> parquet(byte[] file) throws IOException {
    List<Map<String, String>> all = new ArrayList<>();
    try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
        RowReader rows = reader.rowReader()) {
      var columns = reader.getFileSchema().getColumns();
      while (rows.hasNext()) {
        rows.next();
        var row = new LinkedHashMap<String, String>();
        for (var column : columns) {
          if (!rows.isNull(column.name())) {
            String value =
                switch (column.type()) {
                  case INT64 -> Long.toString(rows.getLong(column.name()));
                  case DOUBLE -> Double.toString(rows.getDouble(column.name()));
                  default -> rows.getString(column.name());
                };
            if (!value.isEmpty()) {
              row.put(column.name(), value);
            }
          }
        }
        all.add(row);
      }
    }
    return all;
  }
}
