package dev.femoris.reporting.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table over the whole width; its head is repeated on every page it reaches.
 *
 * @param columns from left to right
 * @param rows each with as many cells as there are columns
 */
public record PdfTable(List<Column> columns, List<Row> rows) {

  /**
   * One column.
   *
   * @param heading may have line ends
   * @param share of the width, against the other columns'
   * @param numeric set flush right
   */
  public record Column(String heading, double share, boolean numeric) {}

  /**
   * One row.
   *
   * @param flagged set on a warm ground with a bar on its left
   */
  public record Row(List<String> cells, boolean flagged) {}

  private static final Color FLAG_GROUND = new Color(0xFDF1E8);
  private static final Color FLAG_BAR = new Color(0xB44A00);
  private static final Color HEAD_RULE = new Color(0x1B2733);
  private static final Color RULE = PdfSheet.RULE;
  private static final float RULE_PT = 0.6f;
  private static final float PAD_PT = 2;
  private static final float GUTTER_PT = 8;

  public PdfTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "%d cells under %d columns".formatted(row.cells().size(), columns.size()));
      }
    }
  }

  void draw(PdfSheet sheet, PdfType type) throws IOException {
    List<List<String>> head = wrapped(type, TextStyle.CELL_HEAD, headings());
    sheet.need(heightPt(TextStyle.CELL_HEAD, head) + 3 * TextStyle.CELL.leadingPt);
    drawHead(sheet, head);
    for (Row row : rows) {
      List<List<String>> cells = wrapped(type, TextStyle.CELL, row.cells());
      float heightPt = heightPt(TextStyle.CELL, cells);
      if (sheet.need(heightPt)) {
        drawHead(sheet, head);
      }
      if (row.flagged()) {
        sheet.fill(FLAG_GROUND, 0, 0, PdfSheet.WIDTH_PT, heightPt);
        sheet.fill(FLAG_BAR, 0, 0, 2, heightPt);
      }
      drawCells(sheet, TextStyle.CELL, cells, PAD_PT);
      sheet.fill(RULE, 0, heightPt, PdfSheet.WIDTH_PT, RULE_PT);
      sheet.advance(heightPt);
    }
    sheet.advance(8);
  }

  float heightPt(PdfType type) throws IOException {
    float heightPt = heightPt(TextStyle.CELL_HEAD, wrapped(type, TextStyle.CELL_HEAD, headings()));
    for (Row row : rows) {
      heightPt += heightPt(TextStyle.CELL, wrapped(type, TextStyle.CELL, row.cells()));
    }
    return heightPt;
  }

  private List<String> headings() {
    return columns.stream().map(Column::heading).toList();
  }

  private void drawHead(PdfSheet sheet, List<List<String>> head) throws IOException {
    if (headings().stream().allMatch(String::isEmpty)) {
      sheet.fill(RULE, 0, 0, PdfSheet.WIDTH_PT, RULE_PT);
      return;
    }
    float heightPt = heightPt(TextStyle.CELL_HEAD, head);
    drawCells(sheet, TextStyle.CELL_HEAD, head, PAD_PT);
    sheet.fill(HEAD_RULE, 0, heightPt - 0.9f, PdfSheet.WIDTH_PT, 0.9f);
    sheet.advance(heightPt);
  }

  private void drawCells(PdfSheet sheet, TextStyle style, List<List<String>> cells, float dropPt)
      throws IOException {
    float xPt = 0;
    for (int i = 0; i < columns.size(); i++) {
      float widthPt = widthPt(columns.get(i));
      float lineDropPt = dropPt;
      for (String line : cells.get(i)) {
        if (columns.get(i).numeric()) {
          sheet.lineEndingAt(style, line, xPt + widthPt - GUTTER_PT, lineDropPt);
        } else {
          sheet.lineBelow(style, line, xPt, lineDropPt);
        }
        lineDropPt += style.leadingPt;
      }
      xPt += widthPt;
    }
  }

  private List<List<String>> wrapped(PdfType type, TextStyle style, List<String> cells)
      throws IOException {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      float widthPt = widthPt(columns.get(i)) - (columns.get(i).numeric() ? GUTTER_PT : 0);
      List<String> lines = new ArrayList<>();
      for (String paragraph : cells.get(i).split("\n", -1)) {
        lines.addAll(type.lines(style, paragraph, widthPt));
      }
      wrapped.add(lines);
    }
    return wrapped;
  }

  private float widthPt(Column column) {
    double shares = columns.stream().mapToDouble(Column::share).sum();
    return (float) (PdfSheet.WIDTH_PT * column.share() / shares);
  }

  private static float heightPt(TextStyle style, List<List<String>> cells) {
    int lines = cells.stream().mapToInt(List::size).max().orElse(1);
    return lines * style.leadingPt + 2 * PAD_PT;
  }
}
