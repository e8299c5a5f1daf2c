package dev.femoris.ingest.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.ingest.Await;
import dev.femoris.ingest.TestBroker;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PahoLinkTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private TestBroker broker;

  @BeforeEach
  void startBroker() throws Exception {
    broker = new TestBroker();
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  private static final class Recorder implements MqttListener {
    final List<InboundMessage> messages = new CopyOnWriteArrayList<>();
    final boolean acknowledging;
    volatile int connects;

    Recorder(boolean acknowledging) {
      this.acknowledging = acknowledging;
    }

    @Override
    public synchronized void connected() {
      connects++;
    }

    @Override
    public void disconnected() {}

    @Override
    public void message(InboundMessage message) {
      messages.add(message);
      if (acknowledging) {
        message.acknowledgement().acknowledge();
      }
    }

    List<String> texts() {
      return messages.stream().map(m -> new String(m.payload(), StandardCharsets.UTF_8)).toList();
    }
  }

  @Test
  void manyMessagesArriveInOrder() {
    try (var link = new PahoLink(settings("sub"));
        var publisher = new PahoLink(settings("pub").withoutSession())) {
      var heard = connect(link, List.of("t/+"), new Recorder(true));
      connect(publisher, List.of());
      var sent = IntStream.range(0, 2000).mapToObj(Integer::toString).toList();
      for (String text : sent) {
        assertThat(publisher.publish("t/a", bytes(text), false)).isTrue();
      }
      Await.until("all", PATIENCE, () -> heard.messages.size() == sent.size());
      assertThat(heard.texts()).isEqualTo(sent);
    }
  }

  @Test
  void whatWasNotAcknowledgedComesAgainOnTheNextConnection() {
    try (var link = new PahoLink(settings("sub"));
        var publisher = new PahoLink(settings("pub").withoutSession())) {
      var heard = connect(link, List.of("t/+"));
      connect(publisher, List.of());
      for (String text : List.of("one", "two", "three")) {
        publisher.publish("t/a", bytes(text), false);
      }
      Await.until("three", PATIENCE, () -> heard.messages.size() == 3);
      heard.messages.getFirst().acknowledgement().acknowledge();
      link.reconnect("test");

      Await.until("two again", PATIENCE, () -> heard.messages.size() == 5);
      assertThat(heard.texts()).containsExactly("one", "two", "three", "two", "three");
      assertThat(heard.messages.get(3).connection())
          .isGreaterThan(heard.messages.get(2).connection());
    }
  }

  @Test
  void theBrokerSendsNoMoreThanTheReceiveMaximumUnacknowledged() {
    var few =
        new MqttSettings(
            broker.uri(),
            "sub",
            Duration.ofHours(1),
            4,
            Duration.ofSeconds(20),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Optional.empty());
    try (var link = new PahoLink(few);
        var publisher = new PahoLink(settings("pub").withoutSession())) {
      var heard = connect(link, List.of("t/+"));
      connect(publisher, List.of());
      for (int i = 0; i < 10; i++) {
        publisher.publish("t/a", bytes("m" + i), false);
      }
      Await.until("four", PATIENCE, () -> heard.messages.size() == 4);
      publisher.publish("t/end", bytes("end"), false);
      for (int i = 0; i < 11; i++) {
        int wanted = i;
        Await.until("message " + i, PATIENCE, () -> heard.messages.size() > wanted);
        assertThat(heard.messages.size()).isLessThanOrEqualTo(i + 4);
        heard.messages.get(i).acknowledgement().acknowledge();
      }
      assertThat(heard.texts()).hasSize(11).endsWith("end");
    }
  }

  @Test
  void withoutABrokerNothingIsSentAndTheLinkKeepsTrying() {
    broker.stop();
    var settings =
        new MqttSettings(
            broker.uri(),
            "x",
            Duration.ZERO,
            10,
            Duration.ofSeconds(20),
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Optional.empty());
    try (var link = new PahoLink(settings)) {
      link.start(List.of(), new Recorder(false));
      Await.until("three failures", PATIENCE, () -> link.stats().failures() >= 3);

      assertThat(link.publish("t/a", bytes("x"), false)).isFalse();
      assertThat(link.stats().connected()).isFalse();
      assertThat(link.stats().lastFailure()).isNotBlank();
    }
  }

  private Recorder connect(PahoLink link, List<String> filters) {
    return connect(link, filters, new Recorder(false));
  }

  private static Recorder connect(PahoLink link, List<String> filters, Recorder recorder) {
    link.start(filters, recorder);
    Await.until("connected", PATIENCE, () -> recorder.connects > 0);
    return recorder;
  }

  private MqttSettings settings(String clientId) {
    return MqttSettings.of(uri(), clientId);
  }

  private URI uri() {
    return broker.uri();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
