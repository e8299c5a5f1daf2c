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
    html.markup(
            "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                .formatted(report.words().texts().id()))
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .element("title", report.title())
        .markup("<style>\n")
        .markup(FONTS_HERE)
        .markup(css())
        .markup("</style>\n</head>\n<body>\n<main>\n");
    header();
    tiles();
    focus();
    HtmlEndMatter.said(html, report);
    charts();
    HtmlBackTable.write(html, report.back(), report.words(), () -> figures(report.charts().back()));
    HtmlEndMatter.form(html, report);
    sets();
    HtmlEndMatter.write(html, report);
    String page = html.markup("</main>\n</body>\n</html>\n").toString();
    return page.replace(FONTS_HERE, fontFaces(page));
  }

  private void header() {
    html.markup("<header>\n")
        .element("p class=\"kicker\"", report.words().say("report.kicker"))
        .element("h1", report.exercise())
        .element("p class=\"lead\"", lead());
    report.label().ifPresent(label -> html.element("p class=\"label\"", label));
    html.markup("<dl class=\"sight\">")
        .element("dt", report.words().say("report.sees"))
        .element("dd", report.visibility().seesSentence())
        .element("dt", report.words().say("report.cannot_see"))
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
      html.element("p", report.words().say("report.no_repetitions"));
    }
  }

  private void focus() {
    report
        .focus()
        .ifPresent(
            focus ->
                html.markup("<section class=\"next\">\n")
                    .element("h2", report.words().say("report.next"))
                    .element("p class=\"headline\"", focus.headline())
                    .element("p", focus.reason())
                    .markup("</section>\n"));
  }

  private void charts() {
    Optional<Chart> extremes = report.charts().extremes();
    extremes.ifPresent(
        chart -> section(report.words().say("report.extremes"), report.extremes(), List.of(chart)));
    Optional<Chart> overview = report.charts().overview();
    overview.ifPresent(chart -> section(report.words().say("report.overview"), "", List.of(chart)));
    section(
        report.words().say("report.tempo"),
        report.words().say("report.tempo_caption"),
        report.charts().tempo());
    section(
        report.words().say("report.range"),
        report.words().say("report.range_caption"),
        report.charts().range());
    section(
        report.words().say("report.rate"),
        report.words().say("report.rate_caption"),
        report.charts().rate());
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
    HtmlBarTable.write(html, report);
    HtmlHoldTable.write(html, report.holds(), report.words());
    if (report.sets().isEmpty()) {
      return;
    }
    html.markup("<section>\n").element("h2", report.words().say("report.sets"));
    for (SetTable set : report.sets()) {
      html.element("h3", report.titleOf(set.index())).element("p class=\"summary\"", set.summary());
      figures(report.charts().setAngles().getOrDefault(set.index(), List.of()));
      HtmlSetTable.write(html, set, report.words());
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
