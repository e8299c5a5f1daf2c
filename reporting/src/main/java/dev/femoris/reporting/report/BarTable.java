package dev.femoris.reporting.report;

import dev.femoris.analysis.barbell.BarRepetition;
import dev.femoris.analysis.barbell.BarSet;
import dev.femoris.analysis.repetition.RepetitionNote;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Figures;
import dev.femoris.reporting.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** One set as a sensor on the bar saw it. */
record BarTable(int index, String summary, List<Row> rows) {

  /** Keys of the texts above the columns. */
  static final List<String> HEADS =
      List.of(
          "report.bar.rep",
          "report.bar.start",
          "report.bar.turn",
          "report.bar.end",
          "report.bar.lifting",
          "report.bar.lowering",
          "report.bar.remarks");

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

  static BarTable of(BarSet set, Words words) {
    return new BarTable(
        set.index(),
        words.say(
            "report.bar.summary",
            Map.of(
                "count",
                set.repetitions().size(),
                "seconds",
                words.figures().fixed(seconds(set), 0))),
        IntStream.range(0, set.repetitions().size())
            .mapToObj(i -> row(i + 1, set.repetitions().get(i), words))
            .toList());
  }

  private static double seconds(BarSet set) {
    return Units.seconds(set.endNanos() - set.startNanos());
  }

  private static Row row(int index, BarRepetition repetition, Words words) {
    Figures figures = words.figures();
    return new Row(
        index,
        List.of(
            Figure.of(Units.seconds(repetition.startNanos()), 1, figures),
            Figure.of(Units.seconds(repetition.turnNanos()), 1, figures),
            Figure.of(Units.seconds(repetition.endNanos()), 1, figures),
            Figure.of(repetition.liftS(), 1, figures)),
        figure(repetition.loweringS(), figures),
        remarks(repetition, words));
  }

  private static Optional<Figure> figure(OptionalDouble seconds, Figures figures) {
    return seconds.isPresent()
        ? Optional.of(Figure.of(seconds.getAsDouble(), 1, figures))
        : Optional.empty();
  }

  private static String remarks(BarRepetition repetition, Words words) {
    return repetition.samplesMissing() ? words.phrases().note(RepetitionNote.SAMPLES_MISSING) : "";
  }
}
