package dev.femoris.reporting.report;

import dev.femoris.reporting.words.Words;

/** What was seen of the lower back. */
final class HtmlBackTable {

  private HtmlBackTable() {}

  /**
   * @param figures writes the charts
   */
  static void write(HtmlText html, BackTable back, Words words, Runnable figures) {
    if (back.level().isEmpty()) {
      return;
    }
    html.markup("<section id=\"back\">\n")
        .element("h2", words.say("report.back"))
        .element("p class=\"caption\"", back.level().get());
    figures.run();
    if (!back.rows().isEmpty()) {
      table(html, back, words);
    }
    html.markup("</section>\n");
  }

  private static void table(HtmlText html, BackTable back, Words words) {
    html.markup("<div class=\"wide\" tabindex=\"0\"><table><thead><tr>");
    int last = BackTable.HEADS.size() - 1;
    for (int i = 0; i <= last; i++) {
      html.markup(i < last ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">")
          .text(words.say(BackTable.HEADS.get(i)))
          .markup("</th>");
    }
    html.markup("</tr></thead><tbody>\n");
    for (BackTable.Row row : back.rows()) {
      html.markup("<tr>");
      row.cells().forEach(cell -> html.markup("<td class=\"n\">").text(cell).markup("</td>"));
      html.markup("<td>").text(row.said()).markup("</td></tr>\n");
    }
    html.markup("</tbody></table></div>\n");
  }
}
