package dev.femoris.ingest.ble.tinyb;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tinyb.BluetoothManager;
import tinyb.BluetoothObject;
import tinyb.BluetoothType;

/** Answers of the library, which says null for nothing. */
final class TinybObjects {

  private TinybObjects() {}

  static <T> List<T> listed(@Nullable List<T> objects) {
    return objects == null ? List.of() : objects;
  }

  /** The object of that kind below {@code parent}, if it is there now; does not wait. */
  @SuppressWarnings("NullAway") // Null is how this library says: whatever its name.
  static Optional<BluetoothObject> one(
      BluetoothManager manager, BluetoothType type, UUID identifier, BluetoothObject parent) {
    return Optional.ofNullable(manager.getObject(type, null, identifier.toString(), parent));
  }
}
