package dev.femoris.ingest.ble.bench;

import dev.femoris.analysis.sample.ImuSample;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** MbientLab MetaMotion with a BMI160: each chip on its own, three readings a notification. */
final class MetaMotionPeripheral implements Peripheral {

  private static final UUID SERVICE = metaWear(0x9000);
  private static final UUID COMMAND = metaWear(0x9001);
  private static final UUID NOTIFY = metaWear(0x9006);
  private static final double RATE_HZ = 100;
  private static final int IDENTIFY_ACCEL = 0x0380;
  private static final int BMI160 = 1;
  private static final int PACKED = 3;

  private final Chip accel = new Chip(0x03, 0x1C);
  private final Chip gyro = new Chip(0x13, 0x07);
  private Air air = SilentAir.INSTANCE;

  private static UUID metaWear(int number) {
    return UUID.fromString("326a%04x-85cb-9195-d9dd-464cfbbae75a".formatted(number));
  }

  @Override
  public String localName() {
    return "MetaWear";
  }

  @Override
  public List<UUID> advertised() {
    return List.of(SERVICE);
  }

  @Override
  public List<EmulatedService> services() {
    return List.of(
        EmulatedService.of(
            SERVICE, EmulatedService.writable(COMMAND), EmulatedService.notifying(NOTIFY)));
  }

  @Override
  public double rateHz() {
    return RATE_HZ;
  }

  @Override
  public void connected(Air air) {
    this.air = air;
  }

  /** Without logging set up, a board forgets all when the link goes. */
  @Override
  public void disconnected() {
    accel.reset();
    gyro.reset();
  }

  @Override
  public void subscribed(UUID characteristic) {
    // It waits for commands.
  }

  @Override
  public void written(UUID characteristic, byte[] value) throws RefusedWriteException {
    if (value.length < 2) {
      throw new RefusedWriteException("module and register, please");
    }
    int register = (value[0] & 0xFF) << 8 | value[1] & 0xFF;
    if (register == IDENTIFY_ACCEL) {
      air.send(NOTIFY, new PacketBytes().u8(0x03, 0x80, BMI160, 0).take(), 0);
    } else if (value[0] == accel.module) {
      accel.command(value);
    } else if (value[0] == gyro.module) {
      gyro.command(value);
    }
  }

  @Override
  public boolean isStreaming() {
    return air.isListening(NOTIFY) && accel.isRunning() && gyro.isRunning();
  }

  @Override
  public void sample(long sensorNanos, ImuSample sample) {
    accel.take(Wire.accelG(sample), accelCountsPerG(), 0);
    gyro.take(Wire.rateDegPerS(sample), rateCountsPerDegPerS(), PACKED);
  }

  private double accelCountsPerG() {
    return switch (accel.range()) {
      case 0x03 -> 16384;
      case 0x05 -> 8192;
      case 0x08 -> 4096;
      default -> 2048;
    };
  }

  private double rateCountsPerDegPerS() {
    return 16.4 * (1 << (gyro.range() & 7));
  }

  @Override
  public int heldBack() {
    return gyro.packed;
  }

  /** One of the two chips: its registers and the packet it fills. */
  private final class Chip {

    private static final int START = 0x01;
    private static final int ENABLE = 0x02;
    private static final int CONFIGURE = 0x03;

    private final int module;
    private final int packedRegister;
    private final Map<Integer, byte[]> registers = new HashMap<>();
    private PacketBytes packet = new PacketBytes();
    private int packed;

    Chip(int module, int packedRegister) {
      this.module = module;
      this.packedRegister = packedRegister;
    }

    void command(byte[] value) {
      registers.put(value[1] & 0xFF, Arrays.copyOfRange(value, 2, value.length));
    }

    void reset() {
      registers.clear();
      packed = 0;
    }

    boolean isRunning() {
      return isOn(START) && isOn(ENABLE) && isOn(packedRegister);
    }

    private boolean isOn(int register) {
      byte[] value = registers.getOrDefault(register, new byte[1]);
      return value.length > 0 && value[0] == 1;
    }

    /** As configured: the byte behind the rate. */
    int range() {
      byte[] value = registers.getOrDefault(CONFIGURE, new byte[2]);
      return value.length > 1 ? value[1] : 0;
    }

    /**
     * @param whole samples that are complete with this packet
     */
    void take(double[] values, double countsPerUnit, int whole) {
      if (!isRunning() || !air.isListening(NOTIFY)) {
        packed = 0;
        return;
      }
      if (packed == 0) {
        packet = new PacketBytes().u8(module, packedRegister);
      }
      for (double value : values) {
        packet.i16(value * countsPerUnit);
      }
      packed++;
      if (packed == PACKED) {
        packed = 0;
        air.send(NOTIFY, packet.take(), whole);
      }
    }
  }
}
