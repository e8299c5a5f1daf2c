package dev.femoris.reporting.parquet;

import dev.femoris.reporting.table.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/**
 * One column's pages of one row group, compressed, until all columns are whole. The encoder offers
 * statistics of each page, in several shapes; they are optional and not written.
 */
@SuppressWarnings("deprecation") // The oldest shape must be there although nothing calls it.
final class PageBuffer implements PageWriter {

  private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
  private final Set<org.apache.parquet.format.Encoding> encodings = new TreeSet<>();
  private long values;
  private long uncompressedBytes;

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      Statistics<?> statistics,
      Encoding repetitionLevels,
      Encoding definitionLevels,
      Encoding valuesEncoding)
      throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      bytes.writeAllTo(gzip);
    }
    int size = Math.toIntExact(bytes.size());
    var header = new PageHeader(PageType.DATA_PAGE, size, compressed.size());
    header.setData_page_header(
        new DataPageHeader(
            valueCount, named(valuesEncoding), named(definitionLevels), named(repetitionLevels)));
    int before = pages.size();
    Util.writePageHeader(header, pages);
    uncompressedBytes += pages.size() - before + size;
    compressed.writeTo(pages);
    values += valueCount;
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      Statistics<?> statistics,
      Encoding repetitionLevels,
      Encoding definitionLevels,
      Encoding valuesEncoding)
      throws IOException {
    writePage(bytes, valueCount, statistics, repetitionLevels, definitionLevels, valuesEncoding);
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      Statistics<?> statistics,
      SizeStatistics sizes,
      GeospatialStatistics places,
      Encoding repetitionLevels,
      Encoding definitionLevels,
      Encoding valuesEncoding)
      throws IOException {
    writePage(bytes, valueCount, statistics, repetitionLevels, definitionLevels, valuesEncoding);
  }

  @Override
  public void writePageV2(
      int rowCount,
      int nullCount,
      int valueCount,
      BytesInput repetitionLevels,
      BytesInput definitionLevels,
      Encoding dataEncoding,
      BytesInput data,
      Statistics<?> statistics) {
    throw new IllegalStateException("pages of the first version only");
  }

  @Override
  public void writeDictionaryPage(DictionaryPage dictionary) {
    throw new IllegalStateException("no dictionaries");
  }

  /** Writes the chunk; returns what the footer says of it. */
  ColumnChunk write(Column column, CountedStream out) throws IOException {
    long at = out.count();
    pages.writeTo(out);
    var meta =
        new ColumnMetaData(
            TableSchema.type(column.kind()),
            new ArrayList<>(encodings),
            List.of(column.name()),
            CompressionCodec.GZIP,
            values,
            uncompressedBytes,
            pages.size(),
            at);
    return new ColumnChunk(at).setMeta_data(meta);
  }

  long uncompressedBytes() {
    return uncompressedBytes;
  }

  @Override
  public long getMemSize() {
    return pages.size();
  }

  @Override
  public long allocatedSize() {
    return pages.size();
  }

  @Override
  public String memUsageString(String prefix) {
    return "%s %d bytes".formatted(prefix, pages.size());
  }

  /** The footer's word for an encoding; the format has one name for each in both places. */
  private org.apache.parquet.format.Encoding named(Encoding encoding) {
    var named = org.apache.parquet.format.Encoding.valueOf(encoding.name());
    encodings.add(named);
    return named;
  }
}
