package dev.femoris.reporting.chart;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.reporting.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

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

  static List<Chart> of(List<RepetitionRow> rows, Optional<TempoTarget> target, Words words) {
    DoubleStream ofRepetitions =
        rows.stream()
            .flatMap(row -> row.blocks().stream())
            .flatMap(block -> block.repetitions().stream())
            .mapToDouble(repetition -> Stack.of(repetition.tempo()).totalS());
    double ofTarget = target.map(t -> Stack.of(t).totalS()).orElse(0.0);
    double upper = 1.2 * Math.max(ofRepetitions.max().orElse(0), ofTarget);
    return rows.stream().map(row -> chart(row, target, upper, words)).toList();
  }

  private static Chart chart(
      RepetitionRow row, Optional<TempoTarget> target, double upper, Words words) {
    var plot =
        new RepetitionPlot(
            row,
            target.isPresent() ? words.say("chart.tempo.target_label") : "",
            words.say("chart.axis.time"),
            upper,
            words);
    plot.addSetBands(block -> "");
    target.ifPresent(t -> addTarget(plot, row, Stack.of(t)));
    for (RepetitionRow.Block block : row.blocks()) {
      for (int i = 0; i < block.repetitions().size(); i++) {
        addBar(plot, block.firstSlot() + i, Stack.of(block.repetitions().get(i).tempo()));
      }
    }
    plot.finishBars();
    var drawing =
        new KeyedDrawing(
            ChartStyle.chart(plot.plot()), key(target, words), ChartStyle.WIDTH, HEIGHT);
    return new Chart(
        row.id("tempo"),
        row.title(words.say("chart.tempo.title"), words),
        description(row, target, words),
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

  private static List<KeyedDrawing.Entry> key(Optional<TempoTarget> target, Words words) {
    List<KeyedDrawing.Entry> key = new ArrayList<>();
    key.add(entry(Fill.ECCENTRIC, "chart.key.eccentric", words));
    key.add(entry(Fill.PAUSE_STRETCHED, "chart.key.pause_stretched", words));
    key.add(entry(Fill.CONCENTRIC, "chart.key.concentric", words));
    key.add(entry(Fill.PAUSE_CONTRACTED, "chart.key.pause_contracted", words));
    target
        .map(t -> words.say("chart.tempo.target", tempo(t, words)))
        .map(text -> new KeyedDrawing.Entry(Swatch.line(Palette.MUTED, true), text))
        .ifPresent(key::add);
    return key;
  }

  private static KeyedDrawing.Entry entry(Fill fill, String key, Words words) {
    return new KeyedDrawing.Entry(Swatch.fill(fill), words.say(key));
  }

  private static Map<String, String> tempo(TempoTarget target, Words words) {
    return Map.of("tempo", words.figures().notation(target));
  }

  private static String description(RepetitionRow row, Optional<TempoTarget> target, Words words) {
    OptionalDouble averageS =
        row.blocks().stream()
            .flatMap(block -> block.repetitions().stream())
            .map(JudgedRepetition::tempo)
            .mapToDouble(tempo -> Stack.of(tempo).totalS())
            .average();
    String against =
        target.map(t -> ", " + words.say("chart.tempo.target", tempo(t, words))).orElse("");
    return words.say(
        "chart.tempo.description",
        Map.of("seconds", words.figures().fixed(averageS.orElse(0), 1), "target", against));
  }
}
