package dev.femoris.ingest.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.StampedTimeline.StampOf;
import dev.femoris.ingest.device.StreamFact.SamplesUnpaired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineTest {

  private static final long PERIOD = 20_000_000;

  @ParameterizedTest
  @EnumSource(StampOf.class)
  void aClockThatBeginsAnewGoesOnAfterTheLastSample(StampOf stampOf) {
    var timeline = new StampedTimeline(stampOf, PERIOD);
    long last = 0;
    for (int packet = 0; packet < 20; packet++) {
      var stretch = timeline.place(5_000_000_000L + packet * 10 * PERIOD, 10);
      last = stretch.timeNanos(9);
    }
    var restarted = timeline.place(PERIOD, 10);
    assertThat(restarted.restarted()).isTrue();
    assertThat(restarted.missingBefore()).isZero();
    assertThat(restarted.firstNanos() - last).isCloseTo(PERIOD, within(1000L));
    var next = timeline.place(11 * PERIOD, 10);
    assertThat(next.restarted()).isFalse();
    assertThat(next.firstNanos() - restarted.timeNanos(9)).isCloseTo(PERIOD, within(PERIOD / 50));
  }

  @Test
  void aStampThatIsNotNewerIsARepeat() {
    var timeline = new StampedTimeline(StampOf.FIRST_SAMPLE, PERIOD);
    timeline.place(1_000_000_000L, 10);
    assertThat(timeline.place(1_000_000_000L, 10).repeated()).isTrue();
    assertThat(timeline.place(900_000_000L, 10).repeated()).isTrue();
    assertThat(timeline.place(1_200_000_000L, 10).missingBefore()).isZero();
  }

  @Test
  void coarseStampsAndATrueRateOffByTwoPercentAreNoLoss() {
    var timeline = new StampedTimeline(StampOf.LAST_SAMPLE, PERIOD);
    double truePeriod = PERIOD * 1.02;
    for (int packet = 1; packet < 500; packet++) {
      long stamp = Math.round(packet * 57 * truePeriod / 1e6) * 1_000_000;
      var stretch = timeline.place(stamp, 57);
      assertThat(stretch.missingBefore()).as("packet %d", packet).isZero();
      if (packet > 100) {
        assertThat(stretch.periodNanos()).isCloseTo(truePeriod, within(truePeriod * 1e-3));
      }
    }
  }

  @Test
  void aClockThatIsSetByYearsKeepsTheTime() {
    var origin = new StampOrigin();
    assertThat(origin.relativeNanos(Long.MAX_VALUE)).isZero();
    assertThat(origin.relativeNanos(Long.MIN_VALUE + 10)).isZero();
    assertThat(origin.relativeNanos(0)).isZero();
    assertThat(origin.relativeNanos(PERIOD)).isEqualTo(PERIOD);
    assertThat(origin.relativeNanos(-4_000_000_000_000L)).isEqualTo(PERIOD);
  }

  @Test
  void aCounterRunsOnPastItsWrap() {
    var counter = new CounterUnwrap();
    assertThat(counter.push(0xFFFF_FFF0L)).isEqualTo(0xFFFF_FFF0L);
    assertThat(counter.push(0x10)).isEqualTo(0x1_0000_0010L);
    assertThat(counter.push(0xFFFF_FFFFL)).isEqualTo(0xFFFF_FFFFL);
  }

  @Test
  void ratesWithoutAccelerationsAroundThemAreLeftOutAndCounted() {
    var out = new SampleAssembly();
    var pairing = new SixAxisPairing(out);
    pairing.rate(0, vector(1));
    pairing.accel(10, vector(10));
    pairing.accel(30, vector(30));
    pairing.rate(15, vector(2));
    pairing.rate(30, vector(3));
    pairing.accel(2_000_000_000L, vector(99));
    pairing.rate(1_000_000_000L, vector(4));
    pairing.report();
    var decoded = out.take();
    assertThat(decoded.samples()).extracting(ImuSample::timeNanos).containsExactly(0L, 15L);
    assertThat(decoded.samples()).extracting(ImuSample::accelXMps2).containsExactly(15.0, 30.0);
    assertThat(decoded.samples()).extracting(ImuSample::rateXRadPerS).containsExactly(2.0, 3.0);
    assertThat(decoded.facts()).containsExactly(new SamplesUnpaired(2));
  }

  private static double[] vector(double value) {
    return new double[] {value, 0, 0};
  }
}
