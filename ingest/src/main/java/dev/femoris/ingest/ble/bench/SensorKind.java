package dev.femoris.ingest.ble.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The sensors that can be emulated; named as their profiles are. */
public enum SensorKind {
  POLAR_VERITY_SENSE("polar_verity_sense", PolarPeripheral::new),
  MOVESENSE("movesense", MovesensePeripheral::new),
  MOVELLA_DOT("movella_dot", serial -> new MovellaDotPeripheral()),
  METAMOTION("metamotion", serial -> new MetaMotionPeripheral()),
  THINGY52("thingy52", serial -> new Thingy52Peripheral()),
  WITMOTION("witmotion", serial -> new WitMotionPeripheral()),
  FEMORIS("femoris", FemorisPeripheral::new),
  /** Numbered notifications, 1000 a second, 20 bytes each. */
  FLOOD("flood", serial -> new FloodPeripheral(1000, 20)),
  /** Numbered notifications, 100 a second, 20 bytes each. */
  TRICKLE("trickle", serial -> new FloodPeripheral(100, 20));

  private final String id;
  private final Function<String, Peripheral> maker;

  SensorKind(String id, Function<String, Peripheral> maker) {
    this.id = id;
    this.maker = maker;
  }

  public String id() {
    return id;
  }

  /** Whether its packets carry time, so that its motion may be played faster. */
  public boolean stamps() {
    return switch (this) {
      case METAMOTION, THINGY52, WITMOTION -> false;
      case POLAR_VERITY_SENSE, MOVESENSE, MOVELLA_DOT, FEMORIS, FLOOD, TRICKLE -> true;
    };
  }

  public static Optional<SensorKind> named(String id) {
    return Arrays.stream(values()).filter(k -> k.id.equals(id)).findFirst();
  }

  /** A fresh one; its serial is the end of its address, as makers print it. */
  Peripheral peripheral(String address) {
    return maker.apply(address.replace(":", "").substring(4));
  }
}
