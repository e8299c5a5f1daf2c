package dev.femoris.reporting.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.repetition.Tempo;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void tempoIsReadInTheUsualOrder() {
    var tempo = new Tempo(1.42, OptionalDouble.of(1.03), 1.05, OptionalDouble.of(0.6));
    assertThat(Words.english().figures().notation(tempo)).isEqualTo("1.4-1.0-1.1-0.6");
  }

  @Test
  void aPauseThatIsNotThereIsAQuestionMark() {
    var concentricFirst = new Tempo(1.2, OptionalDouble.empty(), 0.8, OptionalDouble.of(1));
    assertThat(Words.english().figures().notation(concentricFirst)).isEqualTo("1.2-?-0.8-1.0");
  }

  @Test
  void aTargetIsWrittenAsCoachesDo() {
    assertThat(Words.english().figures().notation(new TempoTarget(3, 0.5, 1, 0)))
        .isEqualTo("3-0.5-1-0");
  }

  @Test
  void halvesGoAwayFromZeroAndNothingIsMinusZero() {
    assertThat(Words.english().figures().fixed(21.95, 1)).isEqualTo("22.0");
    assertThat(Words.english().figures().fixed(-2.25, 1)).isEqualTo("-2.3");
    assertThat(Words.english().figures().fixed(-0.04, 1)).isEqualTo("0.0");
  }

  @Test
  void timeOfASessionIsReadInMinutesAndThenInHours() {
    assertThat(Figures.clock(67.4)).isEqualTo("1:07");
    assertThat(Figures.clock(3750)).isEqualTo("1:02:30");
  }
}
