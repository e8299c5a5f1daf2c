package dev.femoris.ingest.ble.tinyb;

import dev.femoris.ingest.ble.BleException;
import dev.femoris.ingest.ble.BleException.Reason;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tinyb.BluetoothDevice;

/** Connecting with an end: TinyB's own call waits 25 s. */
final class ConnectCall {

  private static final long GIVE_UP_SECONDS = 30;

  private ConnectCall() {}

  static void connect(TinybCalls calls, BluetoothDevice device, String address, long deadlineNanos)
      throws BleException {
    var call =
        new FutureTask<>(() -> calls.call(Reason.LINK_LOST, "connect " + address, device::connect));
    Thread.ofPlatform().daemon().name("connect " + address).start(call);
    try {
      if (!await(call, deadlineNanos - System.nanoTime())) {
        // BlueZ ends an open Connect with an error when it is told to disconnect.
        calls.attempt(device::disconnect);
        await(call, TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS));
        throw new BleException(Reason.TIMEOUT, "connect " + address + ": no answer in time");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BleException(Reason.LINK_LOST, "connect " + address + ": interrupted", stopped);
    }
  }

  /** False when it takes longer. */
  private static boolean await(FutureTask<Boolean> call, long nanos)
      throws BleException, InterruptedException {
    try {
      call.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException still) {
      return false;
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof BleException expected) {
        throw expected;
      }
      throw new IllegalStateException("connect", failure.getCause());
    }
  }
}
