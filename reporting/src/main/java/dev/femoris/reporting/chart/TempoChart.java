package dev.femoris.reporting.chart;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.reporting.words.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Tempo per repetition: the four times stacked in the usual order, beside the target. */
final class TempoChart {

  private static final double HEIGHT = 196;

  private TempoChart() {}

  /** The four times of one bar; a missing pause is zero high. */
  private record Stack(
      double eccentricS, double pauseStretchedS, double concentricS, double pauseContractedS) {

    static Stack of(Tempo tempo) {
      return new Stack(
          tempo.eccentricS(),
          tempo.pauseStretchedS().orElse(0),
          tempo.concentricS(),
          tempo.pauseContractedS().orElse(0));
    }

    static Stack of(TempoTarget target) {
      return new Stack(
          target.eccentricS(),
          target.pauseStretchedS(),
          target.concentricS(),
          target.pauseContractedS());
    }

    /** Upper ends of the four parts, seconds. */
    double[] tops() {
      double first = eccentricS;
      double second = first + pauseStretchedS;
      double third = second + concentricS;
      return new double[] {first, second, third, third + pauseContractedS};
    }

    double totalS() {
      return tops()[3];
    }
  }

  static List<Chart> of(List<RepetitionRow> rows, Optional<TempoTarget> target) {
    DoubleStream ofRepetitions =
        rows.stream()
            .flatMap(row -> row.blocks().stream())
            .flatMap(block -> block.repetitions().stream())
            .mapToDouble(repetition -> Stack.of(repetition.tempo()).totalS());
    double ofTarget = target.map(t -> Stack.of(t).totalS()).orElse(0.0);
    double upper = 1.2 * Math.max(ofRepetitions.max().orElse(0), ofTarget);
    return rows.stream().map(row -> chart(row, target, upper)).toList();
  }

  private static Chart chart(RepetitionRow row, Optional<TempoTarget> target, double upper) {
    var plot = new RepetitionPlot(row, target.isPresent() ? "target" : "", "time (s)", upper);
    plot.addSetBands(block -> "");
    target.ifPresent(t -> addTarget(plot, row, Stack.of(t)));
    for (RepetitionRow.Block block : row.blocks()) {
      for (int i = 0; i < block.repetitions().size(); i++) {
        addBar(plot, block.firstSlot() + i, Stack.of(block.repetitions().get(i).tempo()));
      }
    }
    plot.finishBars();
    var drawing =
        new KeyedDrawing(ChartStyle.chart(plot.plot()), key(target), ChartStyle.WIDTH, HEIGHT);
    return new Chart(
        row.id("tempo"),
        row.title("Tempo per repetition"),
        description(row, target),
        ChartStyle.WIDTH,
        HEIGHT,
        drawing);
  }

  private static void addTarget(RepetitionPlot plot, RepetitionRow row, Stack target) {
    for (double top : Arrays.stream(target.tops()).distinct().toArray()) {
      plot.line(0.25, row.slots(), top, Palette.MUTED, true);
    }
    addBar(plot, 0.25, target);
  }

  private static void addBar(RepetitionPlot plot, double slot, Stack stack) {
    double[] tops = stack.tops();
    plot.bar(slot, Fill.ECCENTRIC, 0, tops[0]);
    plot.bar(slot, Fill.PAUSE_STRETCHED, tops[0], tops[1]);
    plot.bar(slot, Fill.CONCENTRIC, tops[1], tops[2]);
    plot.bar(slot, Fill.PAUSE_CONTRACTED, tops[2], tops[3]);
  }

  private static List<KeyedDrawing.Entry> key(Optional<TempoTarget> target) {
    var parts =
        List.of(
            new KeyedDrawing.Entry(Swatch.fill(Fill.ECCENTRIC), "eccentric"),
            new KeyedDrawing.Entry(Swatch.fill(Fill.PAUSE_STRETCHED), "pause stretched"),
            new KeyedDrawing.Entry(Swatch.fill(Fill.CONCENTRIC), "concentric"),
            new KeyedDrawing.Entry(Swatch.fill(Fill.PAUSE_CONTRACTED), "pause contracted"));
    return target
        .map(
            t ->
                new KeyedDrawing.Entry(
                    Swatch.line(Palette.MUTED, true), "target " + Figures.notation(t)))
        .map(entry -> Stream.concat(parts.stream(), Stream.of(entry)).toList())
        .orElse(parts);
  }

  private static String description(RepetitionRow row, Optional<TempoTarget> target) {
    OptionalDouble averageS =
        row.blocks().stream()
            .flatMap(block -> block.repetitions().stream())
            .map(JudgedRepetition::tempo)
            .mapToDouble(tempo -> Stack.of(tempo).totalS())
            .average();
    return "Stacked bars, one per repetition: eccentric, pause stretched, concentric, pause"
        + " contracted, in seconds; on average %s s in all%s."
            .formatted(
                Figures.fixed(averageS.orElse(0), 1),
                target.map(t -> ", target " + Figures.notation(t)).orElse(""));
  }
}
