package dev.femoris.reporting.report;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.hold.Hold;
import dev.femoris.analysis.session.Basis;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.reporting.report.SessionReport.Tile;
import dev.femoris.reporting.summary.SessionSummary;
import dev.femoris.reporting.summary.SetSummary;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Figures;
import dev.femoris.reporting.words.Phrases;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The numbers a reader looks for first. */
final class Tiles {

  private Tiles() {}

  static List<Tile> of(SessionResult result, Optional<TempoTarget> target) {
    if (!result.basis().judges()) {
      return List.of();
    }
    SessionSummary summary = SessionSummary.of(result);
    if (summary.holds() > 0) {
      return ofHolds(result.holds(), summary);
    }
    List<Tile> all = all(result, summary, target);
    return result.basis() instanceof Basis.Bar ? all.subList(0, 2) : all;
  }

  private static List<Tile> ofHolds(List<Hold> holds, SessionSummary summary) {
    Hold longest = Collections.max(holds, Comparator.comparingDouble(Hold::inZoneS));
    int bounces = holds.stream().mapToInt(Hold::bounces).sum();
    return List.of(
        new Tile(
            "Holds",
            Integer.toString(summary.holds()),
            "",
            Phrases.holds(summary.holds(), summary.heldS()),
            true),
        new Tile(
            "Longest hold",
            Figures.fixed(Units.seconds(longest.inZoneS()), 1),
            "s",
            "at " + Figures.fixed(Units.degrees(longest.angleRad()), 0) + "°",
            false),
        new Tile("Bounces", Integer.toString(bounces), "", "", false));
  }

  private static List<Tile> all(
      SessionResult result, SessionSummary summary, Optional<TempoTarget> target) {
    return List.of(
        new Tile("Repetitions", Integer.toString(summary.repetitions()), "", perSet(result), false),
        new Tile("Sets", Integer.toString(summary.sets()), "", refused(result), false),
        new Tile(
            "Median tempo",
            summary.medianTempo().map(Figures::notation).orElse(Tile.NONE),
            "s",
            target.map(t -> "target " + Figures.notation(t)).orElse("no target set"),
            true),
        new Tile(
            "Median range",
            degrees(summary.medianRomRad()),
            "°",
            perSet(result, set -> degrees(OptionalDouble.of(set.medianRomRad())), "°"),
            false),
        new Tile(
            "Velocity loss",
            percent(summary.meanVelocityLossPercent()),
            "%",
            velocityLoss(result),
            false));
  }

  private static String perSet(SessionResult result) {
    return perSet(result, set -> Integer.toString(set.repetitions()), "");
  }

  private static String perSet(
      SessionResult result, Function<SetSummary, String> figure, String unit) {
    if (result.sets().size() < 2) {
      return "";
    }
    String perSet =
        result.sets().stream()
            .limit(5)
            .map(set -> figure.apply(SetSummary.of(set)))
            .collect(Collectors.joining(" · "));
    return "per set " + perSet + unit + (result.sets().size() > 5 ? " …" : "");
  }

  private static String velocityLoss(SessionResult result) {
    String perSet = perSet(result, set -> percent(set.velocityLossPercent()), "\u00a0%");
    return perSet.isEmpty() ? "last repetition below the fastest" : "mean; " + perSet;
  }

  private static String refused(SessionResult result) {
    int refused = result.rejected().size() + result.bar().rejected().size();
    return switch (refused) {
      case 0 -> "";
      case 1 -> "1 movement not counted";
      default -> refused + " movements not counted";
    };
  }

  private static String degrees(OptionalDouble rad) {
    return rad.isPresent() ? Figures.fixed(Units.degrees(rad.getAsDouble()), 1) : Tile.NONE;
  }

  private static String percent(OptionalDouble percent) {
    return percent.isPresent() ? Figures.fixed(Units.percent(percent.getAsDouble()), 1) : Tile.NONE;
  }
}
