package dev.femoris.reporting.report;

import dev.femoris.reporting.words.Words;

/** The holds as a table. */
final class HtmlHoldTable {

  private HtmlHoldTable() {}

  static void write(HtmlText html, HoldTable holds, Words words) {
    if (holds.isEmpty()) {
      return;
    }
    html.markup("<section>\n")
        .element("h2", words.say("report.holds"))
        .element("p class=\"caption\"", words.say("report.holds_caption"))
        .markup("<div class=\"wide\" tabindex=\"0\"><table class=\"reps\"><thead><tr>");
    HoldTable.HEADS.forEach(
        head ->
            html.markup("<th class=\"n\" scope=\"col\">").text(words.say(head)).markup("</th>"));
    html.markup("</tr></thead><tbody>\n");
    for (HoldTable.Row row : holds.rows()) {
      html.markup("<tr id=\"hold-" + row.index() + "\">");
      row.cells().forEach(cell -> html.markup("<td class=\"n\">").text(cell).markup("</td>"));
      html.markup("</tr>\n");
    }
    html.markup("</tbody></table></div>\n</section>\n");
  }
}
