package dev.femoris.ingest.ble;

import dev.femoris.ingest.ble.BleException.Reason;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** For adapters: a library's call that takes its own time, with an end. */
public final class ConnectCall {

  private static final long GIVE_UP_SECONDS = 30;

  private ConnectCall() {}

  /**
   * Carries out {@code connect} on a thread of its own.
   *
   * @param what for messages: "connect A0:..."
   * @param deadlineNanos {@link System#nanoTime()} when it takes too long
   * @param cancel ends an open call: BlueZ answers Connect with an error when told to disconnect
   * @throws BleException what {@code connect} threw, or {@link Reason#TIMEOUT}
   */
  public static void within(
      long deadlineNanos, String what, Callable<Boolean> connect, Runnable cancel)
      throws BleException {
    var call = new FutureTask<>(connect);
    Thread.ofPlatform().daemon().name(what).start(call);
    try {
      if (!await(call, deadlineNanos - System.nanoTime())) {
        cancel.run();
        await(call, TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS));
        throw new BleException(Reason.TIMEOUT, what + ": no answer in time");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BleException(Reason.LINK_LOST, what + ": interrupted", stopped);
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
      throw new IllegalStateException("connecting", failure.getCause());
    }
  }
}
