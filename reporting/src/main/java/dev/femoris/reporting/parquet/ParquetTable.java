package dev.femoris.reporting.parquet;

import dev.femoris.reporting.table.Cells;
import dev.femoris.reporting.table.Column;
import dev.femoris.reporting.table.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.impl.ColumnWriteStoreV1;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/**
 * A table as an Apache Parquet file: {@code PAR1}, row groups, footer, the footer's length, {@code
 * PAR1} (https://parquet.apache.org/docs/file-format/).
 *
 * <p>A row group is held in memory until it is whole. Text is a UTF-8 string, a whole number INT64,
 * any other number DOUBLE as it was given, unrounded; all columns may be empty. Pages are
 * compressed with gzip, which every reader knows.
 */
public final class ParquetTable implements TableWriter {

  static final int ROWS_A_GROUP = 65_536;

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final String MADE_BY = "femoris version 1 (build 1)";

  /** Every column is optional: a cell is there at level 1, or empty at level 0. */
  private static final int PRESENT = 1;

  private final Cells cells;
  private final List<Column> columns;
  private final MessageType schema;
  private final CountedStream out;
  private final List<RowGroup> groups = new ArrayList<>();
  private PageBuffers pages;
  private ColumnWriteStoreV1 store;
  private ColumnWriter[] writers;
  private long rows;
  private int rowsInGroup;

  /** Writes the beginning. */
  public ParquetTable(List<Column> columns, OutputStream out) throws IOException {
    this.cells = new Cells(columns);
    this.columns = List.copyOf(columns);
    this.schema = TableSchema.of(columns);
    this.out = new CountedStream(out);
    this.pages = new PageBuffers();
    this.store = new ColumnWriteStoreV1(schema, pages, plain());
    this.writers = writers();
    this.out.write(MAGIC);
  }

  @Override
  public void number(double value) {
    int at = cells.take(Column.Kind.NUMBER);
    if (Double.isFinite(value)) {
      writers[at].write(value, 0, PRESENT);
    } else {
      writers[at].writeNull(0, 0);
    }
  }

  @Override
  public void whole(long value) {
    writers[cells.take(Column.Kind.WHOLE)].write(value, 0, PRESENT);
  }

  @Override
  public void text(String value) {
    writers[cells.take(Column.Kind.TEXT)].write(Binary.fromString(value), 0, PRESENT);
  }

  @Override
  public void empty() {
    writers[cells.take()].writeNull(0, 0);
  }

  @Override
  public void endRow() throws IOException {
    cells.endRow();
    store.endRecord();
    rows++;
    if (++rowsInGroup == ROWS_A_GROUP) {
      endGroup();
      pages = new PageBuffers();
      store = new ColumnWriteStoreV1(schema, pages, plain());
      writers = writers();
    }
  }

  @Override
  public void close() throws IOException {
    if (rowsInGroup > 0) {
      endGroup();
    }
    store.close();
    long footer = out.count();
    var meta = new FileMetaData(VERSION, TableSchema.elements(columns), rows, groups);
    Util.writeFileMetaData(meta.setCreated_by(MADE_BY), out);
    int length = Math.toIntExact(out.count() - footer);
    out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    out.write(MAGIC);
    out.flush();
  }

  private void endGroup() throws IOException {
    store.flush();
    List<ColumnChunk> chunks = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < columns.size(); i++) {
      PageBuffer buffer = pages.of(columns.get(i).name());
      chunks.add(buffer.write(columns.get(i), out));
      bytes += buffer.uncompressedBytes();
    }
    groups.add(new RowGroup(chunks, bytes, rowsInGroup));
    store.close();
    rowsInGroup = 0;
  }

  private ColumnWriter[] writers() {
    return schema.getColumns().stream().map(store::getColumnWriter).toArray(ColumnWriter[]::new);
  }

  /** Measured numbers hardly repeat: a dictionary of them would be longer than they are. */
  private static ParquetProperties plain() {
    return ParquetProperties.builder().withDictionaryEncoding(false).build();
  }
}
