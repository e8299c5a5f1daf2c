package dev.femoris.service.validation;

import dev.femoris.analysis.validation.AngleError;
import dev.femoris.analysis.validation.FaultCount;
import dev.femoris.analysis.validation.RepetitionEvent;
import dev.femoris.analysis.validation.Score;
import dev.femoris.analysis.validation.Score.BoundaryError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** Scored sessions as rows: each row is one session or many pooled. */
final class ScoreTable {

  static final Predicate<BoundaryError> LARGE =
      e -> e.romRad().isPresent() && e.romRad().getAsDouble() >= Math.toRadians(20);
  static final Predicate<BoundaryError> SMALL =
      e -> e.romRad().isPresent() && e.romRad().getAsDouble() < Math.toRadians(20);

  private ScoreTable() {}

  static void head(Section.Draft to, String what) {
    to.head(
        what,
        "reps",
        "missed",
        "false",
        "F1",
        "lowest F1",
        "sets exact",
        "boundaries ≥ 20° ms, median / p95",
        "< 20°",
        "ROM RMSE °, with strap",
        "without",
        "inclination RMSE °, mean",
        "worst",
        "latency p95 ms");
    to.row(
        "**bar**",
        "",
        "",
        "",
        "≥ 0.99",
        "≥ 0.95",
        "≥ 97 %",
        "≤ 10 / 30",
        "≤ 15 / 80",
        "",
        "≤ 0.8",
        "≤ 0.9",
        "≤ 2.5",
        "≤ 60");
  }

  static void row(Section.Draft to, String name, List<ScoredSession> sessions) {
    Score s = pooled(sessions);
    to.row(
        name,
        Integer.toString(s.expected()),
        Integer.toString(s.missed()),
        Integer.toString(s.wrong()),
        Cells.of(s.f1(), 1, 3),
        Cells.of(lowestF1(sessions), 1, 3),
        s.exactSets() + " of " + s.sets(),
        Cells.pair(s.boundaryS(LARGE, 0.5), s.boundaryS(LARGE, 0.95), Cells.MS, 0),
        Cells.pair(s.boundaryS(SMALL, 0.5), s.boundaryS(SMALL, 0.95), Cells.MS, 0),
        Cells.of(s.romRmsRad(), Cells.DEG, 2),
        Cells.of(s.romRmsWithoutStrapRad(), Cells.DEG, 2),
        Cells.of(meanAngleRad(sessions), Cells.DEG, 2),
        Cells.of(worstAngleRad(sessions), Cells.DEG, 2),
        Cells.of(s.latencyS(0.95), Cells.MS, 0));
  }

  /** The four events apart. */
  static void events(Section.Draft to, List<ScoredSession> sessions) {
    Score s = pooled(sessions);
    to.head("boundary, ms", "≥ 20°: median", "p95", "< 20°: median", "p95");
    for (RepetitionEvent event : RepetitionEvent.values()) {
      Predicate<BoundaryError> its = e -> e.event() == event;
      to.row(
          event.id(),
          Cells.of(s.boundaryS(its.and(LARGE), 0.5), Cells.MS, 0),
          Cells.of(s.boundaryS(its.and(LARGE), 0.95), Cells.MS, 0),
          Cells.of(s.boundaryS(its.and(SMALL), 0.5), Cells.MS, 0),
          Cells.of(s.boundaryS(its.and(SMALL), 0.95), Cells.MS, 0));
    }
    to.endTable();
  }

  static void faults(Section.Draft to, List<ScoredSession> sessions) {
    to.head("fault", "named rightly", "named wrongly", "overlooked", "F1");
    for (FaultCount count : pooled(sessions).faults()) {
      to.row(
          count.fault().id(),
          Integer.toString(count.named()),
          Integer.toString(count.wronglyNamed()),
          Integer.toString(count.overlooked()),
          Cells.of(count.f1(), 3));
    }
    to.endTable();
  }

  /** The figures later runs are held against. */
  static void figures(Section.Draft to, String prefix, List<ScoredSession> sessions) {
    Score s = pooled(sessions);
    to.figure(prefix + "f1", s.f1(), 1, 4, -0.003)
        .figure(prefix + "lowest_f1", lowestF1(sessions), 1, 4, -0.03)
        .figure(prefix + "sets_exact_share", s.exactShare(), 1, 4, -0.02)
        .figure(prefix + "boundary_large_median_ms", s.boundaryS(LARGE, 0.5), Cells.MS, 1, 2)
        .figure(prefix + "boundary_large_p95_ms", s.boundaryS(LARGE, 0.95), Cells.MS, 1, 8)
        .figure(prefix + "boundary_small_median_ms", s.boundaryS(SMALL, 0.5), Cells.MS, 1, 4)
        .figure(prefix + "boundary_small_p95_ms", s.boundaryS(SMALL, 0.95), Cells.MS, 1, 20)
        .figure(prefix + "rom_rmse_without_strap_deg", s.romRmsWithoutStrapRad(), Cells.DEG, 2, 0.1)
        .figure(prefix + "inclination_mean_deg", meanAngleRad(sessions), Cells.DEG, 2, 0.1)
        .figure(prefix + "inclination_worst_deg", worstAngleRad(sessions), Cells.DEG, 2, 0.3)
        .figure(prefix + "latency_p95_ms", s.latencyS(0.95), Cells.MS, 1, 10);
  }

  static Score pooled(List<ScoredSession> sessions) {
    return Score.pooled(sessions.stream().map(ScoredSession::score).toList());
  }

  private static OptionalDouble lowestF1(List<ScoredSession> sessions) {
    return sessions.stream()
        .map(s -> s.score().f1())
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .min();
  }

  private static OptionalDouble meanAngleRad(List<ScoredSession> sessions) {
    return angles(sessions).average();
  }

  private static OptionalDouble worstAngleRad(List<ScoredSession> sessions) {
    return angles(sessions).max();
  }

  private static DoubleStream angles(List<ScoredSession> sessions) {
    return sessions.stream()
        .map(ScoredSession::angle)
        .flatMap(Optional::stream)
        .mapToDouble(AngleError::rmsRad);
  }
}
