package dev.femoris.reporting.report;

import java.util.Optional;

/** A set's repetitions as a table. */
final class HtmlSetTable {

  private static final String HEAD =
      """
      <div class="wide" tabindex="0"><table class="reps">
      <thead><tr><th class="n" scope="col">Rep</th><th class="n" scope="col">Start<br><small>s</small></th>\
      <th class="n" scope="col">Eccentric<br><small>s</small></th>\
      <th class="n" scope="col">Stretched<br>pause <small>s</small></th>\
      <th class="n" scope="col">Concentric<br><small>s</small></th>\
      <th class="n" scope="col">Contracted<br>pause <small>s</small></th>\
      <th class="n" scope="col">Range<br><small>°</small></th>\
      <th class="n" scope="col">Peak ecc.<br><small>°/s</small></th>\
      <th class="n" scope="col">Peak con.<br><small>°/s</small></th>\
      <th scope="col">Remarks</th></tr></thead>
      <tbody>
      """;

  private HtmlSetTable() {}

  static void write(HtmlText html, SetTable set) {
    html.markup(HEAD);
    set.rows().forEach(row -> row(html, set, row));
    html.markup("</tbody></table></div>\n");
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
