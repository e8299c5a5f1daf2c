package dev.femoris.reporting.chart;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.reporting.summary.SetSummary;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Figures;
import dev.femoris.reporting.words.Words;
import java.util.List;
import java.util.Map;

/** Range of motion per repetition, with the set's median and 80 % of it. */
final class RangeChart {

  private static final double HEIGHT = 180;
  private static final double PARTIAL_SHARE = 0.8;

  private RangeChart() {}

  static List<Chart> of(List<RepetitionRow> rows, Words words) {
    double largest =
        rows.stream()
            .flatMap(row -> row.blocks().stream())
            .flatMap(block -> block.repetitions().stream())
            .mapToDouble(RangeChart::romDeg)
            .max()
            .orElse(0);
    return rows.stream().map(row -> chart(row, 1.32 * Math.max(1, largest), words)).toList();
  }

  private static Chart chart(RepetitionRow row, double upper, Words words) {
    var plot = new RepetitionPlot(row, "", words.say("chart.axis.range"), upper, words);
    plot.addSetBands(block -> median(block, words));
    for (RepetitionRow.Block block : row.blocks()) {
      for (int i = 0; i < block.repetitions().size(); i++) {
        addBar(plot, row, block.firstSlot() + i, block.repetitions().get(i), words.figures());
      }
      double medianDeg = medianDeg(block);
      plot.line(block.firstSlot(), block.endSlot(), medianDeg, Palette.INK, false);
      plot.line(block.firstSlot(), block.endSlot(), PARTIAL_SHARE * medianDeg, Palette.INK, true);
    }
    plot.finishBars();
    return new Chart(
        row.id("range"),
        row.title(words.say("chart.range.title"), words),
        words.say("chart.range.description"),
        ChartStyle.WIDTH,
        HEIGHT,
        new KeyedDrawing(ChartStyle.chart(plot.plot()), key(words), ChartStyle.WIDTH, HEIGHT));
  }

  private static String median(RepetitionRow.Block block, Words words) {
    String degrees = words.figures().fixed(medianDeg(block), 1);
    return " · " + words.say("chart.range.median", Map.of("degrees", degrees));
  }

  private static List<KeyedDrawing.Entry> key(Words words) {
    return List.of(
        entry(Swatch.fill(Fill.RANGE), "chart.range.range", words),
        entry(Swatch.fill(Fill.RANGE_SHORT), "chart.range.partial", words),
        entry(Swatch.line(Palette.INK, false), "chart.range.of_set", words),
        entry(Swatch.line(Palette.INK, true), "chart.range.share", words));
  }

  private static KeyedDrawing.Entry entry(Swatch swatch, String key, Words words) {
    return new KeyedDrawing.Entry(swatch, words.say(key));
  }

  private static void addBar(
      RepetitionPlot plot,
      RepetitionRow row,
      int slot,
      JudgedRepetition repetition,
      Figures figures) {
    double romDeg = romDeg(repetition);
    plot.bar(slot, isPartial(repetition) ? Fill.RANGE_SHORT : Fill.RANGE, 0, romDeg);
    if (row.slotWidth() >= 15) {
      int decimals = row.slotWidth() >= 24 && romDeg < 100 ? 1 : 0;
      plot.textOnBar(slot + 0.5, figures.fixed(romDeg, decimals), isPartial(repetition));
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
