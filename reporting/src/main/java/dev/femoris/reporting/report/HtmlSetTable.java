package dev.femoris.reporting.report;

import dev.femoris.reporting.words.Words;
import java.util.List;
import java.util.Optional;

/** A set's repetitions as a table. */
final class HtmlSetTable {

  private HtmlSetTable() {}

  static void write(HtmlText html, SetTable set, Words words) {
    html.markup("<div class=\"wide\" tabindex=\"0\"><table class=\"reps\">\n<thead><tr>");
    List<SetTable.Head> heads = SetTable.heads(words);
    heads.subList(0, heads.size() - 1).forEach(head -> head(html, "th class=\"n\"", head));
    head(html, "th", heads.getLast());
    html.markup("</tr></thead>\n<tbody>\n");
    set.rows().forEach(row -> row(html, set, row));
    html.markup("</tbody></table></div>\n");
  }

  /** The unit stands on the second line, after what stands there of the name. */
  private static void head(HtmlText html, String tag, SetTable.Head head) {
    String[] lines = head.name().split("\n", 2);
    html.markup("<%s scope=\"col\">".formatted(tag)).text(lines[0]);
    if (lines.length > 1) {
      html.markup("<br>").text(lines[1]);
    }
    if (!head.unit().isEmpty()) {
      html.markup(lines.length > 1 ? " <small>" : "<br><small>")
          .text(head.unit())
          .markup("</small>");
    }
    html.markup("</th>");
  }

  private static void row(HtmlText html, SetTable set, SetTable.Row row) {
    boolean flagged = row.remarks().stream().anyMatch(SetTable.Remark::fault);
    html.markup("<tr id=\"set-%d-rep-%d\"".formatted(set.index(), row.index()))
        .markup(flagged ? " class=\"flagged\">" : ">")
        .markup("<td class=\"n\">" + row.index() + "</td>");
    cell(html, row.startS());
    cell(html, row.eccentricS());
    cell(html, row.pauseStretchedS());
    cell(html, row.concentricS());
    cell(html, row.pauseContractedS());
    cell(html, row.rangeDeg());
    cell(html, row.eccentricPeakDegPerS());
    cell(html, row.concentricPeakDegPerS());
    html.markup("<td class=\"remark\">");
    row.remarks().forEach(remark -> remark(html, remark));
    html.markup("</td></tr>\n");
  }

  static void cell(HtmlText html, Figure figure) {
    html.markup("<td class=\"n\">").figure(figure).markup("</td>");
  }

  static void cell(HtmlText html, Optional<Figure> figure) {
    figure.ifPresentOrElse(
        present -> cell(html, present), () -> html.markup("<td class=\"n none\">–</td>"));
  }

  private static void remark(HtmlText html, SetTable.Remark remark) {
    html.markup("<div>")
        .markup(remark.fault() ? "<span class=\"fault\">" : "<span>")
        .text(remark.text())
        .markup("</span>");
    if (!remark.evidence().isEmpty()) {
      html.markup(": <span class=\"evidence\">").text(remark.evidence()).markup("</span>");
    }
    html.markup("</div>");
  }
}
