package dev.femoris.reporting.chart;

import dev.femoris.reporting.words.Figures;
import dev.femoris.reporting.words.Words;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** The time axis: session time, read as minutes and seconds, with round steps. */
final class TimeAxis {

  private static final double[] STEPS_S = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600};
  private static final int STEPS_AT_MOST = 13;

  private TimeAxis() {}

  static NumberAxis of(double fromS, double toS, Words words) {
    var axis = new NumberAxis(words.say("chart.axis.session_time"));
    ChartStyle.quiet(axis);
    axis.setRange(fromS, toS);
    axis.setTickMarksVisible(true);
    axis.setTickMarkPaint(Palette.PAUSE.color());
    axis.setTickUnit(new NumberTickUnit(stepS(toS - fromS), new Clock()), false, true);
    return axis;
  }

  private static double stepS(double spanS) {
    for (double step : STEPS_S) {
      if (spanS / step <= STEPS_AT_MOST) {
        return step;
      }
    }
    return STEPS_S[STEPS_S.length - 1] * Math.ceil(spanS / 3600 / STEPS_AT_MOST);
  }

  /** JFreeChart wants a {@link NumberFormat}; it never parses with it. */
  private static final class Clock extends NumberFormat {

    @Override
    public StringBuffer format(double seconds, StringBuffer to, FieldPosition position) {
      return to.append(Figures.clock(seconds));
    }

    @Override
    public StringBuffer format(long seconds, StringBuffer to, FieldPosition position) {
      return to.append(Figures.clock((double) seconds));
    }

    @Override
    public Number parse(String text, ParsePosition position) {
      throw new UnsupportedOperationException("times are written, not read");
    }
  }
}
