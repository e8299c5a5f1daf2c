package dev.femoris.reporting.report;

import dev.femoris.analysis.advice.Extremes;
import dev.femoris.analysis.advice.NextFocus;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.Provenance;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.TrunkTrace;
import dev.femoris.analysis.trunk.BackStatement;
import dev.femoris.reporting.chart.SessionCharts;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.ExtremesWords;
import dev.femoris.reporting.words.Figures;
import dev.femoris.reporting.words.FocusWords;
import dev.femoris.reporting.words.Visibility;
import dev.femoris.reporting.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a session's report says, in degrees, seconds and words; how it looks is the writers'
 * business.
 *
 * @param words the language it is in
 * @param exercise the exercise's name for people
 * @param recorded when, where known
 * @param label what is real and what is synthetic in the recording, and how its result was
 *     corrected by hand, where somebody said or did so
 * @param sensor where the sensor was worn and how it sampled, in one phrase
 * @param cannotJudge why this sensor cannot judge the exercise; empty when it can
 * @param focus the one thing to work on next; absent where no repetition was counted
 * @param extremes the best and the worst repetition in words; empty with too few scores
 * @param notices limits of the signal, in sentences
 */
record SessionReport(
    Words words,
    String exercise,
    Optional<String> recorded,
    Optional<String> label,
    String sensor,
    Optional<String> cannotJudge,
    Visibility visibility,
    Optional<String> target,
    List<Tile> tiles,
    Optional<FocusWords> focus,
    String extremes,
    List<SetTable> sets,
    List<BarTable> barSets,
    HoldTable holds,
    BackTable back,
    List<FormRow> form,
    List<Refusal> refused,
    List<String> said,
    List<String> notices,
    List<Fact> provenance,
    String software,
    String algorithm,
    SessionCharts charts) {

  /**
   * One number that sums the session up, with what it is held against.
   *
   * @param wide whether it needs the room of two
   */
  record Tile(String name, String value, String unit, String detail, boolean wide) {

    /** In the place of a number that does not exist. */
    static final String NONE = "–";

    Tile {
      unit = value.equals(NONE) ? "" : unit;
    }

    String valueWithUnit() {
      return unit.isEmpty() || unit.equals("°") ? value + unit : value + "\u00a0" + unit;
    }
  }

  /** A movement that was not counted. */
  record Refusal(Figure startS, Figure endS, Optional<Figure> rangeDeg, String why) {}

  /** One line of where the numbers come from. */
  record Fact(String name, String value) {}

  static SessionReport of(
      SessionResult result,
      AngleTrace trace,
      Optional<TrunkTrace> trunk,
      RecordingFacts facts,
      String sheetName,
      Optional<TempoTarget> target,
      Words words) {
    Figures figures = words.figures();
    return new SessionReport(
        words,
        words.exercises().name(result.exerciseId(), sheetName),
        facts.recordedAt().map(words.dates()::moment),
        label(facts),
        sensor(facts, words),
        words.phrases().cannotJudge(result.basis()),
        visibility(result, words),
        target.map(figures::notation),
        Tiles.of(result, target, words),
        focus(result, words),
        Extremes.of(result).map(new ExtremesWords(words)::of).orElse(""),
        result.sets().stream().map(set -> SetTable.of(set, words)).toList(),
        result.bar().sets().stream().map(set -> BarTable.of(set, words)).toList(),
        HoldTable.of(result.holds(), figures),
        BackTable.of(result, words),
        FormRow.of(result, words),
        refused(result, words),
        facts.said(),
        Notices.of(result, facts, words),
        provenance(result.provenance(), facts, words),
        result.provenance().software(),
        result.provenance().algorithm(),
        SessionCharts.of(result, trace, trunk, target, words));
  }

  /** Whether there is neither a repetition nor a hold to show. */
  boolean isEmpty() {
    return sets.isEmpty() && barSets.isEmpty() && holds.isEmpty();
  }

  /** What made the numbers, in one phrase. */
  String origin() {
    return "Femoris " + software + " · " + algorithm;
  }

  String title() {
    return words.say("report.title", Map.of("exercise", exercise));
  }

  /** What stands above a set. */
  String titleOf(int setIndex) {
    return words.say("report.set.title", Map.of("index", setIndex));
  }

  private static Optional<FocusWords> focus(SessionResult result, Words words) {
    return result.sets().isEmpty()
        ? Optional.empty()
        : Optional.of(FocusWords.of(NextFocus.of(result), words));
  }

  private static Visibility visibility(SessionResult result, Words words) {
    return result.holds().isEmpty()
        ? Visibility.of(
            result.basis(), result.exerciseId(), result.back().map(BackStatement::best), words)
        : Visibility.ofHolds(words);
  }

  private static Optional<String> label(RecordingFacts facts) {
    String all =
        Stream.of(facts.label(), facts.corrected())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return Optional.of(all).filter(text -> !text.isEmpty());
  }

  private static String sensor(RecordingFacts facts, Words words) {
    Figures figures = words.figures();
    List<String> places = facts.placements().stream().map(words.phrases()::placement).toList();
    String worn =
        words.say(
            "report.sensor",
            Map.of(
                "places",
                String.join(", ", places),
                "count",
                places.size(),
                "hz",
                figures.fixed(facts.rateHz(), 0),
                "time",
                Figures.clock(facts.durationS())));
    return facts.loadKg().isPresent()
        ? worn
            + words.say(
                "report.sensor_load", Map.of("kg", figures.shortest(facts.loadKg().getAsDouble())))
        : worn;
  }

  private static List<Refusal> refused(SessionResult result, Words words) {
    Figures figures = words.figures();
    var ofLimb =
        result.rejected().stream()
            .map(
                rejection ->
                    new Refusal(
                        Figure.of(Units.seconds(rejection.startNanos()), 1, figures),
                        Figure.of(Units.seconds(rejection.endNanos()), 1, figures),
                        Optional.of(Figure.of(Units.degrees(rejection.rangeRad()), 1, figures)),
                        words.phrases().rejection(rejection.reason())));
    var ofBar =
        result.bar().rejected().stream()
            .map(
                rejection ->
                    new Refusal(
                        Figure.of(Units.seconds(rejection.startNanos()), 1, figures),
                        Figure.of(Units.seconds(rejection.endNanos()), 1, figures),
                        Optional.empty(),
                        words.phrases().rejection(rejection.reason())));
    return Stream.concat(ofLimb, ofBar).toList();
  }

  private static List<Fact> provenance(Provenance provenance, RecordingFacts facts, Words words) {
    return List.of(
        new Fact(words.say("report.fact.recording"), facts.file()),
        new Fact(
            words.say("report.fact.samples"),
            String.format(Locale.ROOT, "%,d", facts.samples()).replace(',', ' ')),
        new Fact(
            words.say("report.fact.placement"),
            String.join(", ", facts.placements().stream().map(Placement::id).toList())),
        new Fact("Femoris", provenance.software()),
        new Fact(words.say("report.fact.algorithm"), provenance.algorithm()),
        new Fact(words.say("report.fact.parameters"), provenance.parametersSha256()));
  }
}
