package dev.femoris.reporting.chart;

import dev.femoris.analysis.progress.FormQuantity;
import dev.femoris.analysis.progress.SessionValue;
import dev.femoris.analysis.progress.Trend;
import dev.femoris.reporting.progress.FormReport;
import dev.femoris.reporting.words.ProgressWords;
import dev.femoris.reporting.words.Words;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
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

  private final Words words;
  private final FormReport report;
  private final FormQuantity quantity;
  private final Trend trend;
  private final List<SessionValue> values;

  private ControlChart(FormReport report, FormQuantity quantity, Words words) {
    this.words = words;
    this.report = report;
    this.quantity = quantity;
    this.trend = report.history().trend(quantity);
    this.values =
        report.history().of(quantity).stream().filter(v -> report.isShown(v.day())).toList();
  }

  static Chart of(FormReport report, FormQuantity quantity, boolean withKey, Words words) {
    return new ControlChart(report, quantity, words).chart(withKey);
  }

  private Chart chart(boolean withKey) {
    double height = HEIGHT + (withKey ? KEY_HEIGHT : 0);
    var drawing =
        new KeyedDrawing(
            ChartStyle.chart(plot().plot()), withKey ? key() : List.of(), ChartStyle.WIDTH, height);
    var headed =
        HeadedDrawing.of(
            words.progress().name(quantity),
            capital(words.progress().verdict(quantity, trend)),
            drawing);
    return new Chart(
        quantity.id(),
        words.say("chart.over_time", Map.of("what", words.progress().name(quantity))),
        words.say(
            "chart.control.description",
            Map.of(
                "count",
                values.size(),
                "from",
                words.dates().day(report.fromDay()),
                "to",
                words.dates().day(report.toDay()),
                "sentence",
                words.progress().sentence(quantity, trend))),
        ChartStyle.WIDTH,
        height + headed.headHeight(),
        headed);
  }

  private DayPlot plot() {
    double[] bounds = bounds();
    var plot =
        new DayPlot(
            report.fromDay(),
            report.toDay(),
            words.progress().axis(quantity),
            bounds[0],
            bounds[1],
            words);
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

  private String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(words.texts().locale()) + sentence.substring(1);
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

  private List<KeyedDrawing.Entry> key() {
    return List.of(
        entry(Swatch.mark(Mark.SESSION), "chart.control.session"),
        entry(Swatch.line(Palette.ECCENTRIC, false), "chart.control.last_weeks"),
        entry(Swatch.line(Palette.INK, false), "chart.control.baseline"),
        entry(band(Palette.BAND_STRONG, true), "chart.control.no_change"),
        entry(band(Palette.BAND, false), "chart.control.usual"));
  }

  private KeyedDrawing.Entry entry(Swatch swatch, String key) {
    return new KeyedDrawing.Entry(swatch, words.say(key));
  }
}
