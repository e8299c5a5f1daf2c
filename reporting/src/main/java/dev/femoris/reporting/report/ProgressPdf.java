package dev.femoris.reporting.report;

import dev.femoris.reporting.chart.Chart;
import dev.femoris.reporting.chart.ProgressCharts;
import dev.femoris.reporting.pdf.PdfPages;
import dev.femoris.reporting.pdf.TextStyle;
import dev.femoris.reporting.progress.DayNote;
import dev.femoris.reporting.progress.FormReport;
import dev.femoris.reporting.words.ProgressWords;
import java.util.List;
import java.util.Locale;

/** Form over months as A4 pages, one an exercise; the charts are those of the page. */
public final class ProgressPdf {

  private static final double A_PAGE_PT = 700;

  private ProgressPdf() {}

  /**
   * @param reports at least one, all of one athlete
   */
  public static byte[] of(List<FormReport> reports) {
    String athlete = reports.getFirst().athlete();
    String title = "Form over time · " + athlete;
    try (var pages = new PdfPages(title, title, ProgressWords.day(reports.getFirst().toDay()))) {
      for (FormReport report : reports) {
        write(report, pages);
      }
      return pages.finish(ProgressWords.SCATTER);
    }
  }

  private static void write(FormReport report, PdfPages pages) {
    pages.keepTogether(A_PAGE_PT);
    pages.text(TextStyle.KICKER, "Form over time".toUpperCase(Locale.ENGLISH));
    pages.text(TextStyle.TITLE, report.exerciseName());
    pages.text(TextStyle.LEAD, lead(report));
    for (Chart chart : ProgressCharts.all(report)) {
      pages.chart(chart);
    }
    List<DayNote> notes = report.shownNotes();
    for (int i = 0; i < notes.size(); i++) {
      DayNote note = notes.get(i);
      pages.text(
          TextStyle.CAPTION,
          "%d  %s  %s".formatted(i + 1, ProgressWords.day(note.day()), note.text()));
    }
  }

  private static String lead(FormReport report) {
    String leg =
        report.limb().map(l -> ", " + l.name().toLowerCase(Locale.ENGLISH) + " leg").orElse("");
    String leftOut =
        report.leftOut() > 0 ? " · %d sessions could not be read".formatted(report.leftOut()) : "";
    return "%s%s · %s to %s · %d of %d sessions shown%s"
        .formatted(
            report.athlete(),
            leg,
            ProgressWords.day(report.fromDay()),
            ProgressWords.day(report.toDay()),
            report.shown().size(),
            report.history().sessions().size(),
            leftOut);
  }
}
