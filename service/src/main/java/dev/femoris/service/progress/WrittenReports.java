package dev.femoris.service.progress;

import dev.femoris.reporting.chart.ProgressCharts;
import dev.femoris.reporting.json.ProgressJson;
import dev.femoris.reporting.progress.FormReport;
import dev.femoris.reporting.svg.SvgImage;
import dev.femoris.reporting.words.Words;
import java.util.Optional;

/** Form over months as a page asks for it: numbers and charts, the last ones kept. Thread-safe. */
final class WrittenReports {

  /** Three pages; numbers or a chart of a thousand sessions are about half a megabyte. */
  private static final int PAGES = 3;

  private static final int CHARTS = 7 * PAGES;

  private record Wanted(FormReport report, String id, Words words) {}

  private record Numbers(FormReport report, Words words) {}

  private final Remembered<Numbers, String> numbers =
      new Remembered<>(PAGES, wanted -> ProgressJson.of(wanted.report, wanted.words));
  private final Remembered<Wanted, Optional<String>> charts =
      new Remembered<>(
          CHARTS,
          wanted -> ProgressCharts.of(wanted.report, wanted.id, wanted.words).map(SvgImage::of));

  String json(FormReport report, Words words) {
    return numbers.of(new Numbers(report, words));
  }

  /** As SVG; empty when there is no such chart. */
  Optional<String> chart(FormReport report, String id, Words words) {
    return charts.of(new Wanted(report, id, words));
  }
}
