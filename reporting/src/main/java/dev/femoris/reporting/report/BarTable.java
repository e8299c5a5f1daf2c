package dev.femoris.reporting.report;

import dev.femoris.analysis.barbell.BarRepetition;
import dev.femoris.analysis.barbell.BarSet;
import dev.femoris.reporting.unit.Units;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** One set as a sensor on the bar saw it. */
record BarTable(int index, String summary, List<Row> rows) {

  static final List<String> HEADS =
      List.of("Rep", "Start s", "Turn s", "End s", "Lifting s", "Lowering s", "Remarks");

  /** One repetition. */
  record Row(int index, List<Figure> times, Optional<Figure> loweringS, String remarks) {

    /** The cells under {@link #HEADS}. */
    List<String> cells() {
      return List.of(
          Integer.toString(index),
          times.get(0).text(),
          times.get(1).text(),
          times.get(2).text(),
          times.get(3).text(),
          loweringS.map(Figure::text).orElse("–"),
          remarks);
    }
  }

  static BarTable of(BarSet set) {
    return new BarTable(
        set.index(),
        "%d repetitions, %.0f s".formatted(set.repetitions().size(), seconds(set)),
        IntStream.range(0, set.repetitions().size())
            .mapToObj(i -> row(i + 1, set.repetitions().get(i)))
            .toList());
  }

  private static double seconds(BarSet set) {
    return Units.seconds(set.endNanos() - set.startNanos());
  }

  private static Row row(int index, BarRepetition repetition) {
    return new Row(
        index,
        List.of(
            Figure.of(Units.seconds(repetition.startNanos()), 1),
            Figure.of(Units.seconds(repetition.turnNanos()), 1),
            Figure.of(Units.seconds(repetition.endNanos()), 1),
            Figure.of(repetition.liftS(), 1)),
        figure(repetition.loweringS()),
        remarks(repetition));
  }

  private static Optional<Figure> figure(OptionalDouble seconds) {
    return seconds.isPresent()
        ? Optional.of(Figure.of(seconds.getAsDouble(), 1))
        : Optional.empty();
  }

  private static String remarks(BarRepetition repetition) {
    return repetition.samplesMissing() ? "samples missing, interpolated" : "";
  }
}
