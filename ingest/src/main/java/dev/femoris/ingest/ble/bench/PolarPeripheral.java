package dev.femoris.ingest.ble.bench;

import dev.femoris.analysis.sample.ImuSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Polar Verity Sense: acceleration and rate as separate compressed streams of the PMD service, each
 * packet stamped with the time of its last sample.
 */
final class PolarPeripheral implements Peripheral {

  private static final UUID SERVICE = pmd(0x80);
  private static final UUID CONTROL = pmd(0x81);
  private static final UUID DATA = pmd(0x82);
  private static final UUID HEART_RATE = UUID.fromString("0000180d-0000-1000-8000-00805f9b34fb");
  private static final double RATE_HZ = 52;
  private static final int SAMPLES = 24;

  /** Its clock begins on 1 January 2019 when nobody has set it; counted from 2000. */
  private static final long CLOCK_NANOS = 599_616_000_000_000_000L;

  private static final int SETTINGS = 0x01;
  private static final int START = 0x02;
  private static final int STOP = 0x03;
  private static final int INVALID_COMMAND = 1;
  private static final int INVALID_MEASUREMENT = 2;
  private static final int ALREADY = 6;

  private final String serial;
  private final Stream accel = new Stream(2, 0x81, 8000.0 / 32768);
  private final Stream rate = new Stream(5, 0x80, 2000.0 / 32768);
  private Air air = SilentAir.INSTANCE;

  PolarPeripheral(String serial) {
    this.serial = serial;
  }

  private static UUID pmd(int number) {
    return UUID.fromString("fb005c%02x-02e7-f387-1cad-8acd2d8df0c8".formatted(number));
  }

  @Override
  public String localName() {
    return "Polar Sense " + serial;
  }

  @Override
  public List<UUID> advertised() {
    return List.of(HEART_RATE);
  }

  @Override
  public List<EmulatedService> services() {
    return List.of(
        EmulatedService.of(
            SERVICE,
            new EmulatedService.EmulatedCharacteristic(
                CONTROL, List.of("read", "write", "indicate")),
            EmulatedService.notifying(DATA)));
  }

  @Override
  public double rateHz() {
    return RATE_HZ;
  }

  @Override
  public void connected(Air air) {
    this.air = air;
  }

  @Override
  public void disconnected() {
    accel.stop();
    rate.stop();
  }

  @Override
  public void subscribed(UUID characteristic) {
    // It waits for a command.
  }

  @Override
  public void written(UUID characteristic, byte[] value) throws RefusedWriteException {
    if (!characteristic.equals(CONTROL) || value.length < 2) {
      throw new RefusedWriteException("no command");
    }
    if (!air.isListening(CONTROL)) {
      throw new RefusedWriteException("indications of the control point are off");
    }
    int command = value[0];
    var stream = stream(value[1]);
    var answer = new PacketBytes().u8(0xF0, command, value[1]);
    if (stream.isEmpty()) {
      answer.u8(INVALID_MEASUREMENT, 0);
    } else {
      carryOut(command, stream.get(), answer);
    }
    air.send(CONTROL, answer.take(), 0);
  }

  private Optional<Stream> stream(int measurement) {
    return List.of(accel, rate).stream().filter(s -> s.measurement == measurement).findFirst();
  }

  private static void carryOut(int command, Stream stream, PacketBytes answer) {
    switch (command) {
      case SETTINGS -> answer.u8(0, 0, 0, 1).u16((int) RATE_HZ).u8(1, 1).u16(16);
      case START -> {
        if (stream.running) {
          answer.u8(ALREADY, 0);
        } else {
          stream.running = true;
          answer.u8(0, 0, 5, 1).f32(stream.factor);
        }
      }
      case STOP -> {
        stream.stop();
        answer.u8(0, 0);
      }
      default -> answer.u8(INVALID_COMMAND, 0);
    }
  }

  @Override
  public boolean isStreaming() {
    return air.isListening(DATA) && accel.running && rate.running;
  }

  @Override
  public void sample(long sensorNanos, ImuSample sample) {
    double[] milliG = Wire.accelG(sample);
    for (int axis = 0; axis < milliG.length; axis++) {
      milliG[axis] *= 1000;
    }
    accel.take(sensorNanos, milliG, 0);
    rate.take(sensorNanos, Wire.rateDegPerS(sample), SAMPLES);
  }

  @Override
  public int heldBack() {
    return rate.held.size();
  }

  /** One measurement. */
  private final class Stream {

    private final int measurement;
    private final int frameType;
    private final float factor;
    private final List<short[]> held = new ArrayList<>();
    private boolean running;

    Stream(int measurement, int frameType, double factor) {
      this.measurement = measurement;
      this.frameType = frameType;
      this.factor = (float) factor;
    }

    void stop() {
      running = false;
      held.clear();
    }

    /**
     * @param whole samples that are complete with this packet
     */
    void take(long nanos, double[] values, int whole) {
      if (!running || !air.isListening(DATA)) {
        return;
      }
      held.add(
          new short[] {
            PacketBytes.saturated(values[0] / factor),
            PacketBytes.saturated(values[1] / factor),
            PacketBytes.saturated(values[2] / factor)
          });
      if (held.size() == SAMPLES) {
        var packet = new PacketBytes().u8(measurement).u64(CLOCK_NANOS + nanos).u8(frameType);
        DeltaPacking.append(packet, held);
        held.clear();
        air.send(DATA, packet.take(), whole);
      }
    }
  }
}
