package dev.femoris.reporting.report;

import dev.femoris.reporting.words.Words;

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
        .element("h2", report.words().say("report.form"))
        .element("p class=\"caption\"", report.words().say("report.form_caption"))
        .markup("<div class=\"wide\" tabindex=\"0\"><table><thead><tr>");
    Words words = report.words();
    column(html, words.say("report.form.fault"));
    number(html, words.say("report.form.present"), "");
    number(html, words.say("report.form.absent"), "");
    number(html, words.say("report.form.cannot_tell"), "");
    column(html, words.say("report.form.why"));
    html.markup("</tr></thead><tbody>\n");
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

  private static void column(HtmlText html, String name) {
    html.markup("<th scope=\"col\">").text(name).markup("</th>");
  }

  private static void number(HtmlText html, String name, String unit) {
    html.markup("<th class=\"n\" scope=\"col\">").text(name);
    if (!unit.isEmpty()) {
      html.markup(" <small>").text(unit).markup("</small>");
    }
    html.markup("</th>");
  }

  static void said(HtmlText html, SessionReport report) {
    if (report.said().isEmpty()) {
      return;
    }
    html.markup("<section>\n")
        .element("h2", report.words().say("report.said"))
        .element("p class=\"caption\"", report.words().say("report.said_caption"))
        .markup("<ul>\n");
    report.said().forEach(line -> html.element("li", line));
    html.markup("</ul>\n</section>\n");
  }

  private static void refused(HtmlText html, SessionReport report) {
    html.markup("<section>\n").element("h2", report.words().say("report.refused"));
    if (report.refused().isEmpty()) {
      html.element("p class=\"caption\"", report.words().say("report.no_refusals"))
          .markup("</section>\n");
      return;
    }
    html.element("p class=\"caption\"", report.words().say("report.refused_caption"))
        .markup("<div class=\"wide\" tabindex=\"0\"><table class=\"refused\"><thead><tr>");
    Words words = report.words();
    number(html, words.say("report.refused.from"), "s");
    number(html, words.say("report.refused.to"), "s");
    number(html, words.say("report.refused.range"), "°");
    column(html, words.say("report.refused.why"));
    html.markup("</tr></thead><tbody>\n");
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
    html.markup("<section>\n").element("h2", report.words().say("report.signal"));
    if (report.notices().isEmpty()) {
      html.element("p class=\"caption\"", report.words().say("report.signal_fine"));
    } else {
      html.markup("<ul>\n");
      report.notices().forEach(notice -> html.element("li", notice));
      html.markup("</ul>\n");
    }
    html.markup("</section>\n");
  }

  private static void provenance(HtmlText html, SessionReport report) {
    html.markup("<footer>\n")
        .element("h2", report.words().say("report.provenance"))
        .markup("<dl class=\"provenance\">\n");
    for (SessionReport.Fact fact : report.provenance()) {
      html.element("dt", fact.name()).element("dd", fact.value());
    }
    html.markup("</dl>\n</footer>\n");
  }
}
