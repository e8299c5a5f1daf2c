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
import dev.femoris.reporting.words.Words;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The numbers a reader looks for first. */
final class Tiles {

  private final Words words;
  private final Figures figures;

  private Tiles(Words words) {
    this.words = words;
    this.figures = words.figures();
  }

  static List<Tile> of(SessionResult result, Optional<TempoTarget> target, Words words) {
    if (!result.basis().judges()) {
      return List.of();
    }
    SessionSummary summary = SessionSummary.of(result);
    var tiles = new Tiles(words);
    if (summary.holds() > 0) {
      return tiles.ofHolds(result.holds(), summary);
    }
    List<Tile> all = tiles.all(result, summary, target);
    return result.basis() instanceof Basis.Bar ? all.subList(0, 2) : all;
  }

  private List<Tile> ofHolds(List<Hold> holds, SessionSummary summary) {
    Hold longest = Collections.max(holds, Comparator.comparingDouble(Hold::inZoneS));
    int bounces = holds.stream().mapToInt(Hold::bounces).sum();
    return List.of(
        new Tile(
            words.say("report.tile.holds"),
            Integer.toString(summary.holds()),
            "",
            words.phrases().holds(summary.holds(), summary.heldS()),
            true),
        new Tile(
            words.say("report.tile.longest_hold"),
            figures.fixed(Units.seconds(longest.inZoneS()), 1),
            "s",
            words.say(
                "report.tile.at",
                Map.of("degrees", figures.fixed(Units.degrees(longest.angleRad()), 0))),
            false),
        new Tile(words.say("report.tile.bounces"), Integer.toString(bounces), "", "", false));
  }

  private List<Tile> all(
      SessionResult result, SessionSummary summary, Optional<TempoTarget> target) {
    return List.of(
        new Tile(
            words.say("report.tile.repetitions"),
            Integer.toString(summary.repetitions()),
            "",
            perSet(result),
            false),
        new Tile(
            words.say("report.tile.sets"),
            Integer.toString(summary.sets()),
            "",
            refused(result),
            false),
        new Tile(
            words.say("report.tile.tempo"),
            summary.medianTempo().map(figures::notation).orElse(Tile.NONE),
            "s",
            target
                .map(t -> words.say("report.tile.target", Map.of("tempo", figures.notation(t))))
                .orElseGet(() -> words.say("report.tile.no_target")),
            true),
        new Tile(
            words.say("report.tile.range"),
            degrees(summary.medianRomRad()),
            "°",
            perSet(result, set -> degrees(OptionalDouble.of(set.medianRomRad())), "°"),
            false),
        new Tile(
            words.say("report.tile.velocity_loss"),
            percent(summary.meanVelocityLossPercent()),
            "%",
            velocityLoss(result),
            false));
  }

  private String perSet(SessionResult result) {
    return perSet(result, set -> Integer.toString(set.repetitions()), "");
  }

  private String perSet(SessionResult result, Function<SetSummary, String> figure, String unit) {
    if (result.sets().size() < 2) {
      return "";
    }
    String perSet =
        result.sets().stream()
            .limit(5)
            .map(set -> figure.apply(SetSummary.of(set)))
            .collect(Collectors.joining(" · "));
    String cut = result.sets().size() > 5 ? " …" : "";
    return words.say("report.tile.per_set", Map.of("figures", perSet + unit + cut));
  }

  private String velocityLoss(SessionResult result) {
    String perSet = perSet(result, set -> percent(set.velocityLossPercent()), "\u00a0%");
    return perSet.isEmpty()
        ? words.say("report.tile.below_fastest")
        : words.say("report.tile.mean", Map.of("figures", perSet));
  }

  private String refused(SessionResult result) {
    int refused = result.rejected().size() + result.bar().rejected().size();
    return refused == 0 ? "" : words.say("report.tile.refused", Map.of("count", refused));
  }

  private String degrees(OptionalDouble rad) {
    return rad.isPresent() ? figures.fixed(Units.degrees(rad.getAsDouble()), 1) : Tile.NONE;
  }

  private String percent(OptionalDouble percent) {
    return percent.isPresent() ? figures.fixed(Units.percent(percent.getAsDouble()), 1) : Tile.NONE;
  }
}
