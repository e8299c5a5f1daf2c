package dev.femoris.reporting.report;

import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.trunk.BackFinding;
import dev.femoris.analysis.trunk.BackReading;
import dev.femoris.analysis.trunk.TrunkReport;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Figures;
import dev.femoris.reporting.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was seen of the lower back.
 *
 * @param level what the sensors worn can know, in a sentence or two; empty where that is not asked
 * @param rows one per repetition of which degrees are known
 */
record BackTable(Optional<String> level, List<Row> rows) {

  /** Keys of the texts above the columns. */
  static final List<String> HEADS =
      List.of(
          "report.back.set",
          "report.back.rep",
          "report.back.flexion",
          "report.back.over_own",
          "report.back.of_largest",
          "report.back.said");

  /**
   * One repetition.
   *
   * @param cells set, number, largest lumbar flexion, change over the athlete's own, share of the
   *     own largest, %
   * @param said what it rests on, or why nothing is said
   */
  record Row(List<String> cells, String said, boolean isPresent) {}

  static BackTable of(SessionResult result, Words words) {
    List<Row> rows = new ArrayList<>();
    for (ExerciseSet set : result.sets()) {
      for (JudgedRepetition repetition : set.repetitions()) {
        repetition
            .trunk()
            .flatMap(TrunkReport::back)
            .filter(back -> back.reading().isPresent())
            .ifPresent(back -> rows.add(row(set.index(), repetition.index(), back, words)));
      }
    }
    return new BackTable(result.back().map(words.back()::statement), List.copyOf(rows));
  }

  private static Row row(int set, int repetition, BackFinding back, Words words) {
    Figures figures = words.figures();
    BackReading reading = back.reading().orElseThrow();
    return new Row(
        List.of(
            Integer.toString(set),
            Integer.toString(repetition),
            degrees(reading.maxFlexionRad(), figures),
            degrees(reading.deltaRad(), figures),
            reading.shareOfOwnMax().isPresent()
                ? figures.fixed(100 * reading.shareOfOwnMax().getAsDouble(), 0)
                : "–"),
        words.back().evidence(back),
        back.present());
  }

  private static String degrees(OptionalDouble rad, Figures figures) {
    return rad.isPresent() ? figures.fixed(Units.degrees(rad.getAsDouble()), 0) : "–";
  }
}
