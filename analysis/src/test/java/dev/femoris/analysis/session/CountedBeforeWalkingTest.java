package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.simulation.EverydaySimulator;
import dev.femoris.analysis.simulation.EverydaySpec;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slow strides are counted as lying raises until walking has shown how the thigh hangs. */
class CountedBeforeWalkingTest {

  /** In both a set of strides had ended before a long row of others came. */
  @ParameterizedTest
  @CsvSource({"supine_leg_raise, 1053, 120", "side_lying_hip_abduction, 1067, 120"})
  void areTakenBackWhenWalkingIsKnown(String exercise, long seed, double lengthS) {
    List<ImuSample> day =
        EverydaySimulator.simulate(EverydaySpec.of(seed).withLengthS(lengthS)).samples();
    SessionSetup setup = Simulated.setup(exercise, 100);
    List<SessionEvent> events = Simulated.events(setup, day);
    List<Long> counted =
        events.stream()
            .filter(SessionEvent.RepetitionCounted.class::isInstance)
            .map(e -> ((SessionEvent.RepetitionCounted) e).repetition().repetition().startNanos())
            .toList();
    List<Long> takenBack =
        events.stream()
            .filter(SessionEvent.MovementRejected.class::isInstance)
            .map(e -> ((SessionEvent.MovementRejected) e).rejection())
            .filter(r -> r.reason() == RejectionReason.NOT_FROM_START_POSE)
            .map(Rejection::startNanos)
            .filter(counted::contains)
            .toList();
    assertThat(counted).hasSizeGreaterThan(9);
    assertThat(takenBack).hasSizeGreaterThan(9);
    assertThat(events).anyMatch(SessionEvent.SetEnded.class::isInstance);
    assertThat(Simulated.analysed(setup, day).sets()).isEmpty();
  }
}
