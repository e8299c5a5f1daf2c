package dev.femoris.reporting.chart;

import dev.femoris.analysis.progress.FormQuantity;
import dev.femoris.analysis.progress.SessionValue;
import dev.femoris.analysis.progress.Trend;
import dev.femoris.reporting.progress.FormReport;
import dev.femoris.reporting.words.ProgressWords;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * A quantity session by session against the athlete's own baseline: within the inner band there is
 * no real change of the line, within the outer one sessions scatter as usual.
 */
final class ControlChart {

  private static final double HEIGHT = 92;
  private static final double KEY_HEIGHT = 20;
  private static final double USUAL = 1.96;
  private static final int MANY = 90;

  private final FormReport report;
  private final FormQuantity quantity;
  private final Trend trend;
  private final List<SessionValue> values;

  private ControlChart(FormReport report, FormQuantity quantity) {
    this.report = report;
    this.quantity = quantity;
    this.trend = report.history().trend(quantity);
    this.values =
        report.history().of(quantity).stream().filter(v -> report.isShown(v.day())).toList();
  }

  static Chart of(FormReport report, FormQuantity quantity, boolean withKey) {
    return new ControlChart(report, quantity).chart(withKey);
  }

  private Chart chart(boolean withKey) {
    double height = HEIGHT + (withKey ? KEY_HEIGHT : 0);
    var drawing =
        new KeyedDrawing(
            ChartStyle.chart(plot().plot()), withKey ? KEY : List.of(), ChartStyle.WIDTH, height);
    var headed =
        HeadedDrawing.of(
            ProgressWords.name(quantity), capital(ProgressWords.verdict(quantity, trend)), drawing);
    return new Chart(
        quantity.id(),
        ProgressWords.name(quantity) + " over time",
        "Points: %d sessions from %s to %s. %s. The numbers are in the table."
            .formatted(
                values.size(),
                ProgressWords.day(report.fromDay()),
                ProgressWords.day(report.toDay()),
                ProgressWords.sentence(quantity, trend)),
        ChartStyle.WIDTH,
        height + headed.headHeight(),
        headed);
  }

  private DayPlot plot() {
    double[] bounds = bounds();
    var plot =
        new DayPlot(
            report.fromDay(), report.toDay(), ProgressWords.axis(quantity), bounds[0], bounds[1]);
    if (trend.isKnown()) {
      bands(plot);
    }
    plot.points(
        values.stream().mapToDouble(SessionValue::day).toArray(),
        values.stream().mapToDouble(v -> shown(v.value())).toArray(),
        values.stream().mapToDouble(v -> shown(v.scatter())).toArray(),
        values.size() > MANY ? Mark.SESSION_OF_MANY : Mark.SESSION,
        values.size() > MANY ? Palette.GRID : Palette.PAUSE);
    plot.line(
        trend.levels().stream().mapToDouble(Trend.Level::day).toArray(),
        trend.levels().stream().mapToDouble(l -> shown(l.value())).toArray(),
        Palette.ECCENTRIC,
        2.8);
    plot.notes(report.shownNotes());
    return plot;
  }

  private void bands(DayPlot plot) {
    double baseline = shown(trend.baseline());
    double usual = shown(USUAL * trend.dayToDay());
    double real = shown(trend.smallestRealChange());
    if (usual > real) {
      plot.band(baseline - usual, baseline + usual, Palette.BAND);
    }
    plot.band(baseline - real, baseline + real, Palette.BAND_STRONG);
    plot.level(baseline, Palette.INK, false);
    plot.level(baseline - real, Palette.PAUSE, true);
    plot.level(baseline + real, Palette.PAUSE, true);
  }

  private double[] bounds() {
    double usual =
        trend.isKnown() ? Math.max(USUAL * trend.dayToDay(), trend.smallestRealChange()) : 0;
    double[] all =
        DoubleStream.concat(
                values.stream()
                    .flatMapToDouble(
                        v -> DoubleStream.of(v.value() - v.scatter(), v.value() + v.scatter())),
                DoubleStream.of(trend.baseline() - usual, trend.baseline() + usual))
            .map(this::shown)
            .toArray();
    double low = DoubleStream.of(all).min().orElse(0);
    double high = DoubleStream.of(all).max().orElse(1);
    double room = Math.max(0.12 * (high - low), 1e-3 + 0.02 * Math.abs(high));
    boolean counted =
        quantity == FormQuantity.FAULTS_PER_100 || quantity == FormQuantity.LEG_DIFFERENCE_SHARE;
    return new double[] {
      counted ? 0 : low >= 0 ? Math.max(0, low - room) : low - room, high + room
    };
  }

  private double shown(double value) {
    return ProgressWords.shown(quantity, value);
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ENGLISH) + sentence.substring(1);
  }

  private static Swatch band(Palette fill, boolean edged) {
    return (g, x, y) -> {
      g.setPaint(fill.color());
      g.fill(new Rectangle2D.Double(x, y - 1, 12, 11));
      if (edged) {
        g.setPaint(Palette.PAUSE.color());
        g.setStroke(ChartStyle.dashed(0.9));
        g.draw(new Line2D.Double(x, y - 1, x + 12, y - 1));
        g.draw(new Line2D.Double(x, y + 10, x + 12, y + 10));
      }
    };
  }

  private static final List<KeyedDrawing.Entry> KEY =
      List.of(
          new KeyedDrawing.Entry(Swatch.mark(Mark.SESSION), "session ± its repetitions"),
          new KeyedDrawing.Entry(Swatch.line(Palette.ECCENTRIC, false), "last weeks"),
          new KeyedDrawing.Entry(Swatch.line(Palette.INK, false), "own baseline"),
          new KeyedDrawing.Entry(band(Palette.BAND_STRONG, true), "no real change"),
          new KeyedDrawing.Entry(band(Palette.BAND, false), "usual day to day"));
}
