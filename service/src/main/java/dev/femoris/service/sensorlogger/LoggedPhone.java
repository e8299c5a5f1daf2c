package dev.femoris.service.sensorlogger;

import dev.femoris.ingest.device.CountScales;
import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.mqtt.MqttSensorSource;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * One recording of one phone, as the sensor that the ingest queue gets it as. Its calls wait while
 * that queue is full. Not thread-safe.
 */
final class LoggedPhone {

  /** What phones measure, in g and deg/s, or more. */
  private static final CountScales SCALES = CountScales.ofRanges(16, 2000);

  private record Ready(MessageKind kind, byte[] payload) {}

  private final String device;
  private final String recording;
  private final PhoneUse use;
  private final MqttSensorSource source;
  private final IntSupplier sessionIds;
  private final SensorLoggerDecoder decoder;
  private Optional<SampleFramer> framer = Optional.empty();
  private final List<Ready> ready = new ArrayList<>();
  private long lastNanos;

  LoggedPhone(
      String device,
      String recording,
      PhoneUse use,
      MqttSensorSource source,
      IntSupplier sessionIds) {
    this.device = device;
    this.recording = recording;
    this.use = use;
    this.source = source;
    this.sessionIds = sessionIds;
    this.decoder = new SensorLoggerDecoder(use.applesFrames());
  }

  /** Whether the message is of this recording and says the same of the athlete. */
  boolean takes(SensorLoggerMessage message, PhoneUse said) {
    return recording.equals(message.recording()) && use.equals(said);
  }

  void push(SensorLoggerMessage message, long nowNanos) throws InterruptedException {
    lastNanos = nowNanos;
    Decoded decoded = decoder.decode(message);
    if (framer.isEmpty()) {
      framer = decoder.rateHz().map(this::framer);
    }
    framer.ifPresent(f -> f.push(decoded, nowNanos));
    flush();
  }

  void tick(long nowNanos) throws InterruptedException {
    framer.ifPresent(f -> f.tick(nowNanos));
    flush();
  }

  void stop(long nowNanos) throws InterruptedException {
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

  private SampleFramer framer(double nominalHz) {
    var sensor = new RelayedSensor(device, use.placement(), device, "Sensor Logger");
    return new SampleFramer(sensor, SCALES, nominalHz, sessionIds, this::collect);
  }

  private void collect(Packet packet, byte[] frame, long arrivalNanos) {
    switch (packet) {
      case ConfigFrame config -> {
        put(MessageKind.CONFIG, frame);
        declare(config.session());
      }
      case StatusFrame status -> put(MessageKind.STATUS, frame);
      default -> put(MessageKind.DATA, MqttBatch.encode(List.of(frame)));
    }
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
    ready.add(new Ready(kind, payload));
  }

  private void flush() throws InterruptedException {
    for (Ready message : ready) {
      source.put(message.kind(), device, message.payload(), () -> {});
    }
    ready.clear();
  }
}
