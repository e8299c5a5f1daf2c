package dev.femoris.reporting.report;

import dev.femoris.analysis.advice.Extremes;
import dev.femoris.analysis.advice.NextFocus;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.Provenance;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.TrunkTrace;
import dev.femoris.reporting.chart.SessionCharts;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.ExtremesWords;
import dev.femoris.reporting.words.Figures;
import dev.femoris.reporting.words.FocusWords;
import dev.femoris.reporting.words.Phrases;
import dev.femoris.reporting.words.Visibility;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a session's report says, in degrees, seconds and words; how it looks is the writers'
 * business.
 *
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
      String exerciseName,
      Optional<TempoTarget> target) {
    return new SessionReport(
        exerciseName,
        facts.recordedAt().map(at -> DATE.format(at)),
        label(facts),
        sensor(facts),
        Phrases.cannotJudge(result.basis()),
        visibility(result),
        target.map(Figures::notation),
        Tiles.of(result, target),
        focus(result),
        Extremes.of(result).map(ExtremesWords::of).orElse(""),
        result.sets().stream().map(SetTable::of).toList(),
        result.bar().sets().stream().map(BarTable::of).toList(),
        HoldTable.of(result.holds()),
        BackTable.of(result),
        FormRow.of(result),
        refused(result),
        facts.said(),
        notices(result, facts),
        provenance(result.provenance(), facts),
        result.provenance().software(),
        result.provenance().algorithm(),
        SessionCharts.of(result, trace, trunk, target));
  }

  /** Whether there is neither a repetition nor a hold to show. */
  boolean isEmpty() {
    return sets.isEmpty() && barSets.isEmpty() && holds.isEmpty();
  }

  /** What made the numbers, in one phrase. */
  String origin() {
    return "Femoris " + software + " · " + algorithm;
  }

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

  private static Optional<FocusWords> focus(SessionResult result) {
    return result.sets().isEmpty()
        ? Optional.empty()
        : Optional.of(FocusWords.of(NextFocus.of(result)));
  }

  private static Visibility visibility(SessionResult result) {
    if (!result.holds().isEmpty()) {
      return Visibility.ofHolds();
    }
    Visibility limb = Visibility.of(result.basis(), result.exerciseId());
    return result.back().map(back -> limb.with(back.best())).orElse(limb);
  }

  private static Optional<String> label(RecordingFacts facts) {
    String all =
        Stream.of(facts.label(), facts.corrected())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return Optional.of(all).filter(text -> !text.isEmpty());
  }

  private static String sensor(RecordingFacts facts) {
    List<String> places = facts.placements().stream().map(Phrases::placement).toList();
    return "%s %s · %s Hz · %s min%s"
        .formatted(
            String.join(", ", places),
            places.size() > 1 ? "sensors" : "sensor",
            Figures.fixed(facts.rateHz(), 0),
            Figures.clock(facts.durationS()),
            load(facts));
  }

  private static String load(RecordingFacts facts) {
    return facts.loadKg().isPresent()
        ? " · load %s kg".formatted(Figures.shortest(facts.loadKg().getAsDouble()))
        : "";
  }

  private static List<Refusal> refused(SessionResult result) {
    var ofLimb =
        result.rejected().stream()
            .map(
                rejection ->
                    new Refusal(
                        Figure.of(Units.seconds(rejection.startNanos()), 1),
                        Figure.of(Units.seconds(rejection.endNanos()), 1),
                        Optional.of(Figure.of(Units.degrees(rejection.rangeRad()), 1)),
                        Phrases.rejection(rejection.reason())));
    var ofBar =
        result.bar().rejected().stream()
            .map(
                rejection ->
                    new Refusal(
                        Figure.of(Units.seconds(rejection.startNanos()), 1),
                        Figure.of(Units.seconds(rejection.endNanos()), 1),
                        Optional.empty(),
                        Phrases.rejection(rejection.reason())));
    return Stream.concat(ofLimb, ofBar).toList();
  }

  private static List<String> notices(SessionResult result, RecordingFacts facts) {
    List<String> notices = new ArrayList<>();
    result
        .notices()
        .forEach(
            notice ->
                notices.add(
                    "%s — %s"
                        .formatted(
                            Figures.clock(Units.seconds(notice.timeNanos())),
                            Phrases.notice(notice))));
    for (RecordingFacts.Gap gap : facts.gaps()) {
      notices.add(
          "%s — No samples for %s s."
              .formatted(
                  Figures.clock(gap.startS()),
                  Figures.fixed(Units.seconds(gap.endS() - gap.startS()), 2)));
    }
    facts.sensors().forEach(sensor -> notices.add(clock(sensor)));
    facts
        .ingest()
        .ifPresent(
            counts ->
                notices.add(
                    "On the way in: %d samples missing, %d repeated, %d out of order, %d rows or packets unreadable."
                        .formatted(
                            counts.missing(),
                            counts.repeated(),
                            counts.reordered(),
                            counts.unreadable())));
    return notices;
  }

  /** How well a sensor's samples are known to be at the limb's time. */
  private static String clock(RecordingFacts.SensorFacts sensor) {
    String where = Phrases.placement(sensor.placement());
    return switch (sensor.clock()) {
      case "own" -> "Time is that of the sensor at the %s.".formatted(where);
      case "shared" -> "The sensor at the %s shares its clock.".formatted(where);
      case "settling" -> "The clock of the sensor at the %s was never known.".formatted(where);
      default ->
          "The clock of the sensor at the %s is estimated, ± %s ms."
              .formatted(where, Figures.fixed(sensor.residualMs(), 0));
    };
  }

  private static List<Fact> provenance(Provenance provenance, RecordingFacts facts) {
    return List.of(
        new Fact("Recording", facts.file()),
        new Fact("Samples", "%,d".formatted(facts.samples()).replace(',', ' ')),
        new Fact(
            "Placement",
            String.join(", ", facts.placements().stream().map(Placement::id).toList())),
        new Fact("Femoris", provenance.software()),
        new Fact("Algorithm", provenance.algorithm()),
        new Fact("Parameters", provenance.parametersSha256()));
  }
}
