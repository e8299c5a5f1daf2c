package dev.femoris.ingest.ble.bluezdbus;

import dev.femoris.ingest.ble.BleConnection;
import dev.femoris.ingest.ble.BleException;
import dev.femoris.ingest.ble.BleException.Reason;
import dev.femoris.ingest.ble.NotificationSink;
import dev.femoris.ingest.ble.NotificationTaps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bluez.Device1;
import org.bluez.GattCharacteristic1;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.interfaces.Properties.PropertiesChanged;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection. */
final class BluezConnection implements BleConnection {

  private static final Logger LOG = LoggerFactory.getLogger(BluezConnection.class);
  private static final Duration SILENCE = Duration.ofMillis(50);

  private final String address;
  private final BusConnection bus;
  private final String devicePath;
  private final GattTable gatt;
  private final NotificationTaps taps;
  private final List<AutoCloseable> listening = new ArrayList<>();
  private boolean closed;

  BluezConnection(
      String address,
      BusConnection bus,
      String devicePath,
      GattTable gatt,
      AtomicLong sinkFailures) {
    this.address = address;
    this.bus = bus;
    this.devicePath = devicePath;
    this.gatt = gatt;
    this.taps = new NotificationTaps(sinkFailures);
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public Set<UUID> services() {
    return gatt.services();
  }

  @Override
  public void subscribe(UUID service, UUID characteristic, NotificationSink sink)
      throws BleException {
    String path = path(service, characteristic);
    var tap = taps.open(characteristic, sink);
    listening.add(bus.listen(path, change -> value(change).ifPresent(tap::heard)));
    bus.call(
        Reason.REFUSED,
        "notifications of %s of %s".formatted(characteristic, address),
        () -> {
          bus.object(path, GattCharacteristic1.class).StartNotify();
          return true;
        });
  }

  @Override
  public void write(UUID service, UUID characteristic, byte[] value) throws BleException {
    String path = path(service, characteristic);
    bus.call(
        Reason.REFUSED,
        "write to %s of %s".formatted(characteristic, address),
        () -> {
          bus.object(path, GattCharacteristic1.class).WriteValue(value, Map.of());
          return true;
        });
  }

  private String path(UUID service, UUID characteristic) throws BleException {
    if (!isUp()) {
      bus.requireBus();
      throw new BleException(Reason.LINK_LOST, address + ": the link is down");
    }
    return gatt.characteristic(service, characteristic)
        .orElseThrow(
            () ->
                new BleException(
                    Reason.REFUSED, "%s has no %s".formatted(address, characteristic)));
  }

  @Override
  public boolean isUp() {
    if (closed || bus.isGone()) {
      return false;
    }
    try {
      return bus.call(
          Reason.LINK_LOST,
          address,
          () -> bus.object(devicePath, Properties.class).<Boolean>Get(Devices.DEVICE, "Connected"));
    } catch (BleException unknown) {
      return false;
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    if (isUp()) {
      bus.attempt(
              () -> {
                bus.object(devicePath, Device1.class).Disconnect();
                return true;
              })
          .ifPresent(why -> LOG.warn("{}: cannot disconnect: {}", address, why));
    }
    closed = true;
    if (!bus.isGone()) {
      taps.awaitSilence(SILENCE);
      listening.forEach(this::stopListening);
    }
  }

  /** A changed value is a notification. */
  private static Optional<byte[]> value(PropertiesChanged change) {
    Variant<?> changed = change.getPropertiesChanged().get("Value");
    return changed == null ? Optional.empty() : Optional.of(bytes(changed.getValue()));
  }

  private static byte[] bytes(Object value) {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    var list = (List<?>) value;
    var bytes = new byte[list.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (Byte) list.get(i);
    }
    return bytes;
  }

  private void stopListening(AutoCloseable listener) {
    try {
      listener.close();
    } catch (Exception failure) {
      LOG.debug("{}: cannot stop listening: {}", address, failure.getMessage());
    }
  }
}
