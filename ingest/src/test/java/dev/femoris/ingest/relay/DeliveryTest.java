package dev.femoris.ingest.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.ingest.spool.SpoolParams;
import dev.femoris.protocol.AxisMap;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.RawSamples;
import dev.femoris.protocol.Scale;
import dev.femoris.protocol.StatusFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {

  private static final int SESSION = 4711;
  private static final int IN_FRAME = 3;
  private static final long PERIOD_MICROS = 10_000;

  private Path folder;
  private final ScheduledExecutorService disk = Executors.newSingleThreadScheduledExecutor();
  private final FakeBroker broker = new FakeBroker();
  private long now = 1_000_000_000L;
  private long next;

  @BeforeEach
  void start(@TempDir Path temporary) {
    folder = temporary;
  }

  @AfterEach
  void stop() {
    disk.shutdownNow();
  }

  @Test
  void configAndDeclarationComeBeforeTheFirstFrame() throws IOException {
    try (var delivery = open()) {
      connect(delivery);
      begin(delivery);
      frames(delivery, 1);

      assertThat(broker.topics).startsWith("config", "session", "status", "data");
    }
  }

  @Test
  void whatIsSentWhileTheBrokerIsAwayGoesOutWhenItIsBack() throws IOException {
    try (var delivery = open()) {
      connect(delivery);
      begin(delivery);
      run(delivery, 50);
      broker.up(false);
      delivery.disconnected();
      frames(delivery, 2000);
      assertThat(delivery.waiting()).isGreaterThanOrEqualTo(2000);
      connect(delivery);
      run(delivery, 200);
      end(delivery);

      assertThat(broker.stream(SESSION).isComplete()).isTrue();
      assertThat(broker.stream(SESSION).stats().lostSamples()).isZero();
      assertThat(delivery.isDelivered()).isTrue();
    }
  }

  @Test
  void aMessageThatGotLostIsSentAgainWithAllBehindIt() throws IOException {
    try (var delivery = open()) {
      connect(delivery);
      begin(delivery);
      run(delivery, 50);
      broker.lose(1);
      run(delivery, 100);
      end(delivery);

      assertThat(broker.stream(SESSION).isComplete()).isTrue();
      assertThat(broker.stream(SESSION).stats().lostSamples()).isZero();
      assertThat(delivery.stats().resends()).isPositive();
    }
  }

  @Test
  void withoutAServiceNoMoreThanTheWindowIsUnderWay() throws IOException {
    try (var delivery = open()) {
      connect(delivery);
      begin(delivery);
      frames(delivery, 500);
      delivery.tick(now);

      assertThat(broker.topics.stream().filter("data"::equals).count()).isBetween(60L, 70L);
    }
  }

  @Test
  void aRunThatWasKilledLeavesWhatTheNextOneSendsFirst() throws IOException {
    try (var killed = open()) {
      connect(killed);
      begin(killed);
      run(killed, 50);
      broker.up(false);
      killed.disconnected();
      frames(killed, 300);
    }
    try (var delivery = open()) {
      var point = delivery.cutOff().orElseThrow();
      assertThat(point.config().session()).isEqualTo(SESSION);
      assertThat(point.nextSample()).isEqualTo(next);
      assertThat(point.nextDeviceMicros()).isEqualTo(next * PERIOD_MICROS);
      connect(delivery);
      run(delivery, 50);
      end(delivery);

      assertThat(broker.stream(SESSION).isComplete()).isTrue();
      assertThat(broker.stream(SESSION).stats().lostSamples()).isZero();
    }
    try (var after = open()) {
      assertThat(after.cutOff()).isEmpty();
    }
  }

  @Test
  void aServiceThatForgotEverythingIsToldWhatWillNeverCome() throws IOException {
    try (var delivery = open()) {
      connect(delivery);
      begin(delivery);
      run(delivery, 300);
      broker.forget();
      connect(delivery);
      run(delivery, 400);
      end(delivery);

      assertThat(broker.stream(SESSION).isComplete()).isTrue();
      assertThat(delivery.isDelivered()).isTrue();
    }
  }

  @Test
  void aRunThatEndsRightBehindAHoleEndsAllTheSame() throws IOException {
    try (var delivery = open()) {
      connect(delivery);
      begin(delivery);
      run(delivery, 100);
      next += 500;
      var behind = data(DataFlag.GAP_BEFORE.mask());
      give(delivery, behind);
      end(delivery);

      assertThat(broker.stream(SESSION).isComplete()).isTrue();
      assertThat(broker.stream(SESSION).stats().lostSamples()).isEqualTo(500);
    }
  }

  @Test
  void aSecondWireSessionIsAnnouncedBeforeItsFrames() throws IOException {
    try (var delivery = open()) {
      connect(delivery);
      begin(delivery);
      run(delivery, 20);
      end(delivery);
      broker.topics.clear();
      give(delivery, config(SESSION + 1));
      give(delivery, status(SESSION + 1, StatusFrame.State.STREAMING, 0));

      assertThat(broker.topics).containsExactly("config", "session", "status");
    }
  }

  private Delivery open() throws IOException {
    return Delivery.open(
        "ble-1",
        broker,
        session -> ("{\"wireSession\":" + session + "}").getBytes(StandardCharsets.UTF_8),
        new TestClock(),
        DeliveryParams.defaults(),
        folder,
        new SpoolParams(1 << 20, 4 << 10, 64),
        disk);
  }

  private void connect(Delivery delivery) {
    broker.up(true);
    delivery.connected(now);
  }

  private void begin(Delivery delivery) {
    give(delivery, config(SESSION));
    give(delivery, status(SESSION, StatusFrame.State.STREAMING, 0));
  }

  /** Frames without anybody answering. */
  private void frames(Delivery delivery, int count) {
    for (int i = 0; i < count; i++) {
      give(delivery, data());
    }
  }

  /** Frames at their own pace with a service that answers each. */
  private void run(Delivery delivery, int frames) {
    for (int i = 0; i < frames; i++) {
      give(delivery, data());
      turn(delivery, IN_FRAME * PERIOD_MICROS * 1000);
    }
  }

  private void end(Delivery delivery) {
    give(delivery, status(SESSION, StatusFrame.State.STOPPED, next));
    for (int i = 0; i < 1000 && !delivery.isDelivered(); i++) {
      turn(delivery, 100_000_000L);
    }
  }

  private void turn(Delivery delivery, long nanos) {
    now += nanos;
    broker.ack().ifPresent(ack -> delivery.acknowledged(ack, now));
    delivery.tick(now);
  }

  private void give(Delivery delivery, Packet packet) {
    delivery.frame(packet, PacketEncoder.encode(packet), now);
  }

  private DataFrame data() {
    return data(0);
  }

  private DataFrame data(int flags) {
    long first = next;
    next += IN_FRAME;
    return new DataFrame(
        flags,
        SESSION,
        first,
        first * PERIOD_MICROS,
        1,
        RawSamples.of(new short[IN_FRAME * RawSamples.CHANNELS]));
  }

  private static ConfigFrame config(int session) {
    return new ConfigFrame(
        1,
        session,
        Scale.ofAccelRange(16),
        Scale.ofRateRange(2000),
        100_000_000L,
        160,
        2000,
        2,
        AxisMap.IDENTITY,
        "s",
        "f");
  }

  private static StatusFrame status(int session, StatusFrame.State state, long next) {
    return new StatusFrame(state, 0, session, next, next * PERIOD_MICROS, 1, 81, 0);
  }

  private final class TestClock implements RelayClock {
    @Override
    public long nanos() {
      return now;
    }

    @Override
    public long wallNanos() {
      return 1_700_000_000_000_000_000L + now;
    }
  }
}
