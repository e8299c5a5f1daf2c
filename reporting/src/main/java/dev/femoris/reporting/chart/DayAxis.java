package dev.femoris.reporting.chart;

import dev.femoris.reporting.words.Dates;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** The axis under days: weekdays in a week, weeks in a month, months beyond. */
final class DayAxis extends NumberAxis {

  private static final int WEEK = 10;
  private static final int WEEKS = 62;
  private static final int MONTHS_AT_MOST = 12;

  private final transient Dates dates;
  private final long fromDay;
  private final long toDay;

  /**
   * @param fromDay and {@code toDay}: first and last day, days since 1970-01-01
   */
  DayAxis(long fromDay, long toDay, Dates dates) {
    super(null);
    this.dates = dates;
    this.fromDay = fromDay;
    this.toDay = toDay;
    ChartStyle.quiet(this);
    setTickMarksVisible(true);
    setTickMarkPaint(Palette.PAUSE.color());
    double room = Math.max(0.5, 0.012 * (toDay - fromDay));
    setRange(fromDay - room, toDay + room);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    long days = toDay - fromDay;
    if (days <= WEEKS) {
      return days(
          days <= WEEK ? 1 : 7,
          dates.formatter(days <= WEEK ? "words.date.weekday" : "words.date.day_of_month"));
    }
    return months((int) Math.ceil(days / 30.4 / MONTHS_AT_MOST));
  }

  private List<NumberTick> days(int step, DateTimeFormatter format) {
    List<NumberTick> ticks = new ArrayList<>();
    for (long day = fromDay; day <= toDay; day += step) {
      ticks.add(tick(day, LocalDate.ofEpochDay(day).format(format)));
    }
    return ticks;
  }

  private List<NumberTick> months(int step) {
    List<NumberTick> ticks = new ArrayList<>();
    LocalDate month = LocalDate.ofEpochDay(fromDay + 27).withDayOfMonth(1);
    while (month.toEpochDay() < fromDay) {
      month = month.plusMonths(1);
    }
    DateTimeFormatter ofMonth = dates.formatter("words.date.month");
    DateTimeFormatter ofYear = dates.formatter("words.date.month_of_year");
    int year = 0;
    for (; month.toEpochDay() <= toDay; month = month.plusMonths(step)) {
      ticks.add(tick(month.toEpochDay(), month.format(month.getYear() == year ? ofMonth : ofYear)));
      year = month.getYear();
    }
    return ticks;
  }

  private static NumberTick tick(long day, String text) {
    return new NumberTick((double) day, text, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
