package dev.femoris.ingest.ble.bench;

import java.util.Arrays;
import java.util.Optional;

/** The sensors that can be emulated; named as their profiles are. */
public enum SensorKind {
  MOVESENSE("movesense", true) {
    @Override
    Peripheral peripheral(String address) {
      return new MovesensePeripheral(serial(address));
    }
  },
  /** Numbered notifications, 1000 a second, 20 bytes each. */
  FLOOD("flood", true) {
    @Override
    Peripheral peripheral(String address) {
      return new FloodPeripheral(1000, 20);
    }
  };

  private final String id;
  private final boolean stamps;

  SensorKind(String id, boolean stamps) {
    this.id = id;
    this.stamps = stamps;
  }

  /** A fresh one, named after its address. */
  abstract Peripheral peripheral(String address);

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

  /** The end of the address, as makers print it. */
  static String serial(String address) {
    return address.replace(":", "").substring(4);
  }
}
