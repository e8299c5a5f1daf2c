package dev.femoris.ingest.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.ingest.device.StampedTimeline.StampOf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossTest {

  private static final double NOMINAL_NANOS = 1e9 / 104;
  private static final int IN_PACKET = 8;

  /** The sensor runs at 102.7 Hz and stamps whole milliseconds. */
  @ParameterizedTest
  @ValueSource(ints = {1, 13, 130, 780})
  void aLinkLostForUpToAMinuteIsCountedToTheSampleByCoarseStamps(int packetsLost) {
    var timeline = new StampedTimeline(StampOf.FIRST_SAMPLE, NOMINAL_NANOS);
    double period = 1e9 / 102.7;
    int packet = 0;
    for (; packet < 800; packet++) {
      assertThat(timeline.place(stamp(packet, period), IN_PACKET).missingBefore()).isZero();
    }
    packet += packetsLost;
    assertThat(timeline.place(stamp(packet, period), IN_PACKET).missingBefore())
        .isEqualTo((long) packetsLost * IN_PACKET);
  }

  private static long stamp(int packet, double period) {
    return (long) (packet * IN_PACKET * period / 1e6) * 1_000_000;
  }

  @ParameterizedTest
  @ValueSource(longs = {300, 450})
  void whatWasHeldUpAndComesInABunchIsNotLost(long stallMs) {
    var timeline = new ArrivalTimeline(1e7);
    long lost = 0;
    for (int i = 0; i < 1000; i++) {
      long due = i * 10_000_000L;
      boolean stalled = i >= 500 && i < 500 + stallMs / 10;
      long arrival = stalled ? (500 * 10 + stallMs) * 1_000_000L : due;
      lost += timeline.place(arrival, 1).missingBefore();
    }
    assertThat(lost).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 100, 1000})
  void whatNeverComesIsLost(int samples) {
    var timeline = new ArrivalTimeline(1e7);
    long lost = 0;
    for (int i = 0; i < 2000; i++) {
      int sample = i < 1000 ? i : i + samples;
      lost += timeline.place(sample * 10_000_000L, 1).missingBefore();
    }
    assertThat(lost).isEqualTo(samples);
  }
}
