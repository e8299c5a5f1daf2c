package dev.femoris.ingest.ble.tinyb;

import dev.femoris.ingest.ble.BleConnection;
import dev.femoris.ingest.ble.BleException;
import dev.femoris.ingest.ble.BleException.Reason;
import dev.femoris.ingest.ble.NotificationSink;
import dev.femoris.ingest.ble.NotificationTaps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tinyb.BluetoothDevice;
import tinyb.BluetoothGattCharacteristic;
import tinyb.BluetoothNotification;

/** A connection; holds on to every handle it uses. */
final class TinybConnection implements BleConnection {

  private static final Logger LOG = LoggerFactory.getLogger(TinybConnection.class);

  /** So long nothing must come before handles may be closed. */
  private static final Duration SILENCE = Duration.ofMillis(100);

  private final String address;
  private final TinybCalls calls;
  private final BluetoothDevice device;
  private final GattHandles handles;
  private final NotificationTaps taps;

  /** The library keeps no strong reference. */
  private final List<BluetoothNotification<byte[]>> callbacks = new ArrayList<>();

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
    this.taps = new NotificationTaps(sinkFailures);
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
    BluetoothNotification<byte[]> callback = taps.open(characteristic, sink)::heard;
    callbacks.add(callback);
    calls.call(
        Reason.REFUSED,
        "notifications of %s of %s".formatted(characteristic, address),
        () -> {
          handle.enableValueNotifications(callback);
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
    if (taps.awaitSilence(SILENCE)) {
      handles.close();
      device.close();
    } else {
      // A handle that is still called must not be freed; better it stays for ever.
      LOG.warn("{}: still sends after disconnecting; its handles are left open", address);
    }
  }
}
