package dev.femoris.reporting.report;

import dev.femoris.reporting.chart.Chart;
import dev.femoris.reporting.pdf.EmbeddableFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report as one HTML page that needs nothing else: style and charts stand in it. */
final class HtmlReport {

  private static final String FONTS_HERE = "/* fonts */\n";

  private final SessionReport report;
  private final Map<String, String> svgById;
  private final HtmlText html = new HtmlText();

  private HtmlReport(SessionReport report, Map<String, String> svgById) {
    this.report = report;
    this.svgById = svgById;
  }

  /**
   * @param svgById the report's charts, drawn, by their id
   */
  static String of(SessionReport report, Map<String, String> svgById) {
    return new HtmlReport(report, svgById).write();
  }

  private String write() {
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .element("title", Headings.title(report))
        .markup("<style>\n")
        .markup(FONTS_HERE)
        .markup(css())
        .markup("</style>\n</head>\n<body>\n<main>\n");
    header();
    tiles();
    focus();
    HtmlEndMatter.said(html, report);
    charts();
    HtmlBackTable.write(html, report.back(), () -> figures(report.charts().back()));
    HtmlEndMatter.form(html, report);
    sets();
    HtmlEndMatter.write(html, report);
    String page = html.markup("</main>\n</body>\n</html>\n").toString();
    return page.replace(FONTS_HERE, fontFaces(page));
  }

  private void header() {
    html.markup("<header>\n")
        .element("p class=\"kicker\"", Headings.KICKER)
        .element("h1", report.exercise())
        .element("p class=\"lead\"", lead());
    report.label().ifPresent(label -> html.element("p class=\"label\"", label));
    html.markup("<dl class=\"sight\">")
        .element("dt", Headings.SEES)
        .element("dd", report.visibility().seesSentence())
        .element("dt", Headings.CANNOT_SEE)
        .element("dd", report.visibility().cannotSeeSentence())
        .markup("</dl>\n</header>\n");
  }

  private String lead() {
    return report.recorded().map(date -> date + " · ").orElse("") + report.sensor();
  }

  private void tiles() {
    if (report.cannotJudge().isPresent()) {
      html.element("p class=\"label\"", report.cannotJudge().get());
      return;
    }
    html.markup("<dl class=\"tiles\">\n");
    for (SessionReport.Tile tile : report.tiles()) {
      html.markup(tile.wide() ? "<div class=\"tempo\">" : "<div>")
          .element("dt", tile.name())
          .markup("<dd class=\"value\">")
          .text(tile.value())
          .markup("<small>")
          .text(tile.unit())
          .markup("</small></dd>")
          .element("dd class=\"detail\"", tile.detail())
          .markup("</div>\n");
    }
    html.markup("</dl>\n");
    if (report.isEmpty()) {
      html.element("p", Headings.NO_REPETITIONS);
    }
  }

  private void focus() {
    report
        .focus()
        .ifPresent(
            focus ->
                html.markup("<section class=\"next\">\n")
                    .element("h2", Headings.NEXT)
                    .element("p class=\"headline\"", focus.headline())
                    .element("p", focus.reason())
                    .markup("</section>\n"));
  }

  private void charts() {
    Optional<Chart> extremes = report.charts().extremes();
    extremes.ifPresent(chart -> section(Headings.EXTREMES, report.extremes(), List.of(chart)));
    Optional<Chart> overview = report.charts().overview();
    overview.ifPresent(chart -> section(Headings.OVERVIEW, "", List.of(chart)));
    section(Headings.TEMPO, Headings.TEMPO_CAPTION, report.charts().tempo());
    section(Headings.RANGE, Headings.RANGE_CAPTION, report.charts().range());
    section(Headings.RATE, Headings.RATE_CAPTION, report.charts().rate());
  }

  private void section(String heading, String caption, List<Chart> charts) {
    if (charts.isEmpty()) {
      return;
    }
    html.markup("<section>\n").element("h2", heading);
    if (!caption.isEmpty()) {
      html.element("p class=\"caption\"", caption);
    }
    figures(charts);
    html.markup("</section>\n");
  }

  private void figures(List<Chart> charts) {
    for (Chart chart : charts) {
      String svg = svgById.get(chart.id());
      if (svg == null) {
        throw new IllegalArgumentException("chart %s was not drawn".formatted(chart.id()));
      }
      html.markup("<figure tabindex=\"0\">").markup(svg).markup("</figure>\n");
    }
  }

  private void sets() {
    HtmlBarTable.write(html, report.barSets());
    HtmlHoldTable.write(html, report.holds());
    if (report.sets().isEmpty()) {
      return;
    }
    html.markup("<section>\n").element("h2", Headings.SETS);
    for (SetTable set : report.sets()) {
      html.element("h3", Headings.set(set)).element("p class=\"summary\"", set.summary());
      figures(report.charts().setAngles().getOrDefault(set.index(), List.of()));
      HtmlSetTable.write(html, set);
    }
    html.markup("</section>\n");
  }

  /** The report's type with the characters of this page, so that it looks the same everywhere. */
  private static String fontFaces(String page) {
    return fontFace(400, EmbeddableFont.regular(page)) + fontFace(700, EmbeddableFont.bold(page));
  }

  private static String fontFace(int weight, byte[] ttf) {
    return "@font-face { font-family: 'Liberation Sans'; font-weight: %d; src: url(data:font/ttf;base64,%s); }\n"
        .formatted(weight, Base64.getEncoder().encodeToString(ttf));
  }

  private static String css() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("report.css cannot be read", e);
    }
  }
}
