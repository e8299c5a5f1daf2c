package dev.femoris.ingest.ble.bench;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.protocol.AxisMap;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.RawSamples;
import dev.femoris.protocol.Scale;
import dev.femoris.protocol.StatusFrame;
import dev.femoris.protocol.StatusFrame.State;
import java.util.List;
import java.util.UUID;

/**
 * A sensor with this project's own firmware, in its simplest form: streams while somebody listens,
 * keeps nothing back for later.
 */
final class FemorisPeripheral implements Peripheral {

  private static final UUID SERVICE = femoris(1);
  private static final UUID FRAMES = femoris(2);
  private static final UUID COMMANDS = femoris(3);
  private static final double RATE_HZ = 104;
  private static final int SAMPLES = 10;
  private static final int CONFIG_ID = 1;
  private static final int SAMPLES_PER_STATUS = 104;

  /** m/s² per count: ±16 g. */
  private static final Scale ACCEL = Scale.ofAccelRange(16);

  /** deg/s per count: ±2000 deg/s. */
  private static final Scale RATE = Scale.ofRateRange(2000);

  private final String serial;
  private final int session;
  private final short[] counts = new short[SAMPLES * RawSamples.CHANNELS];
  private Air air = SilentAir.INSTANCE;
  private long next;
  private int held;
  private long heldMicros;

  FemorisPeripheral(String serial) {
    this.serial = serial;
    this.session = Math.floorMod(serial.hashCode(), 1 << 16);
  }

  private static UUID femoris(int number) {
    return UUID.fromString("f3a1%04x-7c5e-4b1d-9d2a-66656d6f7269".formatted(number));
  }

  @Override
  public String localName() {
    return "Femoris " + serial;
  }

  @Override
  public List<UUID> advertised() {
    return List.of(SERVICE);
  }

  @Override
  public List<EmulatedService> services() {
    return List.of(
        EmulatedService.of(
            SERVICE, EmulatedService.notifying(FRAMES), EmulatedService.writable(COMMANDS)));
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
    held = 0;
  }

  @Override
  public void subscribed(UUID characteristic) {
    var config =
        new ConfigFrame(
            CONFIG_ID,
            session,
            ACCEL,
            RATE,
            Math.round(RATE_HZ * 1e6),
            160,
            2000,
            0,
            AxisMap.IDENTITY,
            serial,
            "bench");
    air.send(FRAMES, PacketEncoder.encode(config), 0);
  }

  @Override
  public void written(UUID characteristic, byte[] value) {
    // Acknowledgements and requests: it keeps nothing that could be asked for.
  }

  @Override
  public boolean isStreaming() {
    return air.isListening(FRAMES);
  }

  @Override
  public void sample(long sensorNanos, ImuSample sample) {
    if (held == 0) {
      heldMicros = sensorNanos / 1000;
    }
    put(Wire.accelMps2(sample), ACCEL, 0);
    put(Wire.rateDegPerS(sample), RATE, 3);
    held++;
    next++;
    if (held == SAMPLES) {
      var raw = RawSamples.of(counts.clone());
      var frame = new DataFrame(0, session, next - SAMPLES, heldMicros, CONFIG_ID, raw);
      air.send(FRAMES, PacketEncoder.encode(frame), SAMPLES);
      held = 0;
    }
    if (next % SAMPLES_PER_STATUS == 0) {
      status((sensorNanos + Math.round(1e9 / RATE_HZ)) / 1000);
    }
  }

  private void put(double[] values, Scale scale, int channel) {
    for (int axis = 0; axis < values.length; axis++) {
      counts[held * RawSamples.CHANNELS + channel + axis] =
          PacketBytes.saturated(values[axis] / scale.perCount());
    }
  }

  private void status(long micros) {
    var status = new StatusFrame(State.STREAMING, 0, session, next, micros, 1, 90, 0);
    air.send(FRAMES, PacketEncoder.encode(status), 0);
  }

  @Override
  public int heldBack() {
    return held;
  }
}
