package dev.femoris.ingest.ble.bench;

import dev.femoris.analysis.sample.ImuSample;
import java.util.List;
import java.util.UUID;

/**
 * No maker's: sends numbered notifications at a given rate, from the command {@code 01} on until
 * {@code 00}. {@code [number u32][filler]}; the numbers begin at 0 with each start.
 */
final class FloodPeripheral implements Peripheral {

  private final double rateHz;
  private final int bytes;
  private Air air = SilentAir.INSTANCE;
  private boolean started;
  private long next;

  FloodPeripheral(double rateHz, int bytes) {
    this.rateHz = rateHz;
    this.bytes = bytes;
  }

  @Override
  public String localName() {
    return "Flood";
  }

  @Override
  public List<UUID> advertised() {
    return List.of(BenchUuids.FLOOD_SERVICE);
  }

  @Override
  public List<EmulatedService> services() {
    return List.of(
        EmulatedService.of(
            BenchUuids.FLOOD_SERVICE,
            EmulatedService.notifying(BenchUuids.FLOOD_NUMBERS),
            EmulatedService.writable(BenchUuids.FLOOD_COMMAND)));
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
    started = false;
  }

  @Override
  public void subscribed(UUID characteristic) {
    // It waits for a command.
  }

  @Override
  public void written(UUID characteristic, byte[] value) throws RefusedWriteException {
    if (value.length != 1) {
      throw new RefusedWriteException("one byte, please");
    }
    started = value[0] != 0;
    next = 0;
  }

  @Override
  public boolean isStreaming() {
    return started && air.isListening(BenchUuids.FLOOD_NUMBERS);
  }

  @Override
  public void sample(long sensorNanos, ImuSample sample) {
    if (isStreaming()) {
      var packet = new PacketBytes().u32(next);
      for (int i = 4; i < bytes; i++) {
        packet.u8((int) (next + i));
      }
      next++;
      air.send(BenchUuids.FLOOD_NUMBERS, packet.take(), 1);
    }
  }

  @Override
  public int heldBack() {
    return 0;
  }
}
