package dev.femoris.reporting.chart;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.reporting.summary.SetSummary;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Figures;
import java.util.List;

/** Range of motion per repetition, with the set's median and 80 % of it. */
final class RangeChart {

  private static final double HEIGHT = 180;
  private static final double PARTIAL_SHARE = 0.8;

  private RangeChart() {}

  static List<Chart> of(List<RepetitionRow> rows) {
    double largest =
        rows.stream()
            .flatMap(row -> row.blocks().stream())
            .flatMap(block -> block.repetitions().stream())
            .mapToDouble(RangeChart::romDeg)
            .max()
            .orElse(0);
    return rows.stream().map(row -> chart(row, 1.32 * Math.max(1, largest))).toList();
  }

  private static Chart chart(RepetitionRow row, double upper) {
    var plot = new RepetitionPlot(row, "", "range (°)", upper);
    plot.addSetBands(block -> " · median %s°".formatted(Figures.fixed(medianDeg(block), 1)));
    for (RepetitionRow.Block block : row.blocks()) {
      for (int i = 0; i < block.repetitions().size(); i++) {
        addBar(plot, row, block.firstSlot() + i, block.repetitions().get(i));
      }
      double medianDeg = medianDeg(block);
      plot.line(block.firstSlot(), block.endSlot(), medianDeg, Palette.INK, false);
      plot.line(block.firstSlot(), block.endSlot(), PARTIAL_SHARE * medianDeg, Palette.INK, true);
    }
    plot.finishBars();
    return new Chart(
        row.id("range"),
        row.title("Range of motion per repetition"),
        "Bars, one per repetition: range of motion in degrees. Lines: the set's median"
            + " and 80 % of it.",
        ChartStyle.WIDTH,
        HEIGHT,
        new KeyedDrawing(ChartStyle.chart(plot.plot()), KEY, ChartStyle.WIDTH, HEIGHT));
  }

  private static final List<KeyedDrawing.Entry> KEY =
      List.of(
          new KeyedDrawing.Entry(Swatch.fill(Fill.RANGE), "range"),
          new KeyedDrawing.Entry(Swatch.fill(Fill.RANGE_SHORT), "flagged as partial"),
          new KeyedDrawing.Entry(Swatch.line(Palette.INK, false), "median of the set"),
          new KeyedDrawing.Entry(Swatch.line(Palette.INK, true), "80 % of the median"));

  private static void addBar(
      RepetitionPlot plot, RepetitionRow row, int slot, JudgedRepetition repetition) {
    double romDeg = romDeg(repetition);
    plot.bar(slot, isPartial(repetition) ? Fill.RANGE_SHORT : Fill.RANGE, 0, romDeg);
    if (row.slotWidth() >= 15) {
      int decimals = row.slotWidth() >= 24 && romDeg < 100 ? 1 : 0;
      plot.textOnBar(slot + 0.5, Figures.fixed(romDeg, decimals), isPartial(repetition));
    }
  }

  private static boolean isPartial(JudgedRepetition repetition) {
    return repetition.findings().stream()
        .anyMatch(
            finding ->
                finding.fault() == Fault.PARTIAL_RANGE && finding.verdict() == Verdict.PRESENT);
  }

  private static double romDeg(JudgedRepetition repetition) {
    return Units.degrees(repetition.repetition().romRad());
  }

  private static double medianDeg(RepetitionRow.Block block) {
    return Units.degrees(SetSummary.of(block.set()).medianRomRad());
  }
}
