package dev.femoris.reporting.report;

/** The holds as a table. */
final class HtmlHoldTable {

  private HtmlHoldTable() {}

  static void write(HtmlText html, HoldTable holds) {
    if (holds.isEmpty()) {
      return;
    }
    html.markup("<section>\n")
        .element("h2", Headings.HOLDS)
        .element("p class=\"caption\"", Headings.HOLDS_CAPTION)
        .markup("<div class=\"wide\" tabindex=\"0\"><table class=\"reps\"><thead><tr>");
    HoldTable.HEADS.forEach(
        head -> html.markup("<th class=\"n\" scope=\"col\">").text(head).markup("</th>"));
    html.markup("</tr></thead><tbody>\n");
    for (HoldTable.Row row : holds.rows()) {
      html.markup("<tr id=\"hold-" + row.index() + "\">");
      row.cells().forEach(cell -> html.markup("<td class=\"n\">").text(cell).markup("</td>"));
      html.markup("</tr>\n");
    }
    html.markup("</tbody></table></div>\n</section>\n");
  }
}
