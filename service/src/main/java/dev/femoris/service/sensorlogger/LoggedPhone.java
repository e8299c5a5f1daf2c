package dev.femoris.service.sensorlogger;

import dev.femoris.ingest.device.CountScales;
import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.mqtt.MqttLink;
import dev.femoris.ingest.mqtt.SensorTopic;
import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.ingest.relay.RelayedSensor;
import dev.femoris.ingest.relay.SampleFramer;
import dev.femoris.ingest.replay.SessionDeclaration;
import dev.femoris.ingest.sensorlogger.SensorLoggerDecoder;
import dev.femoris.ingest.sensorlogger.SensorLoggerMessage;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.StatusFrame;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntSupplier;

/** One recording of one phone, as the sensor it is published as. Not thread-safe. */
final class LoggedPhone {

  /** What phones measure, in g and deg/s, or more. */
  private static final CountScales SCALES = CountScales.ofRanges(16, 2000);

  /** Some minutes. */
  private static final int MOST_UNSENT = 20_000;

  private record Unsent(MessageKind kind, byte[] payload) {}

  private final String device;
  private final String recording;
  private final PhoneUse use;
  private final MqttLink link;
  private final IntSupplier sessionIds;
  private final SensorLoggerDecoder decoder;
  private Optional<SampleFramer> framer = Optional.empty();
  private final ArrayDeque<Unsent> outbox = new ArrayDeque<>();
  private long lastNanos;
  private long givenUp;

  LoggedPhone(
      String device, String recording, PhoneUse use, MqttLink link, IntSupplier sessionIds) {
    this.device = device;
    this.recording = recording;
    this.use = use;
    this.link = link;
    this.sessionIds = sessionIds;
    this.decoder = new SensorLoggerDecoder(use.applesFrames());
  }

  /** Whether the message is of this recording and says the same of the athlete. */
  boolean takes(SensorLoggerMessage message, PhoneUse said) {
    return recording.equals(message.recording()) && use.equals(said);
  }

  void push(SensorLoggerMessage message, long nowNanos) {
    lastNanos = nowNanos;
    Decoded decoded = decoder.decode(message);
    if (framer.isEmpty()) {
      framer = decoder.rateHz().map(this::framer);
    }
    framer.ifPresent(f -> f.push(decoded, nowNanos));
  }

  void tick(long nowNanos) {
    framer.ifPresent(f -> f.tick(nowNanos));
    flush();
  }

  void stop(long nowNanos) {
    framer.ifPresent(f -> f.stop(nowNanos));
    flush();
  }

  long silentNanos(long nowNanos) {
    return nowNanos - lastNanos;
  }

  String device() {
    return device;
  }

  long messagesMissing() {
    return decoder.messagesMissing();
  }

  /** What must be switched on in the app. */
  Set<String> missing() {
    return decoder.missing();
  }

  /** Messages that were dropped because the broker was away for too long. */
  long givenUp() {
    return givenUp;
  }

  private SampleFramer framer(double nominalHz) {
    var sensor = new RelayedSensor(device, use.placement(), device, "Sensor Logger");
    return new SampleFramer(sensor, SCALES, nominalHz, sessionIds, this::publish);
  }

  private void publish(Packet packet, byte[] frame, long arrivalNanos) {
    switch (packet) {
      case ConfigFrame config -> {
        put(MessageKind.CONFIG, frame);
        declare(config.session());
      }
      case StatusFrame status -> put(MessageKind.STATUS, frame);
      default -> put(MessageKind.DATA, MqttBatch.encode(List.of(frame)));
    }
    flush();
  }

  private void declare(int session) {
    if (use.exercise().isEmpty()) {
      return;
    }
    var declaration =
        new SessionDeclaration(
            use.exercise().get(),
            use.placement().id(),
            "Sensor Logger",
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty());
    put(MessageKind.SESSION, declaration.withLoadKg(use.loadKg()).toJson(session));
  }

  private void put(MessageKind kind, byte[] payload) {
    outbox.addLast(new Unsent(kind, payload));
    if (outbox.size() > MOST_UNSENT) {
      giveUpOldestData();
    }
  }

  /** What the samples mean is never given up. */
  private void giveUpOldestData() {
    var oldest = outbox.iterator();
    while (oldest.hasNext()) {
      if (oldest.next().kind() == MessageKind.DATA) {
        oldest.remove();
        givenUp++;
        return;
      }
    }
  }

  /** Sends what waits, in order, as far as the broker takes it. */
  private void flush() {
    while (!outbox.isEmpty() && send(outbox.getFirst())) {
      outbox.removeFirst();
    }
  }

  private boolean send(Unsent message) {
    String topic = new SensorTopic(device, message.kind()).topic();
    return link.publish(topic, message.payload(), message.kind() != MessageKind.DATA);
  }
}
