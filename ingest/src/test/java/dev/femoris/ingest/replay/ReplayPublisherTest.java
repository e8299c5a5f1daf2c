package dev.femoris.ingest.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.ingest.Await;
import dev.femoris.ingest.Recordings;
import dev.femoris.ingest.TestBroker;
import dev.femoris.ingest.TestConsumer;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.mqtt.InboundMessage;
import dev.femoris.ingest.mqtt.MqttListener;
import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.protocol.MalformedPacketException.Reason;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.PacketEncoder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReplayPublisherTest {

  private static final String DEVICE = "thigh-1";
  private static final int SESSION = 4711;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void aReplayedRecordingArrivesWholeAndIsTheQuantizedOne() throws Exception {
    var recording = Recordings.swinging(3000, 100, 1);
    try (var broker = new TestBroker();
        var consumer = new TestConsumer(broker.uri(), folder, DEVICE, SESSION)) {
      var report = play(broker.uri(), recording, 20).join();

      Await.until("stop seen", PATIENCE, consumer::isComplete);
      assertThat(report.isComplete()).isTrue();
      assertThat(consumer.samples())
          .containsExactlyElementsOf(RecordingQuantizer.quantize(recording));
      assertThat(consumer.stats().lostSamples()).isZero();
    }
  }

  @Test
  void aBrokerStoppedAndStartedAgainLosesNothing() throws Exception {
    var recording = Recordings.swinging(6000, 100, 2);
    try (var broker = new TestBroker();
        var consumer = new TestConsumer(broker.uri(), folder, DEVICE, SESSION)) {
      var replay = play(broker.uri(), recording, 10);
      Await.until("a third is there", PATIENCE, () -> consumer.samples().size() > 2000);
      broker.stop();
      broker.start();
      var report = replay.join();

      Await.until("stop seen", PATIENCE, consumer::isComplete);
      assertThat(report.isComplete()).isTrue();
      assertThat(report.sensors().getFirst().resends()).isPositive();
      assertThat(consumer.samples())
          .containsExactlyElementsOf(RecordingQuantizer.quantize(recording));
      assertThat(consumer.stats().lostSamples()).isZero();
    }
  }

  @Test
  void aServiceStartedAgainGoesOnFromItsRawLog() throws Exception {
    var recording = Recordings.swinging(6000, 100, 3);
    try (var broker = new TestBroker()) {
      CompletableFuture<ReplayReport> replay;
      try (var first = new TestConsumer(broker.uri(), folder, DEVICE, SESSION)) {
        replay = play(broker.uri(), recording, 10);
        Await.until("a third is there", PATIENCE, () -> first.samples().size() > 2000);
      }
      try (var second = new TestConsumer(broker.uri(), folder, DEVICE, SESSION)) {
        assertThat(second.samples()).hasSizeGreaterThan(2000);
        assertThat(replay.join().isComplete()).isTrue();

        Await.until("stop seen", PATIENCE, second::isComplete);
        assertThat(second.samples())
            .containsExactlyElementsOf(RecordingQuantizer.quantize(recording));
      }
    }
  }

  @Test
  void badPayloadsAreCountedWhileTheGoodOnesGoOn() throws Exception {
    var recording = Recordings.swinging(1000, 100, 4);
    try (var broker = new TestBroker();
        var consumer = new TestConsumer(broker.uri(), folder, DEVICE, SESSION);
        var vandal = new PahoLink(MqttSettings.of(broker.uri(), "vandal").withoutSession())) {
      vandal.start(List.of(), new Silent());
      Await.until("vandal connected", PATIENCE, () -> vandal.stats().connected());
      var replay = play(broker.uri(), recording, 10);
      // Before somebody has subscribed the broker keeps nothing, and nobody sends these again.
      Await.until("consumer listens", PATIENCE, () -> !consumer.samples().isEmpty());
      var good = SensorPackets.of(recording, SESSION, DEVICE).batches().getFirst().frames();
      byte[] frame = PacketEncoder.encode(good.getFirst());
      byte[] wrongCheck = frame.clone();
      wrongCheck[20] ^= 1;
      byte[] wrongVersion = frame.clone();
      wrongVersion[0] = 0x21;
      vandal.publish("imu/v1/thigh-1/data", new byte[] {1, 2, 3}, false);
      vandal.publish("imu/v1/thigh-1/data", "{\"ax\": 1, \"ay\": 2}".getBytes(UTF_8), false);
      vandal.publish(
          "imu/v1/thigh-1/data", MqttBatch.encode(List.of(wrongCheck, wrongVersion)), false);
      vandal.publish("imu/v1/thigh-1/status", Arrays.copyOf(frame, 12), false);

      assertThat(replay.join().isComplete()).isTrue();
      Await.until("stop seen", PATIENCE, consumer::isComplete);
      Await.until("all bad ones seen", PATIENCE, () -> sum(consumer) == 5);
      assertThat(consumer.rejects())
          .containsEntry(Reason.TOO_SHORT, 1L)
          .containsEntry(Reason.BAD_MAGIC, 1L)
          .containsEntry(Reason.BAD_CRC, 2L)
          .containsEntry(Reason.UNKNOWN_VERSION, 1L);
      assertThat(consumer.samples())
          .containsExactlyElementsOf(RecordingQuantizer.quantize(recording));
    }
  }

  private static long sum(TestConsumer consumer) {
    return consumer.rejects().values().stream().mapToLong(Long::longValue).sum();
  }

  private static final class Silent implements MqttListener {
    @Override
    public void connected() {}

    @Override
    public void disconnected() {}

    @Override
    public void message(InboundMessage message) {}
  }

  private static CompletableFuture<ReplayReport> play(
      URI broker, SensorRecording recording, double speed) {
    var declaration =
        new SessionDeclaration("squat", "thigh_right", "a \"test\"", Optional.of("3-1-1-0"));
    var sensor = new ReplaySensor(DEVICE, SESSION, recording, declaration);
    var done = new CompletableFuture<ReplayReport>();
    Thread.ofPlatform()
        .start(
            () -> {
              var settings = MqttSettings.of(broker, "replay").withoutSession();
              try (var link = new PahoLink(settings)) {
                done.complete(
                    new ReplayPublisher(link, List.of(sensor), ReplayParams.atSpeed(speed)).run());
              } catch (InterruptedException | RuntimeException failed) {
                done.completeExceptionally(failed);
              }
            });
    return done;
  }
}
