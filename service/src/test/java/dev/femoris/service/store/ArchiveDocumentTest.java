package dev.femoris.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/archive.md} says of tables and columns is what the database has. */
class ArchiveDocumentTest {

  private static final Pattern ROW = Pattern.compile("\\| `([a-z_]+)` \\| [^|]* \\| (.*) \\|");
  private static final Pattern WORD = Pattern.compile("`([a-z_0-9]+)`(?! *\\()");

  @Test
  void everyTableAndColumnIsDocumented(@TempDir Path folder) throws IOException, SQLException {
    Database.open(folder.resolve("femoris")).close();
    var columns = new TreeMap<String, TreeSet<String>>();
    String url = "jdbc:h2:file:" + folder.resolve("femoris") + ";DATABASE_TO_LOWER=TRUE";
    try (var connection = DriverManager.getConnection(url, "femoris", "")) {
      for (TableShape table : TableShape.inOrder(connection)) {
        if (ArchiveOut.isCarried(table.name())) {
          columns.put(table.name(), new TreeSet<>(table.columns()));
        }
      }
    }
    assertThat(documented()).isEqualTo(columns);
  }

  private static Map<String, TreeSet<String>> documented() throws IOException {
    var tables = new TreeMap<String, TreeSet<String>>();
    for (String line : rows()) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        var words = WORD.matcher(row.group(2).replaceAll("\\([^)]*\\)[^,)]*\\)|\\([^)]*\\)", ""));
        var columns = new TreeSet<String>();
        while (words.find()) {
          columns.add(words.group(1));
        }
        tables.put(row.group(1), columns);
      }
    }
    return tables;
  }

  private static List<String> rows() throws IOException {
    var rows = new ArrayList<String>();
    boolean within = false;
    for (String line : Files.readAllLines(Path.of("docs/archive.md"))) {
      within = line.startsWith("## ") ? line.equals("## Rows") : within;
      if (within) {
        rows.add(line);
      }
    }
    return rows;
  }
}
