package dev.femoris.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.ingest.Await;
import dev.femoris.ingest.Recordings;
import dev.femoris.ingest.TestBroker;
import dev.femoris.ingest.TestConsumer;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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
