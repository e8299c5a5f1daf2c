package dev.femoris.reporting.report;

import dev.femoris.analysis.hold.Hold;
import dev.femoris.reporting.unit.Units;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The postures that were held. */
record HoldTable(List<Row> rows) {

  static final List<String> HEADS =
      List.of(
          "Hold",
          "Start s",
          "Length s",
          "In zone s",
          "Angle °",
          "Range °",
          "Bounces",
          "Creep °/10 s");

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

  static HoldTable of(List<Hold> holds) {
    return new HoldTable(
        IntStream.range(0, holds.size()).mapToObj(i -> row(i + 1, holds.get(i))).toList());
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  private static Row row(int index, Hold hold) {
    return new Row(
        index,
        List.of(
            Figure.of(Units.seconds(hold.startNanos()), 1),
            Figure.of(Units.seconds(hold.durationS()), 1),
            Figure.of(Units.seconds(hold.inZoneS()), 1),
            Figure.of(Units.degrees(hold.angleRad()), 1),
            Figure.of(Units.degrees(hold.rangeRad()), 1)),
        hold.bounces(),
        Figure.of(Units.degrees(10 * hold.creepRadPerS()), 1));
  }
}
