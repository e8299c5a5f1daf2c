package dev.femoris.protocol.peripheral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.protocol.Ability;
import dev.femoris.protocol.AnswerFrame;
import dev.femoris.protocol.AnswerFrame.Outcome;
import dev.femoris.protocol.CommandFrame;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.CueFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.HapticPattern;
import dev.femoris.protocol.HapticSteps;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketDecoder;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.PingFrame;
import dev.femoris.protocol.PongFrame;
import dev.femoris.protocol.ResendRequest;
import dev.femoris.protocol.StatusFrame;
import dev.femoris.protocol.StatusFrame.State;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedSensorTest {

  private static final long MS = 1_000_000L;
  private static final SensorTraits TRAITS = SensorTraits.defaults();

  @Test
  void aSubscriptionBringsConfigThenStatusThenDataInOrder() throws Exception {
    var sensor = sensor(TRAITS, 0);
    sensor.linkUp(0);

    var packets = run(sensor, 0, 1000);

    assertThat(packets.get(0)).isInstanceOf(ConfigFrame.class);
    assertThat(packets.get(1))
        .isInstanceOfSatisfying(
            StatusFrame.class, status -> assertThat(status.state()).isEqualTo(State.STREAMING));
    assertThat(data(packets)).extracting(DataFrame::firstSample).startsWith(0L, 9L, 18L, 27L);
    assertThat(data(packets)).hasSize(11);
  }

  @Test
  void deviceTimesFollowTheSensorsOwnClock() throws Exception {
    var sensor = new SimulatedSensor(TRAITS, Receiver::supply, new DeviceClock(-5_000 * MS, 80), 1);
    sensor.linkUp(0);

    var data = data(run(sensor, 0, 60_000));

    assertThat(data.getFirst().deviceMicros()).isEqualTo(5_000_400);
    // 80 ppm of a minute are 4.8 ms: half a sample more is taken.
    assertThat(sensor.nextSample()).isEqualTo(1 + (long) Math.floor(60 * 1.00008 * 104));
    assertThat(sensor.deviceMicros(60_000 * MS) - sensor.deviceMicros(0)).isEqualTo(60_004_800);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lossAndReconnectsLoseNothingWithinTheRingsReachWhereTheReceiverAcknowledges(long seed)
      throws Exception {
    var link = new LossyRun(seed, true, false);

    link.run(TRAITS, 120_000);

    assertThat(link.receiver.next()).as("seed %d", seed).isEqualTo(link.sensor.nextSample());
    assertThat(link.receiver.finalCount()).hasValue(link.sensor.nextSample());
    assertThat(link.sensor.lostSamples()).isZero();
    assertThat(link.receiver.historical()).isPositive();
    assertThat(link.sensor.acknowledged()).isEqualTo(link.sensor.nextSample());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void lossAndReconnectsLoseNothingWhereTheReceiverAsksForHoles(long seed) throws Exception {
    var link = new LossyRun(seed, false, true);

    link.run(TRAITS, 120_000);

    // The newest frames may be lost without a later one that shows it; the final count does.
    assertThat(link.receiver.next()).as("seed %d", seed).isEqualTo(link.sensor.nextSample());
    assertThat(link.sensor.lostSamples()).isZero();
    assertThat(link.sensor.goBacks()).isZero();
  }

  @Test
  void whatTheRingCannotHoldIsCountedAndFlagged() throws Exception {
    var sensor = sensor(TRAITS.withRing(520), 0);
    var receiver = new Receiver();
    sensor.linkUp(0);
    for (byte[] frame : sensor.advance(0)) {
      receiver.take(frame);
    }
    feed(sensor, receiver, 0, 1000, true);
    sensor.linkDown(1000 * MS);
    sensor.linkUp(21_000 * MS);
    feed(sensor, receiver, 21_000, 30_000, true);

    assertThat(sensor.lostSamples()).isBetween(1500L, 1600L);
    assertThat(receiver.gapSeen()).isTrue();
    assertThat(receiver.samples() + sensor.lostSamples())
        .isBetween(sensor.nextSample() - 9, sensor.nextSample());
    var status = (StatusFrame) last(receiver.others(), StatusFrame.class);
    assertThat(status.droppedSamples()).isEqualTo((int) sensor.lostSamples());
  }

  @Test
  void theSensorNeverNotifiesMoreOftenThanItMay() throws Exception {
    var sensor = sensor(TRAITS, 0);
    sensor.linkUp(0);
    sensor.linkDown(0);
    sensor.linkUp(30_000 * MS);
    for (int second = 30; second < 40; second++) {
      assertThat(run(sensor, second * 1000L, second * 1000L + 1000).size()).isLessThanOrEqualTo(51);
    }
    assertThat(sensor.nextSample()).isGreaterThan(3_000);
  }

  @Test
  void anAckFreesTheBufferAndTheStatusShowsIt() throws Exception {
    var sensor = sensor(TRAITS.withRing(1040), 0);
    sensor.linkUp(0);
    var full = run(sensor, 0, 9_000);
    assertThat(((StatusFrame) last(full, StatusFrame.class)).bufferFifteenths()).isGreaterThan(11);

    sensor.receive(bytes(new dev.femoris.protocol.AckFrame(sensor.session(), 930)), 9_000 * MS);

    var after = run(sensor, 9_000, 10_100);
    assertThat(((StatusFrame) last(after, StatusFrame.class)).bufferFifteenths()).isLessThan(4);
  }

  @Test
  void aPongComesAtOnceByTheSensorsClock() throws Exception {
    var sensor = new SimulatedSensor(TRAITS, Receiver::supply, new DeviceClock(0, 50), 1);
    sensor.linkUp(0);

    var answers = receive(sensor, new PingFrame(5, 123_456), 10_000 * MS);

    assertThat(answers)
        .containsExactly(new PongFrame(5, 123_456, 10_000_500, SimulatedSensor.TURNAROUND_MICROS));
  }

  @Test
  void settingsAreMadeAsFarAsTheSensorHasThem() throws Exception {
    var sensor = sensor(TRAITS, 0);
    sensor.linkUp(0);
    receive(sensor, CommandFrame.of(1, CommandFrame.STOP), 0);

    var answers =
        receive(
            sensor,
            new CommandFrame(2, CommandFrame.START, 200_000_000, 80, 2000, 1, "left"),
            1000 * MS);

    assertThat(answers).hasSize(3);
    var config = (ConfigFrame) answers.get(0);
    assertThat(config.sampleRateMicroHz()).isEqualTo(208_000_000);
    assertThat(config.accelRangeDeciG()).isEqualTo(80);
    assertThat(config.placement()).isEqualTo(1);
    assertThat(config.name()).isEqualTo("left");
    assertThat(config.can(Ability.HAPTIC)).isTrue();
    var answer = (AnswerFrame) answers.get(2);
    assertThat(answer.outcome()).isEqualTo(Outcome.PARTLY);
    assertThat(answer.refused()).isEqualTo(AnswerFrame.REFUSED_RATE);
    assertThat(answer.configId()).isEqualTo(config.configId()).isEqualTo(2);
    assertThat(sensor.state()).isEqualTo(State.STREAMING);
    assertThat(data(run(sensor, 1000, 2000)).size()).isBetween(22, 23);
  }

  @Test
  void theSameCommandAgainIsAnsweredAndNotCarriedOutAgain() throws Exception {
    var sensor = sensor(TRAITS, 0);
    sensor.linkUp(0);
    var first = receive(sensor, CommandFrame.of(7, CommandFrame.START), 1000 * MS);
    int session = sensor.session();

    var again = receive(sensor, CommandFrame.of(7, CommandFrame.START), 1500 * MS);

    assertThat(sensor.session()).isEqualTo(session);
    assertThat(again.getLast()).isEqualTo(first.getLast());
  }

  @Test
  void whatASensorCannotIsRefused() throws Exception {
    var sensor = sensor(TRAITS.withAbilities(EnumSet.noneOf(Ability.class)), 0);
    sensor.linkUp(0);

    var stop = (AnswerFrame) receive(sensor, CommandFrame.of(1, CommandFrame.STOP), 0).getLast();
    var name =
        (AnswerFrame) receive(sensor, new CommandFrame(2, 0, 0, 0, 0, 255, "x"), 0).getLast();

    assertThat(stop.outcome()).isEqualTo(Outcome.UNSUPPORTED);
    assertThat(stop.refused()).isEqualTo(AnswerFrame.REFUSED_ACTION);
    assertThat(name.outcome()).isEqualTo(Outcome.UNSUPPORTED);
    assertThat(sensor.state()).isEqualTo(State.STREAMING);
    assertThat(receive(sensor, new PingFrame(1, 1), 0)).isEmpty();
    var rest = run(sensor, 0, 500);
    receive(sensor, new ResendRequest(sensor.session(), 0, 9), 500 * MS);
    assertThat(data(rest).getFirst().firstSample()).isZero();
    assertThat(data(run(sensor, 500, 1000)).getFirst().firstSample()).isPositive();
  }

  @Test
  void ratesWaitUntilItIsStopped() throws Exception {
    var sensor = sensor(TRAITS, 0);
    sensor.linkUp(0);

    var command = new CommandFrame(1, 0, 52_000_000, 0, 0, 255, "");
    var busy = (AnswerFrame) receive(sensor, command, 0).getLast();

    assertThat(busy.outcome()).isEqualTo(Outcome.BUSY);
    assertThat(busy.refused()).isEqualTo(AnswerFrame.REFUSED_RATE);
  }

  @Test
  void aCueIsPlayedOnceInTimeAndInItsSession() throws Exception {
    var sensor = sensor(TRAITS, 0);
    sensor.linkUp(0);
    run(sensor, 0, 1000);
    int session = sensor.session();
    long next = sensor.nextSample();

    receive(sensor, CueFrame.of(1, session, next + 104, HapticPattern.DOUBLE_TAP), 1000 * MS);
    receive(sensor, CueFrame.of(1, session, next + 104, HapticPattern.DOUBLE_TAP), 1010 * MS);
    receive(sensor, CueFrame.of(2, session ^ 1, next + 104, HapticPattern.TAP), 1020 * MS);
    receive(sensor, CueFrame.of(3, session, next - 1, HapticPattern.TAP), 1030 * MS);
    receive(sensor, CueFrame.of(4, session, next + 5, HapticPattern.TAP), 1030 * MS);

    assertThat(sensor.played()).extracting(PlayedCue::number).containsExactly(1, 4);
    assertThat(sensor.played().getFirst().steps()).isEqualTo(HapticSteps.of(8, 10, 8));
    assertThat(sensor.droppedCues()).isEqualTo(3);
  }

  @Test
  void anotherSessionHasAnotherLowByteAndEndsTheOneBefore() throws Exception {
    var sensor = sensor(TRAITS, 0);
    sensor.linkUp(0);
    run(sensor, 0, 1000);
    for (int i = 1; i < 600; i++) {
      int before = sensor.session();
      receive(sensor, CommandFrame.of(i & 0xFF, CommandFrame.START), 1000 * MS);
      assertThat(sensor.session() & 0xFF).isNotEqualTo(before & 0xFF);
    }
    assertThat(sensor.nextSample()).isZero();
  }

  @Test
  void afterAPowerCycleTheBootCounterIsAnotherAndTheClockBeginsAnew() throws Exception {
    var sensor = sensor(TRAITS, 0);
    sensor.linkUp(0);
    int before = ((StatusFrame) run(sensor, 0, 100).get(1)).bootCounter();
    sensor.powerCycle(60_000 * MS);
    assertThat(sensor.advance(61_000 * MS)).isEmpty();
    sensor.linkUp(62_000 * MS);

    var status = (StatusFrame) run(sensor, 62_000, 62_100).get(1);

    assertThat(status.bootCounter()).isEqualTo(before + 1);
    assertThat(status.deviceMicros()).isBetween(2_000_000L, 2_020_000L);
  }

  @Test
  void bytesThatAreNoFrameForASensorAreCounted() {
    var sensor = sensor(TRAITS, 0);
    sensor.linkUp(0);
    sensor.receive(new byte[] {1, 2, 3}, 0);
    sensor.receive(bytes(new PongFrame(1, 2, 3, 4)), 0);

    assertThat(sensor.refused()).isEqualTo(2);
  }

  /** Frames and writes are lost at random; the link breaks and comes back. */
  private static final class LossyRun {

    private final Random random;
    private final boolean acks;
    private final boolean asks;
    private final Receiver receiver = new Receiver();
    private final SimulatedSensor sensor;
    private boolean linked = true;
    private long changeMs = 3_000;

    LossyRun(long seed, boolean acks, boolean asks) {
      this.random = new Random(seed);
      this.acks = acks;
      this.asks = asks;
      this.sensor = sensor(TRAITS, seed);
    }

    void run(SensorTraits traits, long untilMs) throws Exception {
      sensor.linkUp(0);
      for (long ms = 0; ms < untilMs; ms += 10) {
        breakOrMend(ms);
        step(ms, 0.1);
      }
      sensor.stop(untilMs * MS);
      if (!linked) {
        sensor.linkUp(untilMs * MS);
      }
      for (long ms = untilMs; ms < untilMs + 60_000; ms += 10) {
        step(ms, 0);
      }
    }

    private void breakOrMend(long ms) {
      if (ms >= changeMs) {
        linked = !linked;
        changeMs = ms + 200 + random.nextInt(linked ? 20_000 : 15_000);
        if (linked) {
          sensor.linkUp(ms * MS);
        } else {
          sensor.linkDown(ms * MS);
        }
      }
    }

    private void step(long ms, double loss) throws Exception {
      for (byte[] frame : sensor.advance(ms * MS)) {
        if (random.nextDouble() >= loss) {
          receiver.take(frame);
        }
      }
      boolean heard = random.nextDouble() >= loss;
      if (acks && heard && ms % 100 == 0) {
        sensor.receive(bytes(receiver.ack(sensor.session())), ms * MS);
      }
      if (asks && heard && ms % 500 == 0) {
        receiver
            .hole(sensor.session())
            .ifPresent(request -> sensor.receive(bytes(request), ms * MS));
      }
      if (asks && receiver.finalCount().isPresent() && ms % 500 == 0) {
        long missing = receiver.finalCount().getAsLong() - receiver.next();
        if (missing > 0) {
          var request = new ResendRequest(sensor.session(), receiver.next(), missing);
          sensor.receive(bytes(request), ms * MS);
        }
      }
    }
  }

  private static SimulatedSensor sensor(SensorTraits traits, long seed) {
    return new SimulatedSensor(traits, Receiver::supply, new DeviceClock(0, 0), seed);
  }

  private static void feed(
      SimulatedSensor sensor, Receiver receiver, long fromMs, long untilMs, boolean acks)
      throws Exception {
    for (long ms = fromMs; ms < untilMs; ms += 10) {
      for (byte[] frame : sensor.advance(ms * MS)) {
        receiver.take(frame);
      }
      if (acks && ms % 100 == 0) {
        sensor.receive(bytes(receiver.ack(sensor.session())), ms * MS);
      }
    }
  }

  private static List<Packet> run(SimulatedSensor sensor, long fromMs, long untilMs)
      throws Exception {
    var packets = new ArrayList<Packet>();
    for (long ms = fromMs; ms <= untilMs; ms += 10) {
      for (byte[] frame : sensor.advance(ms * MS)) {
        packets.add(PacketDecoder.decode(frame));
      }
    }
    return packets;
  }

  private static List<Packet> receive(SimulatedSensor sensor, Packet packet, long nanos)
      throws Exception {
    var packets = new ArrayList<Packet>();
    for (byte[] frame : sensor.receive(bytes(packet), nanos)) {
      packets.add(PacketDecoder.decode(frame));
    }
    return packets;
  }

  private static byte[] bytes(Packet packet) {
    return PacketEncoder.encode(packet);
  }

  private static List<DataFrame> data(List<Packet> packets) {
    return packets.stream().filter(DataFrame.class::isInstance).map(DataFrame.class::cast).toList();
  }

  private static Packet last(List<Packet> packets, Class<? extends Packet> type) {
    return packets.stream().filter(type::isInstance).reduce((a, b) -> b).orElseThrow();
  }
}
