package dev.femoris.analysis.advice;

import static dev.femoris.analysis.advice.AdvisedSession.good;
import static dev.femoris.analysis.advice.AdvisedSession.judged;
import static dev.femoris.analysis.advice.AdvisedSession.unknown;
import static dev.femoris.analysis.advice.AdvisedSession.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.Fault;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtremesTest {

  @Test
  void theHighestAndTheLowestScoreAreShown() {
    var result =
        new AdvisedSession()
            .set(0, List.of(unknown(), good(), with(0.8)))
            .set(0, List.of(with(0.99), good(judged(Fault.WOBBLE, 0.9))))
            .result();
    var extremes = Extremes.of(result).orElseThrow();
    assertThat(extremes.best().set()).isEqualTo(1);
    assertThat(extremes.best().repetition().index()).isEqualTo(2);
    assertThat(extremes.best().score().points()).isEqualTo(100);
    assertThat(extremes.worst().set()).isEqualTo(2);
    assertThat(extremes.worst().repetition().index()).isEqualTo(1);
    assertThat(extremes.worst().score().points()).isLessThan(80);
  }

  @Test
  void ofEqualScoresTheOneFurtherFromItsLimitsIsTheBetter() {
    var result = new AdvisedSession().set(0, List.of(with(0.3), with(0.01), with(0.4))).result();
    var extremes = Extremes.of(result).orElseThrow();
    assertThat(extremes.best().repetition().index()).isEqualTo(2);
    assertThat(extremes.worst().repetition().index()).isEqualTo(3);
  }

  @Test
  void withFewerThanThreeScoresThereAreNone() {
    assertThat(
            Extremes.of(
                new AdvisedSession().set(0, List.of(unknown(), good(), with(0.9))).result()))
        .isEmpty();
    assertThat(Extremes.of(new AdvisedSession().set(0, Collections.nCopies(5, unknown())).result()))
        .isEmpty();
  }
}
