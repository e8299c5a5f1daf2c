package dev.femoris.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.reporting.Sessions;
import dev.femoris.reporting.language.Languages;
import dev.femoris.reporting.language.Texts;
import dev.femoris.reporting.words.Words;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The line above a chart is as wide as its words: in no language may it be wider than the chart.
 */
class KeysFitTest {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** Of a sample and the space around it; the first begins at the value axis. */
  private static final double BESIDE_TEXT = 30;

  private static final double LEFT = 40;

  static List<Texts> languages() {
    return Languages.all();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void ofASession(Texts texts) {
    var session = Sessions.squats(2, 12);
    var charts =
        SessionCharts.of(
            session.result(),
            session.trace(),
            Optional.empty(),
            Optional.of(new TempoTarget(3.5, 1, 1.5, 0)),
            new Words(texts));
    assertThat(charts.all())
        .isNotEmpty()
        .allSatisfy(
            chart -> {
              var key = ((KeyedDrawing) chart.drawing()).key();
              assertThat(width(key.stream().map(KeyedDrawing.Entry::text).toList()))
                  .as("%s in %s", chart.id(), texts.id())
                  .isLessThan(ChartStyle.WIDTH);
            });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void ofMonthsAndOfTheExtremes(Texts texts) {
    var control =
        Stream.of("session", "last_weeks", "baseline", "no_change", "usual")
            .map(key -> texts.say("chart.control." + key))
            .toList();
    assertThat(width(control)).as(texts.id()).isLessThan(ChartStyle.WIDTH);
    var place =
        Map.of("place", texts.say("chart.extremes.place", Map.of("set", 10, "repetition", 12)));
    var extremes =
        List.of(
            texts.say("chart.extremes.best", place),
            texts.say("chart.extremes.worst", place),
            texts.say("chart.key.turn_in"),
            texts.say("chart.key.end"));
    assertThat(width(extremes)).as(texts.id()).isLessThan(ChartStyle.WIDTH);
  }

  private static double width(List<String> texts) {
    return LEFT
        + texts.stream()
            .mapToDouble(
                text -> BESIDE_TEXT + ChartStyle.TEXT.getStringBounds(text, CONTEXT).getWidth())
            .sum();
  }
}
