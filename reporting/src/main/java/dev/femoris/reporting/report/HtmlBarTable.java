package dev.femoris.reporting.report;

import java.util.List;

/** The sets of a bar as tables. */
final class HtmlBarTable {

  private HtmlBarTable() {}

  static void write(HtmlText html, SessionReport report) {
    List<BarTable> sets = report.barSets();
    if (sets.isEmpty()) {
      return;
    }
    html.markup("<section>\n")
        .element("h2", report.words().say("report.sets"))
        .element("p class=\"caption\"", report.words().say("report.bar_caption"));
    sets.forEach(set -> write(html, set, report));
    html.markup("</section>\n");
  }

  private static void write(HtmlText html, BarTable set, SessionReport report) {
    html.element("h3", report.titleOf(set.index()))
        .element("p class=\"summary\"", set.summary())
        .markup("<div class=\"wide\" tabindex=\"0\"><table class=\"reps\"><thead><tr>");
    BarTable.HEADS.forEach(
        head ->
            html.markup("<th class=\"n\" scope=\"col\">")
                .text(report.words().say(head))
                .markup("</th>"));
    html.markup("</tr></thead><tbody>\n");
    for (BarTable.Row row : set.rows()) {
      html.markup("<tr>");
      row.cells().forEach(cell -> html.markup("<td class=\"n\">").text(cell).markup("</td>"));
      html.markup("</tr>\n");
    }
    html.markup("</tbody></table></div>\n");
  }
}
