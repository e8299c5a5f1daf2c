package dev.femoris.reporting.report;

import dev.femoris.reporting.chart.Chart;
import dev.femoris.reporting.pdf.PdfPages;
import dev.femoris.reporting.pdf.PdfPanel;
import dev.femoris.reporting.pdf.PdfTable;
import dev.femoris.reporting.pdf.PdfTable.Column;
import dev.femoris.reporting.pdf.PdfTable.Row;
import dev.femoris.reporting.pdf.TextStyle;
import dev.femoris.reporting.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The report as A4 pages, with the same words and numbers as the page for browsers. */
final class PdfReport {

  private static final double HEADING_PT = 57;

  private final SessionReport report;
  private final Words words;
  private final PdfPages pages;

  private PdfReport(SessionReport report, PdfPages pages) {
    this.report = report;
    this.words = report.words();
    this.pages = pages;
  }

  static byte[] of(SessionReport report) {
    String left = report.exercise() + report.recorded().map(date -> " · " + date).orElse("");
    try (var pages = new PdfPages(report.words().texts(), report.title(), left, report.origin())) {
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
    pages.text(TextStyle.KICKER, words.say("report.kicker").toUpperCase(words.texts().locale()));
    pages.text(TextStyle.TITLE, report.exercise());
    pages.text(
        TextStyle.LEAD, report.recorded().map(date -> date + " · ").orElse("") + report.sensor());
    report.label().ifPresent(pages::boxed);
    pages.beside(
        List.of(
            new PdfPanel(words.say("report.sees"), "", report.visibility().seesSentence(), 1),
            new PdfPanel(
                words.say("report.cannot_see"), "", report.visibility().cannotSeeSentence(), 1)));
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
      pages.text(TextStyle.BODY, words.say("report.no_repetitions"));
    }
  }

  private void focus() {
    report
        .focus()
        .ifPresent(
            focus -> pages.boxed(words.say("report.next"), focus.headline(), focus.reason()));
  }

  private void charts() {
    report
        .charts()
        .extremes()
        .ifPresent(c -> section(words.say("report.extremes"), report.extremes(), List.of(c)));
    report
        .charts()
        .overview()
        .ifPresent(c -> section(words.say("report.overview"), "", List.of(c)));
    section(words.say("report.tempo"), words.say("report.tempo_caption"), report.charts().tempo());
    section(words.say("report.range"), words.say("report.range_caption"), report.charts().range());
    section(words.say("report.rate"), words.say("report.rate_caption"), report.charts().rate());
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
      var table =
          new PdfTable(repetitionColumns(), set.rows().stream().map(PdfReport::row).toList());
      pages.keepTogether(HEADING_PT + chartPt + pages.heightPt(table));
      pages.text(TextStyle.SECTION, report.titleOf(set.index()));
      pages.text(TextStyle.CAPTION, set.summary());
      angles.forEach(pages::chart);
      pages.table(table);
    }
  }

  private void barSets() {
    for (BarTable set : report.barSets()) {
      var table =
          new PdfTable(
              BarTable.HEADS.stream().map(head -> new Column(words.say(head), 1, true)).toList(),
              set.rows().stream().map(row -> new Row(row.cells(), false)).toList());
      pages.keepTogether(HEADING_PT + pages.heightPt(table));
      pages.text(TextStyle.SECTION, report.titleOf(set.index()));
      pages.text(TextStyle.CAPTION, set.summary() + ". " + words.say("report.bar_caption"));
      pages.table(table);
    }
  }

  private void holds() {
    if (report.holds().isEmpty()) {
      return;
    }
    heading(words.say("report.holds"), words.say("report.holds_caption"));
    pages.table(
        new PdfTable(
            HoldTable.HEADS.stream().map(head -> new Column(words.say(head), 1, true)).toList(),
            report.holds().rows().stream().map(row -> new Row(row.cells(), false)).toList()));
  }

  private static final double[] REP_WIDTHS = {
    0.8, 0.95, 1.4, 1.42, 1.55, 1.6, 0.98, 1.42, 1.42, 3.3
  };

  private List<Column> repetitionColumns() {
    List<SetTable.Head> heads = SetTable.heads(words);
    int last = heads.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(i -> new Column(lines(heads.get(i)), REP_WIDTHS[i], i < last))
        .toList();
  }

  /** The unit stands on the second line, after what stands there of the name. */
  private static String lines(SetTable.Head head) {
    return head.unit().isEmpty()
        ? head.name()
        : head.name() + (head.name().contains("\n") ? " " : "\n") + head.unit();
  }

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
    heading(words.say("report.back"), report.back().level().get());
    report.charts().back().forEach(pages::chart);
    if (!report.back().rows().isEmpty()) {
      pages.table(
          new PdfTable(backColumns(), report.back().rows().stream().map(PdfReport::back).toList()));
    }
  }

  private List<Column> backColumns() {
    int last = BackTable.HEADS.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(i -> new Column(words.say(BackTable.HEADS.get(i)), i == last ? 6 : 1.2, i < last))
        .toList();
  }

  private static Row back(BackTable.Row row) {
    return new Row(
        Stream.concat(row.cells().stream(), Stream.of(row.said())).toList(), row.isPresent());
  }

  private void form() {
    if (report.form().isEmpty()) {
      return;
    }
    heading(words.say("report.form"), words.say("report.form_caption"));
    pages.table(
        new PdfTable(
            List.of(
                new Column(words.say("report.form.fault"), 2.2, false),
                new Column(words.say("report.form.present"), 1, true),
                new Column(words.say("report.form.absent"), 1, true),
                new Column(words.say("report.form.cannot_tell"), 1.3, true),
                new Column(words.say("report.form.why"), 5, false)),
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
      heading(words.say("report.said"), words.say("report.said_caption"));
      report.said().forEach(line -> pages.text(TextStyle.BODY, line));
    }
  }

  private void refused() {
    if (report.refused().isEmpty()) {
      heading(words.say("report.refused"), words.say("report.no_refusals"));
      return;
    }
    heading(words.say("report.refused"), words.say("report.refused_caption"));
    pages.table(
        new PdfTable(
            List.of(
                new Column(words.say("report.refused.from") + "\ns", 1, true),
                new Column(words.say("report.refused.to") + "\ns", 1, true),
                new Column(words.say("report.refused.range") + "\n°", 1, true),
                new Column(words.say("report.refused.why"), 6, false)),
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
    heading(words.say("report.signal"), "");
    if (report.notices().isEmpty()) {
      pages.text(TextStyle.BODY, words.say("report.signal_fine"));
    }
    report.notices().forEach(notice -> pages.text(TextStyle.BODY, notice));
  }

  private void provenance() {
    heading(words.say("report.provenance"), "");
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
