package dev.femoris.ingest.ble.bench.bluez;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition of another process by asking again and again. */
public final class Await {

  private static final long STEP_NANOS = 5_000_000;

  private Await() {}

  /**
   * Asks until the answer is yes.
   *
   * @param what for the message: "the bus answers"
   * @throws IllegalStateException when it does not come true in time
   */
  public static void until(Duration most, String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("not within %s: %s".formatted(most, what));
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
  }
}
