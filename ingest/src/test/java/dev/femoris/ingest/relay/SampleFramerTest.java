package dev.femoris.ingest.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.device.CountScales;
import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.StreamFact.ClockRead;
import dev.femoris.ingest.device.StreamFact.ClockRestarted;
import dev.femoris.ingest.device.StreamFact.Evidence;
import dev.femoris.ingest.device.StreamFact.SamplesMissing;
import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.StatusFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleFramerTest {

  private static final long PERIOD = 9_615_385;
  private static final RelayedSensor SENSOR =
      new RelayedSensor("thigh-1", Placement.THIGH_RIGHT, "A0:9E:1A:00:00:01", "movesense");

  private final CollectedFrames out = new CollectedFrames();
  private int lastSession = 100;
  private final SampleFramer framer =
      new SampleFramer(SENSOR, CountScales.ofRanges(16, 2000), 104, true, () -> ++lastSession, out);

  @Test
  void anUndisturbedStreamArrivesSampleBySample() {
    var sent = feed(0, 1000, 8);
    framer.stop(nanos(1000));

    var received = new ArrayList<ImuSample>();
    var stream = out.received(101, received);

    assertThat(received).hasSize(1000);
    assertThat(stream.isComplete()).isTrue();
    assertThat(stream.stats().lostSamples()).isZero();
    for (int i = 0; i < 1000; i++) {
      assertThat(received.get(i).timeNanos() - received.getFirst().timeNanos())
          .isCloseTo(sent.get(i).timeNanos(), within(20_000L));
      assertThat(received.get(i).accelXMps2())
          .isCloseTo(sent.get(i).accelXMps2(), within(0.0024 + 1e-9));
      assertThat(received.get(i).rateZRadPerS())
          .isCloseTo(sent.get(i).rateZRadPerS(), within(Math.toRadians(0.0306)));
    }
  }

  @Test
  void theConfigTellsTheMeasuredRateAndComesFirst() {
    feed(0, 300, 8);

    assertThat(out.packets.getFirst()).isEqualTo(out.configs().getFirst());
    assertThat(out.packets.get(1)).isInstanceOf(StatusFrame.class);
    assertThat(out.configs()).hasSize(1);
    assertThat(out.configs().getFirst().sampleRateHz()).isCloseTo(1e9 / PERIOD, within(0.001));
    assertThat(out.configs().getFirst().placement()).isEqualTo(2);
  }

  @Test
  void noFrameSpansMoreThanATenthOfASecondAndNoneIsSplitFiner() {
    feed(0, 600, 60);

    assertThat(out.data()).allMatch(frame -> frame.samples().size() <= 10);
    assertThat(out.data()).extracting(frame -> frame.samples().size()).contains(10);
  }

  @Test
  void singleSamplesWaitForOneAnotherButNotLong() {
    feed(0, 300, 1);

    var live = out.data().stream().filter(f -> f.firstSample() > 250).toList();
    assertThat(live).isNotEmpty().allMatch(frame -> frame.samples().size() <= 3);
  }

  @Test
  void aSampleThatNoOtherFollowsIsGivenOutByTheClock() {
    feed(0, 300, 1);
    framer.push(new Decoded(List.of(sample(300)), List.of()), nanos(300));
    framer.tick(nanos(300) + WireSession.HOLD_NANOS);

    assertThat(out.data().getLast().nextSample()).isEqualTo(301);
  }

  @Test
  void missingSamplesUseUpTheirIndicesAndTheFrameBehindIsFlagged() {
    feed(0, 400, 8);
    lose(400, 433, Evidence.STAMPED);
    feed(433, 500, 8);
    framer.stop(nanos(500));

    var stream = out.received(101, new ArrayList<>());
    assertThat(stream.stats().lostSamples()).isEqualTo(33);
    assertThat(stream.stats().holes()).hasSize(1);
    assertThat(stream.stats().holes().getFirst().firstSample()).isEqualTo(400);
    assertThat(stream.isComplete()).isTrue();
    assertThat(behind(433).has(DataFlag.GAP_BEFORE)).isTrue();
    assertThat(framer.missing()).isEqualTo(33);
    assertThat(out.lastStatus().droppedSamples()).isEqualTo(33);
  }

  @Test
  void aHoleNobodyToldOfIsSeenByTime() {
    feed(0, 400, 8);
    feed(412, 500, 8);
    framer.stop(nanos(500));

    assertThat(behind(412).has(DataFlag.GAP_BEFORE)).isTrue();
    assertThat(framer.missing()).isEqualTo(12);
  }

  @Test
  void aLossThatBothChipsStreamsTellCountsOnce() {
    feed(0, 400, 8);
    lose(400, 420, Evidence.STAMPED);
    lose(400, 420, Evidence.STAMPED);
    feed(420, 500, 8);

    assertThat(framer.missing()).isEqualTo(20);
  }

  @Test
  void aLossThatLeavesNoHoleIsNone() {
    feed(0, 400, 8);
    lose(380, 400, Evidence.STAMPED);
    feed(400, 500, 8);

    assertThat(framer.missing()).isZero();
  }

  @Test
  void whenTheClockBeganAnewSoDoesAWireSession() {
    feed(0, 400, 8);
    framer.push(new Decoded(List.of(), List.of(new ClockRestarted())), nanos(400));
    framer.push(new Decoded(List.of(), List.of(new ClockRestarted())), nanos(400));
    feed(400, 800, 8);
    framer.stop(nanos(800));

    assertThat(out.configs()).extracting(c -> c.session()).containsExactly(101, 102);
    assertThat(out.received(101, new ArrayList<>()).isComplete()).isTrue();
    var second = out.received(102, new ArrayList<>());
    assertThat(second.isComplete()).isTrue();
    assertThat(second.stats().samples()).isEqualTo(400);
  }

  /** Five seconds by its stamps, a minute by arrival. */
  @Test
  void aSensorThatWasOffAndWhoseNewClockIsAheadBeginsAWireSessionToo() {
    feed(0, 400, 8);
    for (int i = 900; i < 1300; i += 8) {
      framer.push(new Decoded(samples(i, i + 8), List.of()), nanos(i + 7) + 55_000_000_000L);
    }
    framer.stop(nanos(1300) + 55_000_000_000L);

    assertThat(out.configs()).extracting(c -> c.session()).containsExactly(101, 102);
    assertThat(framer.missing()).isZero();
    assertThat(out.received(102, new ArrayList<>()).stats().samples()).isEqualTo(400);
  }

  @Test
  void deviceTimeIsTheSensorsOwnClock() {
    framer.push(
        new Decoded(List.of(), List.of(new ClockRead(599_616_000_000_000_000L, 0))), nanos(0));
    feed(0, 300, 8);

    long micros = 599_616_000_000_000L % (1L << 47);
    assertThat(out.data().getFirst().deviceMicros()).isEqualTo(micros);
    assertThat(out.data().getLast().deviceMicros())
        .isEqualTo(micros + Math.round(out.data().getLast().firstSample() * PERIOD / 1e3));
  }

  @Test
  void aRunThatEndsBeforeItsRateIsMeasuredIsGivenOutWhole() {
    feed(0, 50, 5);
    framer.stop(nanos(50));

    assertThat(out.received(101, new ArrayList<>()).stats().samples()).isEqualTo(50);
    assertThat(out.lastStatus().state()).isEqualTo(StatusFrame.State.STOPPED);
  }

  @Test
  void theStateIsToldEverySecondWhileSamplesComeAndNotOtherwise() {
    feed(0, 208, 8);
    framer.battery(81);
    int before = out.statuses().size();
    feed(208, 728, 8);

    assertThat(out.statuses().size() - before).isBetween(4, 6);
    assertThat(out.lastStatus().batteryPercent()).isEqualTo(81);
    int told = out.statuses().size();
    for (int i = 0; i < 100; i++) {
      framer.tick(nanos(728) + (i + 20) * 100_000_000L);
    }
    assertThat(out.statuses().size()).isLessThanOrEqualTo(told + 1);
  }

  @Test
  void valuesBeyondTheRangeAreHeldAtItsEndAndFlagged() {
    feed(0, 208, 8);
    framer.push(
        new Decoded(List.of(new ImuSample(208 * PERIOD, 200, 0, 0, 0, 0, 0)), List.of()),
        nanos(208));
    framer.stop(nanos(209));

    assertThat(out.data().getLast().has(DataFlag.ACCEL_CLIPPED)).isTrue();
    assertThat(out.data().getLast().has(DataFlag.GYRO_CLIPPED)).isFalse();
  }

  @Test
  void aRunThatWasCutOffGoesOnInItsWireSessionByArrival() {
    feed(0, 400, 8);
    framer.tick(nanos(400) + WireSession.HOLD_NANOS);
    var point =
        new ResumePoint(
            out.configs().getFirst(),
            400,
            Math.round(400 * PERIOD / 1e3),
            new SamplePeriod(PERIOD, 400),
            nanos(399));
    var again =
        new SampleFramer(
            SENSOR, CountScales.ofRanges(16, 2000), 104, true, () -> ++lastSession, out);
    again.resume(point);
    for (int i = 0; i < 200; i += 8) {
      again.push(new Decoded(samples(i, i + 8), List.of()), nanos(1000 + i + 7));
    }
    again.stop(nanos(1200));

    var stream = out.received(101, new ArrayList<>());
    assertThat(stream.stats().lostSamples()).isEqualTo(600);
    assertThat(stream.stats().samples()).isEqualTo(600);
    assertThat(stream.isComplete()).isTrue();
  }

  /** Arrivals are 137 ms off; the sensor's own clock went on. */
  @Test
  void aRunThatWasCutOffGoesOnByTheSensorsStampsWhereTheyWentOn() {
    feed(0, 400, 8);
    framer.tick(nanos(400) + WireSession.HOLD_NANOS);
    var point =
        new ResumePoint(
            out.configs().getFirst(),
            400,
            Math.round(400 * PERIOD / 1e3),
            new SamplePeriod(PERIOD, 400),
            nanos(399));
    var again =
        new SampleFramer(
            SENSOR, CountScales.ofRanges(16, 2000), 104, true, () -> ++lastSession, out);
    again.resume(point);
    again.push(new Decoded(List.of(), List.of(new ClockRead(0, 0))), nanos(1000));
    for (int i = 1000; i < 1200; i += 8) {
      again.push(new Decoded(samples(i, i + 8), List.of()), nanos(i + 7) + 137_000_000L);
    }
    again.stop(nanos(1200));

    var stream = out.received(101, new ArrayList<>());
    assertThat(stream.stats().lostSamples()).isEqualTo(600);
    assertThat(stream.stats().samples()).isEqualTo(600);
    assertThat(out.data().getLast().deviceMicros())
        .isCloseTo(Math.round(out.data().getLast().firstSample() * PERIOD / 1e3), within(2L));
  }

  @Test
  void samplesLostOnThisSideAreMissingBeforeTheNext() {
    feed(0, 400, 8);
    framer.dropped(16);
    feed(400, 500, 8);
    framer.stop(nanos(500));

    assertThat(out.received(101, new ArrayList<>()).stats().lostSamples()).isEqualTo(16);
  }

  private DataFrame behind(long index) {
    return out.data().stream().filter(f -> f.firstSample() == index).findFirst().orElseThrow();
  }

  private void lose(int from, int to, Evidence evidence) {
    StreamFact fact = new SamplesMissing(to * PERIOD, to - from, evidence);
    framer.push(new Decoded(List.of(), List.of(fact)), nanos(to));
  }

  private List<ImuSample> feed(int from, int to, int packet) {
    for (int i = from; i < to; i += packet) {
      int end = Math.min(to, i + packet);
      framer.push(new Decoded(samples(i, end), List.of()), nanos(end - 1));
      framer.tick(nanos(end - 1) + 1_000_000);
    }
    return samples(from, to);
  }

  private static List<ImuSample> samples(int from, int to) {
    var samples = new ArrayList<ImuSample>();
    for (int i = from; i < to; i++) {
      samples.add(sample(i));
    }
    return samples;
  }

  private static ImuSample sample(int i) {
    double s = Math.sin(i / 50.0);
    return new ImuSample(i * PERIOD, 9.81 * s, 1, 9.81 * (1 - s), 0.1, -0.2, 3 * s);
  }

  private static long nanos(int i) {
    return 5_000_000_000L + i * PERIOD;
  }
}
