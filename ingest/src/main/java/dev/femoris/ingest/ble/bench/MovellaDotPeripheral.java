package dev.femoris.ingest.ble.bench;

import dev.femoris.analysis.sample.ImuSample;
import java.util.List;
import java.util.UUID;

/** Movella DOT in payload mode 21: a stamped sample a notification. */
final class MovellaDotPeripheral implements Peripheral {

  private static final UUID SERVICE = dot(0x2000);
  private static final UUID CONTROL = dot(0x2001);
  private static final UUID LONG = dot(0x2002);
  private static final UUID MEDIUM = dot(0x2003);
  private static final UUID SHORT = dot(0x2004);
  private static final int MEASUREMENT = 1;
  private static final int RATE_QUANTITIES = 21;
  private static final double RATE_HZ = 60;
  private static final long UP_MICROS = 0xFFFF_FF00L - 2_000_000;

  private Air air = SilentAir.INSTANCE;
  private boolean started;

  private static UUID dot(int number) {
    return UUID.fromString("1517%04x-4947-11e9-8646-d663bd873d93".formatted(number));
  }

  @Override
  public String localName() {
    return "Xsens DOT";
  }

  @Override
  public List<UUID> advertised() {
    return List.of();
  }

  @Override
  public List<EmulatedService> services() {
    return List.of(
        EmulatedService.of(
            SERVICE,
            EmulatedService.writable(CONTROL),
            EmulatedService.notifying(LONG),
            EmulatedService.notifying(MEDIUM),
            EmulatedService.notifying(SHORT)));
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
    started = false;
  }

  @Override
  public void subscribed(UUID characteristic) {
    // It waits for a command.
  }

  @Override
  public void written(UUID characteristic, byte[] value) throws RefusedWriteException {
    if (value.length != 3 || value[0] != MEASUREMENT) {
      throw new RefusedWriteException("no control message");
    }
    // Other payload modes are taken, but nothing of them comes here.
    started = value[1] == 1 && value[2] == RATE_QUANTITIES;
  }

  @Override
  public boolean isStreaming() {
    return started && air.isListening(MEDIUM);
  }

  @Override
  public void sample(long sensorNanos, ImuSample sample) {
    if (!isStreaming()) {
      return;
    }
    var packet = new PacketBytes().u32(UP_MICROS + sensorNanos / 1000);
    packet.f32(Wire.accelMps2(sample)).f32(Wire.rateDegPerS(sample));
    air.send(MEDIUM, packet.take(), 1);
  }

  @Override
  public int heldBack() {
    return 0;
  }
}
