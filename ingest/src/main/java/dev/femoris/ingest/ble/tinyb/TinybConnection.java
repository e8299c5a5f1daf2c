package dev.femoris.ingest.ble.tinyb;

import dev.femoris.ingest.ble.BleConnection;
import dev.femoris.ingest.ble.BleException;
import dev.femoris.ingest.ble.BleException.Reason;
import dev.femoris.ingest.ble.NotificationSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tinyb.BluetoothDevice;
import tinyb.BluetoothGattCharacteristic;

/** A connection; holds on to every handle it uses. */
final class TinybConnection implements BleConnection {

  private static final Logger LOG = LoggerFactory.getLogger(TinybConnection.class);

  /** So long nothing must come before handles may be closed. */
  private static final Duration SILENCE = Duration.ofMillis(100);

  private static final Duration MOST_WAIT = Duration.ofSeconds(5);
  private static final long STEP_NANOS = 5_000_000;

  private final String address;
  private final TinybCalls calls;
  private final BluetoothDevice device;
  private final GattHandles handles;
  private final AtomicLong sinkFailures;
  private final List<NotificationTap> taps = new ArrayList<>();
  private boolean closed;

  TinybConnection(
      String address,
      TinybCalls calls,
      BluetoothDevice device,
      GattHandles handles,
      AtomicLong sinkFailures) {
    this.address = address;
    this.calls = calls;
    this.device = device;
    this.handles = handles;
    this.sinkFailures = sinkFailures;
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public Set<UUID> services() {
    return handles.services();
  }

  @Override
  public void subscribe(UUID service, UUID characteristic, NotificationSink sink)
      throws BleException {
    var handle = characteristic(service, characteristic);
    var tap = new NotificationTap(characteristic, sink, sinkFailures);
    taps.add(tap);
    calls.call(
        Reason.REFUSED,
        "notifications of %s of %s".formatted(characteristic, address),
        () -> {
          handle.enableValueNotifications(tap);
          return true;
        });
  }

  @Override
  public void write(UUID service, UUID characteristic, byte[] value) throws BleException {
    var handle = characteristic(service, characteristic);
    String what = "write to %s of %s".formatted(characteristic, address);
    boolean taken = calls.call(Reason.REFUSED, what, () -> handle.writeValue(value));
    if (!taken) {
      throw new BleException(Reason.REFUSED, what + ": not taken");
    }
  }

  private BluetoothGattCharacteristic characteristic(UUID service, UUID characteristic)
      throws BleException {
    if (!isUp()) {
      calls.requireBus();
      throw new BleException(Reason.LINK_LOST, address + ": the link is down");
    }
    return calls
        .call(
            Reason.LINK_LOST,
            "find " + characteristic,
            () -> handles.characteristic(service, characteristic))
        .orElseThrow(
            () ->
                new BleException(
                    Reason.REFUSED, "%s has no %s".formatted(address, characteristic)));
  }

  @Override
  public boolean isUp() {
    return !closed && !calls.isBusGone() && device.getConnected();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    if (isUp()) {
      calls
          .attempt(device::disconnect)
          .ifPresent(why -> LOG.warn("{}: cannot disconnect: {}", address, why));
    }
    closed = true;
    if (awaitSilence(System.nanoTime())) {
      handles.close();
      device.close();
    } else {
      // A handle that is still called must not be freed; better it stays for ever.
      LOG.warn("{}: still sends after disconnecting; its handles are left open", address);
    }
  }

  private boolean awaitSilence(long sinceNanos) {
    long deadline = sinceNanos + MOST_WAIT.toNanos();
    while (System.nanoTime() - lastCall(sinceNanos) < SILENCE.toNanos()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
    return true;
  }

  private long lastCall(long sinceNanos) {
    long last = sinceNanos;
    for (var tap : taps) {
      last = tap.lastNanos() - last > 0 ? tap.lastNanos() : last;
    }
    return last;
  }
}
