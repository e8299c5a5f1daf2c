package dev.femoris.service.gateway;

import dev.femoris.ingest.mqtt.MqttSensorSource;
import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.ingest.relay.FrameSink;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.StatusFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A run's frames on their way into the ingest queue, as the messages a sensor would send. Belongs
 * to the run's thread.
 */
final class RunOutlet implements FrameSink {

  private static final int MOST_FRAMES = 40;

  private final String device;
  private final byte[] declaration;
  private final MqttSensorSource source;
  private final StoredSamples stored;
  private final List<Message> ready = new ArrayList<>();
  private final List<byte[]> data = new ArrayList<>();
  private final AtomicLong underWay = new AtomicLong();
  private boolean again;
  private boolean declared;
  private OptionalDouble rateHz = OptionalDouble.empty();
  private OptionalInt battery = OptionalInt.empty();

  private record Message(MessageKind kind, byte[] payload) {}

  /**
   * @param declaration what the athlete does, as the session topic has it
   */
  RunOutlet(String device, byte[] declaration, MqttSensorSource source, StoredSamples stored) {
    this.device = device;
    this.declaration = declaration;
    this.source = source;
    this.stored = stored;
  }

  /** Whether the frames are of notifications that were taken before; what is stored is left out. */
  void again(boolean value) {
    again = value;
  }

  @Override
  public void frame(Packet packet, byte[] bytes, long arrivalNanos) {
    if (!declared) {
      declared = true;
      ready.add(new Message(MessageKind.SESSION, declaration));
    }
    if (packet instanceof DataFrame frame) {
      data(frame, bytes);
    } else if (packet instanceof StatusFrame status) {
      status(status, bytes);
    } else if (packet instanceof ConfigFrame config) {
      rateHz = OptionalDouble.of(config.sampleRateHz());
      add(MessageKind.CONFIG, bytes);
    } else if (!again) {
      data.add(bytes); // Pongs and answers: they are of the moment.
    }
  }

  /** Puts everything into the queue; waits while it is full. */
  void flush() throws InterruptedException {
    closeBatch();
    for (Message message : ready) {
      underWay.incrementAndGet();
      source.put(message.kind(), device, message.payload(), underWay::decrementAndGet);
    }
    ready.clear();
  }

  /** Whether everything that was put in is safely stored. */
  boolean isStored() {
    return underWay.get() == 0;
  }

  /** As the newest config says. */
  OptionalDouble rateHz() {
    return rateHz;
  }

  /** As the newest status says. */
  OptionalInt battery() {
    return battery;
  }

  private void data(DataFrame frame, byte[] bytes) {
    if (again && frame.nextSample() <= stored.next(device, frame.session())) {
      return;
    }
    data.add(bytes);
    if (data.size() == MOST_FRAMES) {
      closeBatch();
    }
  }

  private void status(StatusFrame status, byte[] bytes) {
    battery =
        status.batteryPercent() == StatusFrame.BATTERY_UNKNOWN
            ? OptionalInt.empty()
            : OptionalInt.of(status.batteryPercent());
    if (!again || status.state() == StatusFrame.State.STOPPED) {
      add(MessageKind.STATUS, bytes);
    }
  }

  private void add(MessageKind kind, byte[] bytes) {
    closeBatch();
    ready.add(new Message(kind, bytes));
  }

  private void closeBatch() {
    if (!data.isEmpty()) {
      ready.add(new Message(MessageKind.DATA, MqttBatch.encode(data)));
      data.clear();
    }
  }
}
