package dev.femoris.ingest.ble.bluezdbus;

import dev.femoris.ingest.ble.BleConnection;
import dev.femoris.ingest.ble.BleException;
import dev.femoris.ingest.ble.BleException.Reason;
import dev.femoris.ingest.ble.NotificationSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.bluez.Device1;
import org.bluez.GattCharacteristic1;
import org.freedesktop.dbus.interfaces.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection. */
final class BluezConnection implements BleConnection {

  private static final Logger LOG = LoggerFactory.getLogger(BluezConnection.class);
  private static final Duration SILENCE = Duration.ofMillis(50);
  private static final Duration MOST_WAIT = Duration.ofSeconds(5);
  private static final long STEP_NANOS = 5_000_000;

  private final String address;
  private final BusConnection bus;
  private final String devicePath;
  private final GattTable gatt;
  private final AtomicLong sinkFailures;
  private final List<NotificationTap> taps = new ArrayList<>();
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
    this.sinkFailures = sinkFailures;
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
    var tap = new NotificationTap(characteristic, sink, sinkFailures);
    taps.add(tap);
    listening.add(bus.listen(path, tap));
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
          () ->
              bus.object(devicePath, Properties.class).<Boolean>Get(Devices.DEVICE, "Connected"));
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
      awaitSilence(System.nanoTime());
      listening.forEach(this::stopListening);
    }
  }

  private void awaitSilence(long sinceNanos) {
    long deadline = sinceNanos + MOST_WAIT.toNanos();
    long last = sinceNanos;
    while (System.nanoTime() - last < SILENCE.toNanos() && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(STEP_NANOS);
      for (var tap : taps) {
        last = tap.lastNanos() - last > 0 ? tap.lastNanos() : last;
      }
    }
  }

  private void stopListening(AutoCloseable listener) {
    try {
      listener.close();
    } catch (Exception failure) {
      LOG.debug("{}: cannot stop listening: {}", address, failure.getMessage());
    }
  }
}
