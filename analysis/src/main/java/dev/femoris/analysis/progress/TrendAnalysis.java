package dev.femoris.analysis.progress;

import dev.femoris.analysis.progress.TrendVerdict.Confidence;
import dev.femoris.analysis.progress.TrendVerdict.Reason;
import dev.femoris.analysis.statistic.Medians;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Tells a real change from scatter.
 *
 * <p>The first weeks are the baseline, the last weeks the latest level. They differ really when the
 * difference is larger than the smallest real change: the largest of (1) the standard error of that
 * difference, made of the athlete's own day-to-day scatter and its autocorrelation, times the
 * normal quantile that leaves {@link TrendParams#falseClaims} over all quantities and looks
 * together (Bonferroni); (2) the usual scatter of repetitions within a session; (3) what the sensor
 * cannot tell apart. A quantity that is better but whose course fits one that has stopped rising
 * better than one that goes on is on a plateau.
 *
 * <p>It assumes that scatter does not grow with the level and that a change lasts for weeks. A
 * strap worn differently for months looks like a change.
 */
public final class TrendAnalysis {

  private final TrendParams params;
  private final double quantile;

  public TrendAnalysis(TrendParams params) {
    this.params = params;
    double each = params.falseClaims() / (params.quantities() * params.looks());
    this.quantile = new NormalDistribution().inverseCumulativeProbability(1 - each / 2);
  }

  /**
   * @param sessions oldest first
   * @param leastReal what the sensor cannot tell apart, in the quantity's own unit; not below 0
   */
  public Trend of(List<SessionValue> sessions, Better better, double leastReal) {
    if (sessions.size() < params.fewestBlocks() * params.blockSessions()) {
      return unknown(sessions, Reason.TOO_FEW_SESSIONS);
    }
    long[] days = sessions.stream().mapToLong(SessionValue::day).toArray();
    double[] values =
        DayToDay.drawnIn(sessions.stream().mapToDouble(SessionValue::value).toArray());
    List<Block> blocks = Block.of(days, values, params);
    if (blocks.size() < params.fewestBlocks()) {
      return unknown(sessions, Reason.TOO_SHORT_A_TIME);
    }
    var courses = new Courses(blocks);
    Course course = courses.upTo(blocks.size() - 1);
    double unsure = params.shortHistory() / blocks.size();
    DayToDay scatter =
        DayToDay.of(residuals(values, blocks, course), params.leastInflation(), unsure);
    return new Judged(sessions, blocks, courses, scatter, better, leastReal).trend();
  }

  private static Trend unknown(List<SessionValue> sessions, Reason reason) {
    double[] values = sessions.stream().mapToDouble(SessionValue::value).toArray();
    long lastDay = sessions.isEmpty() ? 0 : sessions.getLast().day();
    return new Trend(
        Medians.of(values),
        lastDay,
        0,
        repetitionScatter(sessions),
        0,
        List.of(),
        new TrendVerdict.CannotTell(reason));
  }

  private static double[] residuals(double[] values, List<Block> blocks, Course course) {
    double[] residuals = values.clone();
    for (int b = 0; b < blocks.size(); b++) {
      for (int i = blocks.get(b).from(); i < blocks.get(b).to(); i++) {
        residuals[i] -= course.at(b);
      }
    }
    return residuals;
  }

  private static double repetitionScatter(List<SessionValue> sessions) {
    double[] scatters =
        sessions.stream().mapToDouble(SessionValue::scatter).filter(s -> s > 0).toArray();
    return Medians.of(scatters);
  }

  /** One history, with all that is known of it before the verdict. */
  private final class Judged {

    private final List<SessionValue> sessions;
    private final List<Block> blocks;
    private final Courses courses;
    private final DayToDay scatter;
    private final Better better;
    private final int first;
    private final int window;
    private final double baseline;
    private final double latest;
    private final double smallest;
    private final double[] levels;

    Judged(
        List<SessionValue> sessions,
        List<Block> blocks,
        Courses courses,
        DayToDay scatter,
        Better better,
        double leastReal) {
      this.sessions = sessions;
      this.blocks = blocks;
      this.courses = courses;
      this.scatter = scatter;
      this.better = better;
      this.window = Math.min(params.windowBlocks(), blocks.size() / 2);
      this.first = Math.min(params.baselineBlocks(), blocks.size() / 2);
      List<Block> early = blocks.subList(0, first);
      List<Block> last = blocks.subList(blocks.size() - window, blocks.size());
      this.baseline = Block.mean(early);
      this.latest = Block.mean(last);
      double error = scatter.standardError(Block.sessions(early), Block.sessions(last));
      double least = Math.max(leastReal, repetitionScatter(sessions));
      this.smallest = Math.max(quantile * error, least);
      this.levels = new double[blocks.size()];
      Arrays.setAll(levels, i -> Block.mean(blocks.subList(Math.max(0, i - window + 1), i + 1)));
    }

    Trend trend() {
      List<Trend.Level> shown = new ArrayList<>();
      for (int i = 0; i < levels.length; i++) {
        Block first = blocks.get(Math.max(0, i - window + 1));
        long day = (first.middleDay() + blocks.get(i).middleDay()) / 2;
        shown.add(new Trend.Level(day, levels[i]));
      }
      return new Trend(
          baseline,
          blocks.get(first - 1).lastDay(),
          scatter.deviation(),
          repetitionScatter(sessions),
          smallest,
          shown,
          verdict());
    }

    private TrendVerdict verdict() {
      double by = latest - baseline;
      if (better == Better.NEITHER) {
        return Math.abs(by) <= smallest
            ? new TrendVerdict.NoChange()
            : new TrendVerdict.Shifted(by, leftDay(baseline), confidence(by));
      }
      double best = best();
      double lost = latest - best;
      if (-better.gain(lost) > smallest) {
        return new TrendVerdict.Worsened(lost, leftDay(best), best != baseline, confidence(lost));
      }
      return better.gain(by) <= smallest ? new TrendVerdict.NoChange() : improved(by);
    }

    /** The best level there was, where it was really better than the baseline, else that. */
    private double best() {
      double best = baseline;
      for (int i = first + window - 1; i < levels.length - window; i++) {
        boolean real = better.gain(levels[i] - baseline) > smallest;
        if (real && better.gain(levels[i] - best) > 0) {
          best = levels[i];
        }
      }
      return best;
    }

    private TrendVerdict improved(double by) {
      long since = leftDay(baseline);
      int last = blocks.size() - 1;
      int lastEnd = last - params.flatBlocks();
      if (lastEnd >= 1) {
        Course stopped = courses.upTo(lastEnd);
        Course goingOn = courses.endingAt(last);
        double error = scatter.deviation() * scatter.deviation() * scatter.inflation();
        if (goingOn.residual() - stopped.residual() > params.plateauEvidence() * error) {
          long flat = blocks.get(stopped.end()).middleDay();
          return new TrendVerdict.Plateau(by, Math.min(since, flat), flat, confidence(by));
        }
      }
      return new TrendVerdict.Improved(by, since, confidence(by));
    }

    /** The last day on which the level was still nearer to {@code level} than half a change. */
    private long leftDay(double level) {
      for (int i = levels.length - 1; i >= 0; i--) {
        if (Math.abs(levels[i] - level) <= smallest / 2) {
          return blocks.get(i).lastDay();
        }
      }
      return blocks.getFirst().lastDay();
    }

    private Confidence confidence(double by) {
      return Math.abs(by) > 1.5 * smallest ? Confidence.CLEAR : Confidence.LIKELY;
    }
  }
}
