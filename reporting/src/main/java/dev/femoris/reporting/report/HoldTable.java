package dev.femoris.reporting.report;

import dev.femoris.analysis.hold.Hold;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Figures;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The postures that were held. */
record HoldTable(List<Row> rows) {

  /** Keys of the texts above the columns. */
  static final List<String> HEADS =
      List.of(
          "report.hold.hold",
          "report.hold.start",
          "report.hold.length",
          "report.hold.in_zone",
          "report.hold.angle",
          "report.hold.range",
          "report.hold.bounces",
          "report.hold.creep");

  /**
   * One hold.
   *
   * @param figures start, length and time in the zone, s; angle and range, °
   */
  record Row(int index, List<Figure> figures, int bounces, Figure creepDegPer10S) {

    /** The cells under {@link #HEADS}. */
    List<String> cells() {
      return Stream.of(
              Stream.of(Integer.toString(index)),
              figures.stream().map(Figure::text),
              Stream.of(Integer.toString(bounces), creepDegPer10S.text()))
          .flatMap(part -> part)
          .toList();
    }
  }

  static HoldTable of(List<Hold> holds, Figures figures) {
    return new HoldTable(
        IntStream.range(0, holds.size()).mapToObj(i -> row(i + 1, holds.get(i), figures)).toList());
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  private static Row row(int index, Hold hold, Figures figures) {
    return new Row(
        index,
        List.of(
            Figure.of(Units.seconds(hold.startNanos()), 1, figures),
            Figure.of(Units.seconds(hold.durationS()), 1, figures),
            Figure.of(Units.seconds(hold.inZoneS()), 1, figures),
            Figure.of(Units.degrees(hold.angleRad()), 1, figures),
            Figure.of(Units.degrees(hold.rangeRad()), 1, figures)),
        hold.bounces(),
        Figure.of(Units.degrees(10 * hold.creepRadPerS()), 1, figures));
  }
}
