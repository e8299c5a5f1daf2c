package dev.femoris.reporting.report;

import dev.femoris.reporting.chart.Chart;
import dev.femoris.reporting.chart.ProgressCharts;
import dev.femoris.reporting.pdf.PdfPages;
import dev.femoris.reporting.pdf.TextStyle;
import dev.femoris.reporting.progress.DayNote;
import dev.femoris.reporting.progress.FormReport;
import dev.femoris.reporting.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Form over months as A4 pages, one an exercise; the charts are those of the page. */
public final class ProgressPdf {

  private static final double A_PAGE_PT = 700;

  private ProgressPdf() {}

  /**
   * @param reports at least one, all of one athlete
   */
  public static byte[] of(List<FormReport> reports, Words words) {
    String athlete = reports.getFirst().athlete();
    String title = words.say("report.progress.title", Map.of("athlete", athlete));
    try (var pages =
        new PdfPages(words.texts(), title, title, words.dates().day(reports.getFirst().toDay()))) {
      for (FormReport report : reports) {
        write(report, pages, words);
      }
      return pages.finish(words.progress().scatter());
    }
  }

  private static void write(FormReport report, PdfPages pages, Words words) {
    pages.keepTogether(A_PAGE_PT);
    pages.text(
        TextStyle.KICKER, words.say("report.progress.kicker").toUpperCase(words.texts().locale()));
    pages.text(TextStyle.TITLE, words.exercises().name(report.exerciseId(), report.exerciseName()));
    pages.text(TextStyle.LEAD, lead(report, words));
    for (Chart chart : ProgressCharts.all(report, words)) {
      pages.chart(chart);
    }
    List<DayNote> notes = report.shownNotes();
    for (int i = 0; i < notes.size(); i++) {
      DayNote note = notes.get(i);
      pages.text(
          TextStyle.CAPTION,
          "%d  %s  %s".formatted(i + 1, words.dates().day(note.day()), note.text()));
    }
  }

  private static String lead(FormReport report, Words words) {
    return words.say(
        "report.progress.lead",
        Map.of(
            "athlete",
            report.athlete(),
            "leg",
            report.limb().map(limb -> limb.name().toLowerCase(Locale.ROOT)).orElse(""),
            "from",
            words.dates().day(report.fromDay()),
            "to",
            words.dates().day(report.toDay()),
            "shown",
            report.shown().size(),
            "all",
            report.history().sessions().size(),
            "leftOut",
            report.leftOut()));
  }
}
