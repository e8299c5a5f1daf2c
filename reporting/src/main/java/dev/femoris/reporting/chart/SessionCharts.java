package dev.femoris.reporting.chart;

import dev.femoris.analysis.advice.Extremes;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.TrunkTrace;
import dev.femoris.reporting.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All charts of a session. A list is empty when there is nothing to show; it has several charts
 * when one would be too crowded to read.
 *
 * @param extremes the best and the worst repetition; absent without a trace or with too few scores
 * @param overview the angle through the whole session; absent without a trace
 * @param setAngles the angle in each set, by the set's index
 * @param back lumbar flexion in each set; empty without sensors on the trunk
 * @param tempo tempo per repetition
 * @param range range of motion per repetition
 * @param rate peak rates per repetition
 */
public record SessionCharts(
    Optional<Chart> extremes,
    Optional<Chart> overview,
    Map<Integer, List<Chart>> setAngles,
    List<Chart> back,
    List<Chart> tempo,
    List<Chart> range,
    List<Chart> rate) {

  public static SessionCharts of(
      SessionResult result,
      AngleTrace trace,
      Optional<TrunkTrace> trunk,
      Optional<TempoTarget> target,
      Words words) {
    List<RepetitionRow> rows = RepetitionRow.rowsOf(result.sets(), target.isPresent() ? 2 : 0);
    List<RepetitionRow> plainRows = RepetitionRow.rowsOf(result.sets(), 0);
    return new SessionCharts(
        Extremes.of(result)
            .filter(extremes -> trace.size() > 0)
            .map(extremes -> ExtremesChart.of(extremes, trace, words)),
        trace.size() == 0 ? Optional.empty() : Optional.of(OverviewChart.of(result, trace, words)),
        setAngles(result.sets(), trace, words),
        trunk.map(t -> BackChart.of(result.sets(), trace, t, words)).orElse(List.of()),
        TempoChart.of(rows, target, words),
        RangeChart.of(plainRows, words),
        RateChart.of(plainRows, words));
  }

  private static Map<Integer, List<Chart>> setAngles(
      List<ExerciseSet> sets, AngleTrace trace, Words words) {
    Map<Integer, List<Chart>> charts = new TreeMap<>();
    if (trace.size() > 0) {
      sets.forEach(set -> charts.put(set.index(), SetAngleChart.of(set, trace, words)));
    }
    return charts;
  }

  /** Every chart, in the order of the report. */
  public List<Chart> all() {
    List<Chart> all = new ArrayList<>();
    extremes.ifPresent(all::add);
    overview.ifPresent(all::add);
    all.addAll(tempo);
    all.addAll(range);
    all.addAll(rate);
    all.addAll(back);
    setAngles.values().forEach(all::addAll);
    return all;
  }
}
