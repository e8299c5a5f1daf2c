package dev.femoris.ingest.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.PacketDecoder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MqttSensorSourceTest {

  private final FakeLink link = new FakeLink();
  private final MqttSensorSource source = new MqttSensorSource(link, 2, () -> 123);

  @Test
  void aMessageIsHandedOverAndAcknowledgedOnlyByItsReader() throws InterruptedException {
    source.start();
    link.deliver(1, "imu/v1/thigh-1/data", new byte[] {7});
    assertThat(link.acknowledged).isEmpty();

    var batch = source.take(10, Duration.ofSeconds(1));
    assertThat(batch).hasSize(1);
    assertThat(batch.getFirst().message())
        .isEqualTo(new RawMessage(MessageKind.DATA, "thigh-1", 123, new byte[] {7}));
    batch.getFirst().acknowledgement().acknowledge();
    assertThat(link.acknowledged).containsExactly("imu/v1/thigh-1/data 1");
  }

  @Test
  void afterAnOverflowNothingOfThatConnectionIsTakenAndTheNextBringsAllInOrder()
      throws InterruptedException {
    source.start();
    for (int i = 1; i <= 4; i++) {
      link.deliver(1, "imu/v1/a/data", new byte[i]);
    }
    assertThat(source.take(10, Duration.ZERO)).hasSize(2);
    link.deliver(1, "imu/v1/a/data", new byte[5]);
    link.deliver(2, "imu/v1/a/data", new byte[3]);

    assertThat(source.take(10, Duration.ZERO))
        .extracting(m -> m.message().payload().length)
        .containsExactly(3);
    assertThat(source.stats().overflowed()).isEqualTo(3);
    assertThat(source.stats().received()).isEqualTo(3);
    assertThat(link.reconnects).containsExactly("ingest queue full");
    assertThat(link.acknowledged).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imu/v1/a/ack",
        "imu/v1/a",
        "imu/v2/a/data",
        "imu/v1/../data",
        "imu/v1/a b/data",
        "imu/v1//data",
        "imu/v1/a/data/x"
      })
  void aTopicNoSensorHasIsCountedAndNotKept(String topic) throws InterruptedException {
    source.start();
    link.deliver(1, topic, new byte[1]);

    assertThat(source.take(10, Duration.ZERO)).isEmpty();
    assertThat(source.stats().unknownTopics()).isEqualTo(1);
    assertThat(link.acknowledged).hasSize(1);
  }

  @Test
  void anAckGoesToTheSensorsAckTopic() throws Exception {
    source.publishAck("thigh-1", new AckFrame(9, 100));

    var published = link.published.getFirst();
    assertThat(published.topic()).isEqualTo("imu/v1/thigh-1/ack");
    assertThat(published.retained()).isFalse();
    assertThat(PacketDecoder.decode(published.payload())).isEqualTo(new AckFrame(9, 100));
  }
}
