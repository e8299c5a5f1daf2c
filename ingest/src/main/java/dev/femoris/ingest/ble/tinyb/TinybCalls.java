package dev.femoris.ingest.ble.tinyb;

import dev.femoris.ingest.ble.BleException;
import dev.femoris.ingest.ble.BleException.Reason;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.function.Supplier;
import tinyb.BluetoothObject;

/** What every call of TinyB has in common. */
final class TinybCalls {

  private static final MethodHandle OBJECT_PATH = objectPathGetter();

  private final SystemBus bus;

  TinybCalls(SystemBus bus) {
    this.bus = bus;
  }

  /**
   * Carries out a call.
   *
   * @param otherwise why it fails when it fails, and the bus is there
   * @param what for the message: "connect A0:..."
   */
  <T> T call(Reason otherwise, String what, Supplier<T> call) throws BleException {
    requireBus();
    try {
      return call.get();
    } catch (RuntimeException failure) {
      throw failed(otherwise, what, failure);
    } catch (Error failure) {
      // TinyB turns any C++ exception into a plain java.lang.Error.
      if (failure.getClass() == Error.class) {
        throw failed(otherwise, what, failure);
      }
      throw failure;
    }
  }

  /** A call whose failure does not matter; says what it was. */
  Optional<String> attempt(Runnable call) {
    try {
      call(
          Reason.LINK_LOST,
          "attempt",
          () -> {
            call.run();
            return true;
          });
      return Optional.empty();
    } catch (BleException failure) {
      return Optional.of(String.valueOf(failure.getMessage()));
    }
  }

  void requireBus() throws BleException {
    if (bus.isGone()) {
      throw new BleException(
          Reason.BUS_GONE, "the system's message bus is gone: this process must be started again");
    }
  }

  boolean isBusGone() {
    return bus.isGone();
  }

  private BleException failed(Reason otherwise, String what, Throwable failure) {
    Reason reason = bus.isGone() ? Reason.BUS_GONE : reason(otherwise, failure);
    return new BleException(reason, "%s: %s".formatted(what, failure.getMessage()), failure);
  }

  private static Reason reason(Reason otherwise, Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    if (message.contains("NotConnected")
        || message.contains("Not connected")
        || message.contains("UnknownObject")
        || message.contains("UnknownMethod")
        || message.contains("ServiceUnknown")) {
      return Reason.LINK_LOST;
    }
    return message.contains("Timeout") ? Reason.TIMEOUT : otherwise;
  }

  /** Where an object is on the bus; the library keeps that to itself. */
  static String path(BluetoothObject object) {
    try {
      return (String) OBJECT_PATH.invoke(object);
    } catch (Throwable defect) {
      throw new IllegalStateException("object path", defect);
    }
  }

  private static MethodHandle objectPathGetter() {
    try {
      return MethodHandles.privateLookupIn(BluetoothObject.class, MethodHandles.lookup())
          .findVirtual(BluetoothObject.class, "getObjectPath", MethodType.methodType(String.class));
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException("not the TinyB this was written for", changed);
    }
  }
}
