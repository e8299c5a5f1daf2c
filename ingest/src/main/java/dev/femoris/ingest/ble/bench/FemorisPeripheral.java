package dev.femoris.ingest.ble.bench;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.PacketDecoder;
import dev.femoris.protocol.RawSamples;
import dev.femoris.protocol.Scale;
import dev.femoris.protocol.StatusFrame.State;
import dev.femoris.protocol.peripheral.DeviceClock;
import dev.femoris.protocol.peripheral.SensorTraits;
import dev.femoris.protocol.peripheral.SimulatedSensor;
import java.util.List;
import java.util.UUID;

/**
 * A sensor with this project's own firmware: the simulated one of the protocol, with its ring
 * buffer, sending again what is asked for. Its wire session begins with the motion's first listener
 * and is stopped with the motion's end; what is in the buffer is sent after that. A further motion
 * is a further power-up.
 */
final class FemorisPeripheral implements Peripheral {

  private static final UUID SERVICE = femoris(1);
  private static final UUID FRAMES = femoris(2);
  private static final UUID COMMANDS = femoris(3);
  private static final double RATE_HZ = 104;

  /** The chip has read what belongs to a moment a little after it. */
  private static final long READY_NANOS = 1_000;

  /** After so long the sensor may notify again. */
  private static final long PACE_NANOS = 20_000_000;

  private final SensorTraits traits;
  private final Scale accelScale;
  private final Scale rateScale;
  private final short[] reading = new short[RawSamples.CHANNELS];
  private Air air = SilentAir.INSTANCE;
  private SimulatedSensor sensor;
  private boolean linked;
  private long nowNanos;
  private long seed;

  FemorisPeripheral(String serial) {
    traits =
        SensorTraits.defaults().withSerial(serial).withRates(List.of(Math.round(RATE_HZ * 1e6)));
    accelScale = Scale.ofAccelRange(traits.accelRangesG().getFirst());
    rateScale = Scale.ofRateRange(traits.rateRangesDegPerS().getFirst());
    seed = serial.hashCode();
    sensor = powerUp();
  }

  private SimulatedSensor powerUp() {
    nowNanos = 0;
    linked = false;
    return new SimulatedSensor(
        traits,
        (sample, counts) -> System.arraycopy(reading, 0, counts, 0, counts.length),
        new DeviceClock(0, 0),
        seed++);
  }

  private static UUID femoris(int number) {
    return UUID.fromString("f3a1%04x-7c5e-4b1d-9d2a-66656d6f7269".formatted(number));
  }

  @Override
  public String localName() {
    return "Femoris " + traits.serial();
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
    follow();
  }

  /** Before the motion it only waits. */
  @Override
  public void subscribed(UUID characteristic) {
    if (sensor.state() != State.IDLE) {
      follow();
    }
  }

  /** For the sensor the link is up while frames are listened to. */
  private void follow() {
    if (isStreaming() && !linked) {
      sensor.linkUp(nowNanos);
    } else if (!isStreaming() && linked) {
      sensor.linkDown(nowNanos);
    }
    linked = isStreaming();
  }

  @Override
  public void written(UUID characteristic, byte[] value) {
    send(sensor.receive(value, nowNanos));
  }

  @Override
  public boolean isStreaming() {
    return air.isListening(FRAMES);
  }

  @Override
  public void sample(long sensorNanos, ImuSample sample) {
    if (sensor.state() == State.STOPPED) {
      sensor = powerUp();
    }
    put(Wire.accelMps2(sample), accelScale, 0);
    put(Wire.rateDegPerS(sample), rateScale, 3);
    nowNanos = Math.max(nowNanos, sensorNanos);
    follow();
    tick(sensorNanos + READY_NANOS);
  }

  private void put(double[] values, Scale scale, int channel) {
    for (int axis = 0; axis < values.length; axis++) {
      reading[channel + axis] = PacketBytes.saturated(values[axis] / scale.perCount());
    }
  }

  @Override
  public void tick(long sensorNanos) {
    nowNanos = Math.max(nowNanos, sensorNanos);
    follow();
    send(sensor.advance(nowNanos));
  }

  @Override
  public void motionOver(long sensorNanos) {
    sensor.stop(nowNanos);
    tick(nowNanos + PACE_NANOS);
  }

  private void send(List<byte[]> frames) {
    frames.forEach(frame -> air.send(FRAMES, frame, samplesIn(frame)));
  }

  private static int samplesIn(byte[] frame) {
    try {
      return PacketDecoder.decode(frame) instanceof DataFrame data ? data.samples().size() : 0;
    } catch (MalformedPacketException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Nothing is held back for good: the rest is sent when it is stopped. */
  @Override
  public int heldBack() {
    return 0;
  }
}
