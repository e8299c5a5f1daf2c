package dev.femoris.reporting.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.reporting.table.Column;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Read back by Hardwood, which shares no code with the writer. */
class ParquetTableTest {

  private static final List<Column> COLUMNS =
      List.of(Column.text("word"), Column.whole("index"), Column.number("angle_deg", 3));

  @Test
  void whatIsWrittenIsReadBackByAnotherLibrary() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var table = new ParquetTable(COLUMNS, file)) {
      table.text("größer, \"so\"");
      table.whole(Long.MIN_VALUE);
      table.number(-1 / 3.0);
      table.endRow();
      table.empty();
      table.empty();
      table.number(Double.NaN);
      table.endRow();
      table.text("");
      table.whole(0);
      table.number(0);
      table.endRow();
    }
    try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file.toByteArray())));
        var rows = reader.rowReader()) {
      rows.next();
      assertThat(rows.getString("word")).isEqualTo("größer, \"so\"");
      assertThat(rows.getLong("index")).isEqualTo(Long.MIN_VALUE);
      assertThat(rows.getDouble("angle_deg")).isEqualTo(-1 / 3.0);
      rows.next();
      assertThat(rows.isNull("word")).isTrue();
      assertThat(rows.isNull("index")).isTrue();
      assertThat(rows.isNull("angle_deg")).isTrue();
      rows.next();
      assertThat(rows.getString("word")).isEmpty();
      assertThat(rows.getDouble("angle_deg")).isZero();
      assertThat(rows.hasNext()).isFalse();
    }
  }

  @Test
  void aTableOfManyRowGroupsIsReadBackWhole() throws IOException {
    int count = 2 * ParquetTable.ROWS_A_GROUP + 17;
    var file = new ByteArrayOutputStream();
    try (var table = new ParquetTable(COLUMNS, file)) {
      for (int i = 0; i < count; i++) {
        table.text(i % 2 == 0 ? "even" : "odd");
        table.whole(i);
        table.number(Math.sin(i));
        table.endRow();
      }
    }
    try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file.toByteArray())));
        var rows = reader.rowReader()) {
      int read = 0;
      for (; rows.hasNext(); read++) {
        rows.next();
        assertThat(rows.getLong("index")).isEqualTo(read);
        assertThat(rows.getDouble("angle_deg")).isEqualTo(Math.sin(read));
      }
      assertThat(read).isEqualTo(count);
      assertThat(reader.getFileMetaData().rowGroups()).hasSize(3);
    }
  }

  @Test
  void aTableWithoutRowsIsATable() throws IOException {
    var file = new ByteArrayOutputStream();
    new ParquetTable(COLUMNS, file).close();
    try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file.toByteArray())));
        var rows = reader.rowReader()) {
      assertThat(rows.hasNext()).isFalse();
      assertThat(reader.getFileSchema().getColumns()).hasSize(3);
    }
  }
}
