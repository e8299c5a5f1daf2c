package dev.femoris.service;

import dev.femoris.ingest.mqtt.InboundMessage;
import dev.femoris.ingest.mqtt.MqttListener;
import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.protocol.AxisMap;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.RawSamples;
import dev.femoris.protocol.Scale;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Publishes single messages, sound ones and others. */
final class RawSensor implements AutoCloseable {

  private final PahoLink link;

  RawSensor(URI broker) throws InterruptedException {
    link = new PahoLink(MqttSettings.of(broker, "test-raw-sensor").withoutSession());
    var connected = new CountDownLatch(1);
    link.start(List.of(), new Waiting(connected));
    if (!connected.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("no connection to " + broker);
    }
  }

  void send(String device, String kind, byte[] payload) {
    if (!link.publish("imu/v1/%s/%s".formatted(device, kind), payload, false)) {
      throw new AssertionError("not published");
    }
  }

  void sendConfig(String device, int session) {
    send(
        device,
        "config",
        PacketEncoder.encode(
            new ConfigFrame(
                1,
                session,
                new Scale(1, 1000),
                new Scale(1, 100),
                100_000_000L,
                160,
                2000,
                0,
                AxisMap.IDENTITY,
                "s",
                "f")));
  }

  void sendData(String device, int session, long first, int count) {
    send(device, "data", MqttBatch.encode(List.of(dataFrame(session, first, count))));
  }

  static byte[] dataFrame(int session, long first, int count) {
    short[] counts = new short[count * 6];
    for (int i = 0; i < count; i++) {
      counts[i * 6 + 1] = 9810;
    }
    return PacketEncoder.encode(
        new DataFrame(0, session, first, first * 10_000, 1, RawSamples.of(counts)));
  }

  @Override
  public void close() {
    link.close();
  }

  private record Waiting(CountDownLatch latch) implements MqttListener {
    @Override
    public void connected() {
      latch.countDown();
    }

    @Override
    public void disconnected() {}

    @Override
    public void message(InboundMessage message) {}
  }
}
