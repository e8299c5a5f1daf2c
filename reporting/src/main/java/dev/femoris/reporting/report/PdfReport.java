package dev.femoris.reporting.report;

import dev.femoris.reporting.chart.Chart;
import dev.femoris.reporting.pdf.PdfPages;
import dev.femoris.reporting.pdf.PdfPanel;
import dev.femoris.reporting.pdf.PdfTable;
import dev.femoris.reporting.pdf.PdfTable.Column;
import dev.femoris.reporting.pdf.PdfTable.Row;
import dev.femoris.reporting.pdf.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The report as A4 pages, with the same words and numbers as the page for browsers. */
final class PdfReport {

  private static final double HEADING_PT = 57;

  private final SessionReport report;
  private final PdfPages pages;

  private PdfReport(SessionReport report, PdfPages pages) {
    this.report = report;
    this.pages = pages;
  }

  static byte[] of(SessionReport report) {
    String left = report.exercise() + report.recorded().map(date -> " · " + date).orElse("");
    try (var pages = new PdfPages(Headings.title(report), left, report.origin())) {
      new PdfReport(report, pages).write();
      return pages.finish(report.label().orElse(report.sensor()));
    }
  }

  private void write() {
    header();
    focus();
    said();
    charts();
    back();
    form();
    sets();
    barSets();
    holds();
    refused();
    signal();
    provenance();
  }

  private void header() {
    pages.text(TextStyle.KICKER, Headings.KICKER.toUpperCase(Locale.ENGLISH));
    pages.text(TextStyle.TITLE, report.exercise());
    pages.text(
        TextStyle.LEAD, report.recorded().map(date -> date + " · ").orElse("") + report.sensor());
    report.label().ifPresent(pages::boxed);
    pages.beside(
        List.of(
            new PdfPanel(Headings.SEES, "", report.visibility().seesSentence(), 1),
            new PdfPanel(Headings.CANNOT_SEE, "", report.visibility().cannotSeeSentence(), 1)));
    if (report.cannotJudge().isPresent()) {
      pages.boxed(report.cannotJudge().get());
      return;
    }
    pages.tiles(
        report.tiles().stream()
            .map(
                tile ->
                    new PdfPanel(
                        tile.name(), tile.valueWithUnit(), tile.detail(), tile.wide() ? 1.75 : 1))
            .toList());
    if (report.isEmpty()) {
      pages.text(TextStyle.BODY, Headings.NO_REPETITIONS);
    }
  }

  private void focus() {
    report.focus().ifPresent(focus -> pages.boxed(Headings.NEXT, focus.headline(), focus.reason()));
  }

  private void charts() {
    report
        .charts()
        .extremes()
        .ifPresent(c -> section(Headings.EXTREMES, report.extremes(), List.of(c)));
    report.charts().overview().ifPresent(c -> section(Headings.OVERVIEW, "", List.of(c)));
    section(Headings.TEMPO, Headings.TEMPO_CAPTION, report.charts().tempo());
    section(Headings.RANGE, Headings.RANGE_CAPTION, report.charts().range());
    section(Headings.RATE, Headings.RATE_CAPTION, report.charts().rate());
  }

  private void section(String heading, String caption, List<Chart> charts) {
    if (charts.isEmpty()) {
      return;
    }
    pages.keepTogether(HEADING_PT + PdfPages.heightPt(charts.getFirst()));
    pages.text(TextStyle.SECTION, heading);
    if (!caption.isEmpty()) {
      pages.text(TextStyle.CAPTION, caption);
    }
    charts.forEach(pages::chart);
  }

  private void sets() {
    for (SetTable set : report.sets()) {
      List<Chart> angles = report.charts().setAngles().getOrDefault(set.index(), List.of());
      double chartPt = angles.stream().mapToDouble(PdfPages::heightPt).sum();
      var table = new PdfTable(REP_COLUMNS, set.rows().stream().map(PdfReport::row).toList());
      pages.keepTogether(HEADING_PT + chartPt + pages.heightPt(table));
      pages.text(TextStyle.SECTION, Headings.set(set));
      pages.text(TextStyle.CAPTION, set.summary());
      angles.forEach(pages::chart);
      pages.table(table);
    }
  }

  private void barSets() {
    for (BarTable set : report.barSets()) {
      var table =
          new PdfTable(
              BarTable.HEADS.stream().map(head -> new Column(head, 1, true)).toList(),
              set.rows().stream().map(row -> new Row(row.cells(), false)).toList());
      pages.keepTogether(HEADING_PT + pages.heightPt(table));
      pages.text(TextStyle.SECTION, Headings.set(set.index()));
      pages.text(TextStyle.CAPTION, set.summary() + ". " + Headings.BAR_CAPTION);
      pages.table(table);
    }
  }

  private void holds() {
    if (report.holds().isEmpty()) {
      return;
    }
    heading(Headings.HOLDS, Headings.HOLDS_CAPTION);
    pages.table(
        new PdfTable(
            HoldTable.HEADS.stream().map(head -> new Column(head, 1, true)).toList(),
            report.holds().rows().stream().map(row -> new Row(row.cells(), false)).toList()));
  }

  private static final List<Column> REP_COLUMNS =
      List.of(
          new Column("Rep", 0.8, true),
          new Column("Start\ns", 0.95, true),
          new Column("Eccentric\ns", 1.4, true),
          new Column("Stretched\npause s", 1.42, true),
          new Column("Concentric\ns", 1.55, true),
          new Column("Contracted\npause s", 1.6, true),
          new Column("Range\n°", 0.98, true),
          new Column("Peak ecc.\n°/s", 1.42, true),
          new Column("Peak con.\n°/s", 1.42, true),
          new Column("Remarks", 3.3, false));

  private static Row row(SetTable.Row row) {
    return new Row(
        List.of(
            Integer.toString(row.index()),
            row.startS().text(),
            row.eccentricS().text(),
            row.pauseStretchedS().map(Figure::text).orElse("–"),
            row.concentricS().text(),
            row.pauseContractedS().map(Figure::text).orElse("–"),
            row.rangeDeg().text(),
            row.eccentricPeakDegPerS().text(),
            row.concentricPeakDegPerS().text(),
            row.remarks().stream().map(PdfReport::remark).collect(Collectors.joining("; "))),
        row.remarks().stream().anyMatch(SetTable.Remark::fault));
  }

  private static String remark(SetTable.Remark remark) {
    String text = remark.fault() ? "! " + remark.text() : remark.text();
    return remark.evidence().isEmpty() ? text : text + ": " + remark.evidence();
  }

  private void back() {
    if (report.back().level().isEmpty()) {
      return;
    }
    heading(Headings.BACK, report.back().level().get());
    report.charts().back().forEach(pages::chart);
    if (!report.back().rows().isEmpty()) {
      pages.table(
          new PdfTable(BACK_COLUMNS, report.back().rows().stream().map(PdfReport::back).toList()));
    }
  }

  private static final List<Column> BACK_COLUMNS =
      IntStream.range(0, BackTable.HEADS.size())
          .mapToObj(
              i -> {
                boolean isLast = i == BackTable.HEADS.size() - 1;
                return new Column(BackTable.HEADS.get(i), isLast ? 6 : 1.2, !isLast);
              })
          .toList();

  private static Row back(BackTable.Row row) {
    return new Row(
        Stream.concat(row.cells().stream(), Stream.of(row.said())).toList(), row.isPresent());
  }

  private void form() {
    if (report.form().isEmpty()) {
      return;
    }
    heading(Headings.FORM, Headings.FORM_CAPTION);
    pages.table(
        new PdfTable(
            List.of(
                new Column("Fault", 2.2, false),
                new Column("Present", 1, true),
                new Column("Absent", 1, true),
                new Column("Cannot tell", 1.3, true),
                new Column("Why", 5, false)),
            report.form().stream().map(PdfReport::formRow).toList()));
  }

  private static Row formRow(FormRow row) {
    return new Row(
        List.of(
            row.fault(),
            FormRow.count(row.present()),
            FormRow.count(row.absent()),
            FormRow.count(row.cannotTell()),
            row.why()),
        false);
  }

  private void said() {
    if (!report.said().isEmpty()) {
      heading(Headings.SAID, Headings.SAID_CAPTION);
      report.said().forEach(line -> pages.text(TextStyle.BODY, line));
    }
  }

  private void refused() {
    if (report.refused().isEmpty()) {
      heading(Headings.REFUSED, Headings.NO_REFUSALS);
      return;
    }
    heading(Headings.REFUSED, Headings.REFUSED_CAPTION);
    pages.table(
        new PdfTable(
            List.of(
                new Column("From\ns", 1, true),
                new Column("To\ns", 1, true),
                new Column("Range\n°", 1, true),
                new Column("Why", 6, false)),
            report.refused().stream()
                .map(
                    refusal ->
                        new Row(
                            List.of(
                                refusal.startS().text(),
                                refusal.endS().text(),
                                refusal.rangeDeg().map(Figure::text).orElse("–"),
                                refusal.why()),
                            false))
                .toList()));
  }

  private void signal() {
    heading(Headings.SIGNAL, "");
    if (report.notices().isEmpty()) {
      pages.text(TextStyle.BODY, Headings.SIGNAL_FINE);
    }
    report.notices().forEach(notice -> pages.text(TextStyle.BODY, notice));
  }

  private void provenance() {
    heading(Headings.PROVENANCE, "");
    pages.table(
        new PdfTable(
            List.of(new Column("", 1.2, false), new Column("", 6, false)),
            report.provenance().stream()
                .map(fact -> new Row(List.of(fact.name(), fact.value()), false))
                .toList()));
  }

  private void heading(String heading, String caption) {
    pages.keepTogether(2 * HEADING_PT);
    pages.text(TextStyle.SECTION, heading);
    if (!caption.isEmpty()) {
      pages.text(TextStyle.CAPTION, caption);
    }
  }
}
