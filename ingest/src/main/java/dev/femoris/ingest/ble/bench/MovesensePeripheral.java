package dev.femoris.ingest.ble.bench;

import dev.femoris.analysis.sample.ImuSample;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Movesense with the GATT SensorData service. Several samples a packet, stamp of the first. */
final class MovesensePeripheral implements Peripheral {

  private static final UUID SERVICE = UUID.fromString("34802252-7185-4d5d-b431-630e7050e8f0");
  private static final UUID WRITE = UUID.fromString("34800001-7185-4d5d-b431-630e7050e8f0");
  private static final UUID NOTIFY = UUID.fromString("34800002-7185-4d5d-b431-630e7050e8f0");
  private static final Set<Integer> RATES_HZ = Set.of(13, 26, 52, 104, 208, 416, 833, 1666);
  private static final String PATH = "/Meas/IMU6/";
  private static final int SUBSCRIBE = 1;
  private static final int UNSUBSCRIBE = 2;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int SAMPLES = 8;
  private static final long UP_MILLIS = 123_456;

  private final String serial;
  private final List<ImuSample> packet = new ArrayList<>();
  private Air air = SilentAir.INSTANCE;
  private int rateHz = 104;
  private boolean streaming;
  private int reference;
  private long stampMillis;

  MovesensePeripheral(String serial) {
    this.serial = serial;
  }

  @Override
  public String localName() {
    return "Movesense " + serial;
  }

  @Override
  public List<UUID> advertised() {
    return List.of();
  }

  @Override
  public List<EmulatedService> services() {
    return List.of(
        EmulatedService.of(
            SERVICE, EmulatedService.writable(WRITE), EmulatedService.notifying(NOTIFY)));
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
    streaming = false;
    packet.clear();
  }

  @Override
  public void subscribed(UUID characteristic) {
    // It waits for a command.
  }

  @Override
  public void written(UUID characteristic, byte[] value) throws RefusedWriteException {
    if (value.length < 2) {
      throw new RefusedWriteException("too short");
    }
    int status =
        switch (value[0]) {
          case SUBSCRIBE -> start(value);
          case UNSUBSCRIBE -> stop();
          default -> NOT_FOUND;
        };
    air.send(NOTIFY, new PacketBytes().u8(1, value[1]).u16(status).take(), 0);
  }

  private int start(byte[] value) {
    var path = new String(value, 2, value.length - 2, StandardCharsets.US_ASCII);
    if (!path.matches(PATH + "\\d{2,4}")) {
      return NOT_FOUND;
    }
    int wanted = Integer.parseInt(path.substring(PATH.length()));
    if (!RATES_HZ.contains(wanted)) {
      return NOT_FOUND;
    }
    rateHz = wanted;
    reference = value[1];
    streaming = true;
    return OK;
  }

  private int stop() {
    streaming = false;
    packet.clear();
    return OK;
  }

  @Override
  public boolean isStreaming() {
    return streaming && air.isListening(NOTIFY);
  }

  @Override
  public void sample(long sensorNanos, ImuSample sample) {
    if (!isStreaming()) {
      return;
    }
    if (packet.isEmpty()) {
      stampMillis = UP_MILLIS + Math.floorDiv(sensorNanos, 1_000_000);
    }
    packet.add(sample);
    if (packet.size() == SAMPLES) {
      send();
    }
  }

  private void send() {
    var bytes = new PacketBytes().u8(2, reference).u32(stampMillis);
    packet.forEach(s -> bytes.f32(Wire.accelMps2(s)));
    packet.forEach(s -> bytes.f32(Wire.rateDegPerS(s)));
    air.send(NOTIFY, bytes.take(), packet.size());
    packet.clear();
  }

  @Override
  public int heldBack() {
    return packet.size();
  }
}
