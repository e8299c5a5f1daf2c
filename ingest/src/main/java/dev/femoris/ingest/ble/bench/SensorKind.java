package dev.femoris.ingest.ble.bench;

import java.util.Arrays;
import java.util.Optional;

/** The sensors that can be emulated; named as their profiles are. */
public enum SensorKind {
  POLAR_VERITY_SENSE("polar_verity_sense", true),
  MOVESENSE("movesense", true),
  MOVELLA_DOT("movella_dot", true),
  METAMOTION("metamotion", false),
  THINGY52("thingy52", false),
  WITMOTION("witmotion", false),
  FEMORIS("femoris", true),
  /** No maker's: numbered notifications, 1000 a second, 20 bytes each. */
  FLOOD("flood", true);

  static final int FLOOD_BYTES = 20;
  private static final double FLOOD_HZ = 1000;

  private final String id;
  private final boolean stamps;

  SensorKind(String id, boolean stamps) {
    this.id = id;
    this.stamps = stamps;
  }

  public String id() {
    return id;
  }

  /** Whether its packets carry time, so that its motion may be played faster. */
  public boolean stamps() {
    return stamps;
  }

  public static Optional<SensorKind> named(String id) {
    return Arrays.stream(values()).filter(k -> k.id.equals(id)).findFirst();
  }

  /** A fresh one; its serial is the end of its address, as makers print it. */
  Peripheral peripheral(String address) {
    String serial = address.replace(":", "").substring(4);
    return switch (this) {
      case POLAR_VERITY_SENSE -> new PolarPeripheral(serial);
      case MOVESENSE -> new MovesensePeripheral(serial);
      case MOVELLA_DOT -> new MovellaDotPeripheral();
      case METAMOTION -> new MetaMotionPeripheral();
      case THINGY52 -> new Thingy52Peripheral();
      case WITMOTION -> new WitMotionPeripheral();
      case FEMORIS -> new FemorisPeripheral(serial);
      case FLOOD -> new FloodPeripheral(FLOOD_HZ, FLOOD_BYTES);
    };
  }
}
