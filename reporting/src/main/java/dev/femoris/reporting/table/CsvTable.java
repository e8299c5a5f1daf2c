package dev.femoris.reporting.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180, lines ended by LF, UTF-8): a header, then a line for each row; an empty
 * cell is nothing between its commas.
 */
public final class CsvTable implements TableWriter {

  private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

  private final Cells cells;
  private final Writer out;
  private final StringBuilder line = new StringBuilder();

  /** Writes the header. */
  public CsvTable(List<Column> columns, OutputStream out) throws IOException {
    this.cells = new Cells(columns);
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write(
        columns.stream().map(Column::name).collect(Collectors.joining(",")).concat("\n"));
  }

  @Override
  public void number(double value) {
    int at = begin(cells.take(Column.Kind.NUMBER));
    if (Double.isFinite(value)) {
      Decimals.append(line, value, cells.column(at).decimals());
    }
  }

  @Override
  public void whole(long value) {
    begin(cells.take(Column.Kind.WHOLE));
    line.append(value);
  }

  @Override
  public void text(String value) {
    begin(cells.take(Column.Kind.TEXT));
    if (QUOTED.matcher(value).find()) {
      line.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      line.append(value);
    }
  }

  @Override
  public void empty() {
    begin(cells.take());
  }

  @Override
  public void endRow() throws IOException {
    cells.endRow();
    out.append(line).append('\n');
    line.setLength(0);
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }

  private int begin(int at) {
    if (at > 0) {
      line.append(',');
    }
    return at;
  }
}
