package dev.femoris.ingest.ble.bench;

import dev.femoris.analysis.sample.ImuSample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** WitMotion: streams from connecting on, at 10 Hz until unlocked and told another rate. */
final class WitMotionPeripheral implements Peripheral {

  private static final UUID SERVICE = UUID.fromString("0000ffe5-0000-1000-8000-00805f9a34fb");
  private static final UUID NOTIFY = UUID.fromString("0000ffe4-0000-1000-8000-00805f9a34fb");
  private static final UUID WRITE = UUID.fromString("0000ffe9-0000-1000-8000-00805f9a34fb");
  private static final Map<Integer, Double> RATES_HZ =
      Map.of(0x06, 10.0, 0x07, 20.0, 0x08, 50.0, 0x09, 100.0, 0x0B, 200.0);
  private static final int UNLOCK = 0x69;
  private static final int UNLOCK_KEY = 0xB588;
  private static final int RATE = 0x03;
  private static final double ACCEL_COUNTS_PER_G = 32768.0 / 16;
  private static final double RATE_COUNTS_PER_DEG_PER_S = 32768.0 / 2000;
  private static final double ANGLE_COUNTS_PER_RAD = 32768 / Math.PI;

  private Air air = SilentAir.INSTANCE;
  private double rateHz = 10;
  private boolean unlocked;

  @Override
  public String localName() {
    return "WT901BLE68";
  }

  @Override
  public List<UUID> advertised() {
    return List.of();
  }

  @Override
  public List<EmulatedService> services() {
    return List.of(
        EmulatedService.of(
            SERVICE, EmulatedService.notifying(NOTIFY), EmulatedService.writable(WRITE)));
  }

  @Override
  public double rateHz() {
    return rateHz;
  }

  @Override
  public void connected(Air air) {
    this.air = air;
  }

  @Override
  public void disconnected() {
    unlocked = false;
  }

  @Override
  public void subscribed(UUID characteristic) {
    // It streams already.
  }

  /** {@code FF AA [register][value u16]}; anything else is passed over, as the real one does. */
  @Override
  public void written(UUID characteristic, byte[] value) {
    if (value.length != 5 || (value[0] & 0xFF) != 0xFF || (value[1] & 0xFF) != 0xAA) {
      return;
    }
    int setting = value[3] & 0xFF | (value[4] & 0xFF) << 8;
    if (value[2] == UNLOCK) {
      unlocked = setting == UNLOCK_KEY;
    } else if (value[2] == RATE && unlocked) {
      rateHz = Optional.ofNullable(RATES_HZ.get(setting)).orElse(rateHz);
    }
  }

  @Override
  public boolean isStreaming() {
    return air.isListening(NOTIFY);
  }

  @Override
  public void sample(long sensorNanos, ImuSample s) {
    var packet = new PacketBytes().u8(0x55, 0x61);
    for (double g : Wire.accelG(s)) {
      packet.i16(g * ACCEL_COUNTS_PER_G);
    }
    for (double degPerS : Wire.rateDegPerS(s)) {
      packet.i16(degPerS * RATE_COUNTS_PER_DEG_PER_S);
    }
    double roll = Math.atan2(s.accelYMps2(), s.accelZMps2());
    double pitch = Math.atan2(-s.accelXMps2(), Math.hypot(s.accelYMps2(), s.accelZMps2()));
    packet.i16(roll * ANGLE_COUNTS_PER_RAD).i16(pitch * ANGLE_COUNTS_PER_RAD).i16(0);
    air.send(NOTIFY, packet.take(), 1);
  }

  @Override
  public int heldBack() {
    return 0;
  }
}
