package dev.femoris.ingest;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.mqtt.MqttSensorSource;
import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.ingest.mqtt.ReceivedMessage;
import dev.femoris.ingest.raw.RawLog;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.ingest.stream.IngestStats;
import dev.femoris.ingest.stream.PayloadDecoder;
import dev.femoris.ingest.stream.SensorStream;
import dev.femoris.ingest.stream.StreamParams;
import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.StatusFrame;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a service does with one device and one session, on one thread: store, acknowledge, stream.
 */
public final class TestConsumer implements AutoCloseable {

  private final String device;
  private final int session;
  private final MqttSensorSource source;
  private final RawLog log;
  private final PayloadDecoder decoder = new PayloadDecoder();
  private final SensorStream stream;
  private final List<ImuSample> samples = new ArrayList<>();
  private final Thread thread;
  private volatile boolean running = true;

  public TestConsumer(URI broker, Path folder, String device, int session) throws IOException {
    this.device = device;
    this.session = session;
    this.log = RawLog.open(folder);
    this.stream = new SensorStream(session, StreamParams.defaults());
    log.found().messages().forEach(this::stream);
    var link = new PahoLink(MqttSettings.of(broker, "consumer"));
    this.source = new MqttSensorSource(link, 1024, () -> System.currentTimeMillis() * 1_000_000);
    source.start();
    this.thread = Thread.ofPlatform().start(this::drain);
  }

  public MqttSensorSource source() {
    return source;
  }

  public synchronized List<ImuSample> samples() {
    return List.copyOf(samples);
  }

  public synchronized boolean isComplete() {
    return stream.isComplete();
  }

  public synchronized IngestStats stats() {
    return stream.stats();
  }

  public synchronized Map<MalformedPacketException.Reason, Long> rejects() {
    return decoder.rejects();
  }

  private void drain() {
    try {
      while (running) {
        store(source.take(256, Duration.ofMillis(20)));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private synchronized void store(List<ReceivedMessage> batch) throws IOException {
    for (var received : batch) {
      log.append(received.message());
    }
    log.force();
    for (var received : batch) {
      received.acknowledgement().acknowledge();
      stream(received.message());
    }
    if (!batch.isEmpty()) {
      source.publishAck(device, new AckFrame(session, stream.nextExpected()));
    }
  }

  private void stream(RawMessage message) {
    for (Packet packet : decoder.decode(message.kind(), message.payload())) {
      switch (packet) {
        case DataFrame data -> samples.addAll(stream.push(data, message.arrivalNanos()));
        case ConfigFrame config -> samples.addAll(stream.config(config));
        case StatusFrame status -> stream.status(status);
        default -> throw new AssertionError("not for a receiver: " + packet);
      }
    }
  }

  @Override
  public void close() throws InterruptedException, IOException {
    running = false;
    thread.join();
    source.close();
    log.close();
  }
}
