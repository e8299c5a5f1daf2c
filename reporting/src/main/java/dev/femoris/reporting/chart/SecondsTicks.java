package dev.femoris.reporting.chart;

import dev.femoris.reporting.words.Words;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;

/** JFreeChart's round steps, all with as many decimals as the step has, as the language writes. */
final class SecondsTicks implements TickUnitSource {

  private final TickUnitSource steps = new NumberTickUnitSource();
  private final DecimalFormatSymbols symbols;

  SecondsTicks(Words words) {
    this.symbols = DecimalFormatSymbols.getInstance(words.texts().locale());
  }

  @Override
  public TickUnit getLargerTickUnit(TickUnit unit) {
    return written(steps.getLargerTickUnit(unit));
  }

  @Override
  public TickUnit getCeilingTickUnit(TickUnit unit) {
    return written(steps.getCeilingTickUnit(unit));
  }

  @Override
  public TickUnit getCeilingTickUnit(double size) {
    return written(steps.getCeilingTickUnit(size));
  }

  private NumberTickUnit written(TickUnit unit) {
    String pattern = unit.getSize() < 0.1 ? "0.00" : unit.getSize() < 1 ? "0.0" : "0";
    return new NumberTickUnit(unit.getSize(), new DecimalFormat(pattern, symbols));
  }
}
