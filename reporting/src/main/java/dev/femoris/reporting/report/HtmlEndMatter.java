package dev.femoris.reporting.report;

/**
 * What stands beside the sets: what people said, form over the session, refused movements, the
 * signal, provenance.
 */
final class HtmlEndMatter {

  private HtmlEndMatter() {}

  static void write(HtmlText html, SessionReport report) {
    refused(html, report);
    signal(html, report);
    provenance(html, report);
  }

  static void form(HtmlText html, SessionReport report) {
    if (report.form().isEmpty()) {
      return;
    }
    html.markup("<section>\n")
        .element("h2", Headings.FORM)
        .element("p class=\"caption\"", Headings.FORM_CAPTION)
        .markup("<div class=\"wide\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">Fault</th>")
        .markup(
            "<th class=\"n\" scope=\"col\">Present</th><th class=\"n\" scope=\"col\">Absent</th>")
        .markup(
            "<th class=\"n\" scope=\"col\">Cannot tell</th><th scope=\"col\">Why</th></tr></thead><tbody>\n");
    for (FormRow row : report.form()) {
      html.markup("<tr><td>")
          .text(row.fault())
          .markup("</td><td class=\"n\">%s</td>".formatted(FormRow.count(row.present())))
          .markup("<td class=\"n\">%s</td>".formatted(FormRow.count(row.absent())))
          .markup("<td class=\"n\">%s</td><td>".formatted(FormRow.count(row.cannotTell())))
          .text(row.why())
          .markup("</td></tr>\n");
    }
    html.markup("</tbody></table></div>\n</section>\n");
  }

  static void said(HtmlText html, SessionReport report) {
    if (report.said().isEmpty()) {
      return;
    }
    html.markup("<section>\n")
        .element("h2", Headings.SAID)
        .element("p class=\"caption\"", Headings.SAID_CAPTION)
        .markup("<ul>\n");
    report.said().forEach(line -> html.element("li", line));
    html.markup("</ul>\n</section>\n");
  }

  private static void refused(HtmlText html, SessionReport report) {
    html.markup("<section>\n").element("h2", Headings.REFUSED);
    if (report.refused().isEmpty()) {
      html.element("p class=\"caption\"", Headings.NO_REFUSALS).markup("</section>\n");
      return;
    }
    html.element("p class=\"caption\"", Headings.REFUSED_CAPTION)
        .markup("<div class=\"wide\" tabindex=\"0\"><table class=\"refused\"><thead><tr>")
        .markup("<th class=\"n\" scope=\"col\">From <small>s</small></th>")
        .markup("<th class=\"n\" scope=\"col\">To <small>s</small></th>")
        .markup("<th class=\"n\" scope=\"col\">Range <small>°</small></th>")
        .markup("<th scope=\"col\">Why</th></tr></thead><tbody>\n");
    for (SessionReport.Refusal refusal : report.refused()) {
      html.markup("<tr>");
      HtmlSetTable.cell(html, refusal.startS());
      HtmlSetTable.cell(html, refusal.endS());
      HtmlSetTable.cell(html, refusal.rangeDeg());
      html.markup("<td>").text(refusal.why()).markup("</td></tr>\n");
    }
    html.markup("</tbody></table></div>\n</section>\n");
  }

  private static void signal(HtmlText html, SessionReport report) {
    html.markup("<section>\n").element("h2", Headings.SIGNAL);
    if (report.notices().isEmpty()) {
      html.element("p class=\"caption\"", Headings.SIGNAL_FINE);
    } else {
      html.markup("<ul>\n");
      report.notices().forEach(notice -> html.element("li", notice));
      html.markup("</ul>\n");
    }
    html.markup("</section>\n");
  }

  private static void provenance(HtmlText html, SessionReport report) {
    html.markup("<footer>\n")
        .element("h2", Headings.PROVENANCE)
        .markup("<dl class=\"provenance\">\n");
    for (SessionReport.Fact fact : report.provenance()) {
      html.element("dt", fact.name()).element("dd", fact.value());
    }
    html.markup("</dl>\n</footer>\n");
  }
}
