package dev.femoris.reporting.parquet;

import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.page.PageWriter;

/** The pages of one row group, column by column. */
final class PageBuffers implements PageWriteStore {

  private final Map<String, PageBuffer> byColumn = new HashMap<>();

  @Override
  public PageWriter getPageWriter(ColumnDescriptor column) {
    return of(column.getPath()[0]);
  }

  PageBuffer of(String column) {
    return byColumn.computeIfAbsent(column, unused -> new PageBuffer());
  }
}
