package dev.femoris.ingest.ble.bench;

import dev.femoris.analysis.sample.ImuSample;
import java.util.List;
import java.util.UUID;

/** Nordic Thingy:52, motion service: raw data while somebody listens, at the configured rate. */
final class Thingy52Peripheral implements Peripheral {

  private static final UUID SERVICE = thingy(0x0400);
  private static final UUID CONFIG = thingy(0x0401);
  private static final UUID TAP = thingy(0x0402);
  private static final UUID QUATERNION = thingy(0x0404);
  private static final UUID RAW = thingy(0x0406);
  private static final int CONFIG_BYTES = 9;
  private static final int FREQUENCY_AT = 6;
  private static final int LOWEST_HZ = 5;
  private static final int HIGHEST_HZ = 200;
  private static final double ACCEL_COUNTS_PER_G = 1 << 10;
  private static final double RATE_COUNTS_PER_DEG_PER_S = 1 << 5;
  private static final int[] FIELD_COUNTS = {20 << 4, 0, -(40 << 4)};

  private Air air = SilentAir.INSTANCE;
  private int rateHz = 10;

  private static UUID thingy(int number) {
    return UUID.fromString("ef68%04x-9b35-4933-9b10-52ffa9740042".formatted(number));
  }

  @Override
  public String localName() {
    return "Thingy";
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
            EmulatedService.writable(CONFIG),
            EmulatedService.notifying(TAP),
            EmulatedService.notifying(QUATERNION),
            EmulatedService.notifying(RAW)));
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
    // It sends as long as somebody listens, nothing else counts.
  }

  @Override
  public void subscribed(UUID characteristic) {
    // It sends from now on.
  }

  @Override
  public void written(UUID characteristic, byte[] value) throws RefusedWriteException {
    if (!characteristic.equals(CONFIG) || value.length != CONFIG_BYTES) {
      throw new RefusedWriteException("no configuration");
    }
    int wanted = value[FREQUENCY_AT] & 0xFF | (value[FREQUENCY_AT + 1] & 0xFF) << 8;
    if (wanted < LOWEST_HZ || wanted > HIGHEST_HZ) {
      throw new RefusedWriteException("frequency");
    }
    rateHz = wanted;
  }

  @Override
  public boolean isStreaming() {
    return air.isListening(RAW);
  }

  @Override
  public void sample(long sensorNanos, ImuSample sample) {
    var packet = new PacketBytes();
    for (double g : Wire.accelG(sample)) {
      packet.i16(g * ACCEL_COUNTS_PER_G);
    }
    for (double degPerS : Wire.rateDegPerS(sample)) {
      packet.i16(degPerS * RATE_COUNTS_PER_DEG_PER_S);
    }
    for (int counts : FIELD_COUNTS) {
      packet.i16(counts);
    }
    air.send(RAW, packet.take(), 1);
  }

  @Override
  public int heldBack() {
    return 0;
  }
}
