package dev.femoris.reporting.chart;

import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.TrunkTrace;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;

/**
 * Lumbar flexion in each set, or the pelvis where T12 was not: each repetition shaded and numbered.
 */
final class BackChart {

  private static final double HEIGHT = 150;
  private static final double MARGIN_S = 1;
  private static final double NUMBER_WIDTH = 16;

  private BackChart() {}

  /** None of a set in which neither was ever known. */
  static List<Chart> of(List<ExerciseSet> sets, AngleTrace trace, TrunkTrace trunk, Words words) {
    AngleTrace flexion = known(trace, trunk, trunk::lumbarFlexionRad);
    AngleTrace pelvis = known(trace, trunk, i -> trunk.pelvisRad()[i]);
    List<Chart> charts = new ArrayList<>();
    for (ExerciseSet set : sets) {
      double fromS = Units.seconds(set.startNanos()) - MARGIN_S;
      double toS = Units.seconds(set.endNanos()) + MARGIN_S;
      TraceLine line = TraceLine.of(flexion, fromS, toS);
      TraceLine instead = TraceLine.of(pelvis, fromS, toS);
      if (line.size() > 0) {
        charts.add(chart(set, words.say("chart.back.flexion"), line, fromS, toS, words));
      } else if (instead.size() > 0) {
        charts.add(chart(set, words.say("chart.back.pelvis"), instead, fromS, toS, words));
      }
    }
    return charts;
  }

  private static Chart chart(
      ExerciseSet set, String what, TraceLine line, double fromS, double toS, Words words) {
    XYPlot plot = AnglePlot.empty(fromS, toS, AngleRange.of(line), words);
    set.repetitions().forEach(repetition -> addBand(plot, repetition, toS - fromS));
    AnglePlot.addLine(plot, line, Palette.CONCENTRIC, 1.6);
    Map<String, ?> values =
        Map.of("set", set.index(), "what", what, "last", set.repetitions().size());
    String key = words.say("chart.back.key", values);
    return new Chart(
        "back-set-%d".formatted(set.index()),
        words.say("chart.back.title", values),
        words.say("chart.back.description", values),
        ChartStyle.WIDTH,
        HEIGHT,
        new KeyedDrawing(
            ChartStyle.chart(plot),
            List.of(new KeyedDrawing.Entry(Swatch.line(Palette.CONCENTRIC, false), key)),
            ChartStyle.WIDTH,
            HEIGHT));
  }

  private static void addBand(XYPlot plot, JudgedRepetition judged, double spanS) {
    var repetition = judged.repetition();
    boolean roomy = repetition.durationS() / spanS * ChartStyle.WIDTH > NUMBER_WIDTH;
    AnglePlot.addBand(
        plot,
        Units.seconds(repetition.startNanos()),
        Units.seconds(repetition.endNanos()),
        judged.index() % 2 == 0 ? Palette.BAND : Palette.BAND_STRONG,
        roomy || judged.index() % 5 == 0 ? Integer.toString(judged.index()) : "",
        false);
  }

  /** The samples at which it is known. */
  private static AngleTrace known(AngleTrace trace, TrunkTrace trunk, IntToDoubleFunction rad) {
    int[] known =
        IntStream.range(0, trunk.size()).filter(i -> !Double.isNaN(rad.applyAsDouble(i))).toArray();
    var phases = new MotionPhase[known.length];
    Arrays.setAll(phases, i -> trace.phase()[known[i]]);
    return new AngleTrace(
        Arrays.stream(known).mapToLong(i -> trace.timeNanos()[i]).toArray(),
        Arrays.stream(known).mapToDouble(rad::applyAsDouble).toArray(),
        new double[known.length],
        phases);
  }
}
