package dev.femoris.ingest.ble.bluezdbus;

import dev.femoris.ingest.ble.BleException.Reason;
import java.util.Optional;
import org.freedesktop.dbus.errors.NoReply;
import org.freedesktop.dbus.errors.ServiceUnknown;
import org.freedesktop.dbus.errors.UnknownMethod;
import org.freedesktop.dbus.errors.UnknownObject;
import org.freedesktop.dbus.exceptions.DBusExecutionException;

/** What an error answer means. */
final class ErrorName {

  private ErrorName() {}

  /** BlueZ' name of the error, {@code org.bluez.Error.Failed}, or the library's. */
  @SuppressWarnings("removal") // The only way to it in this version of the library.
  static String of(Exception failure) {
    if (failure instanceof DBusExecutionException answer && answer.getType() != null) {
      return answer.getType();
    }
    return failure.getClass().getName();
  }

  /** Empty when it tells nothing. */
  static Optional<Reason> reason(Exception failure) {
    return switch (failure) {
      case NoReply late -> Optional.of(Reason.TIMEOUT);
      case ServiceUnknown stopped -> Optional.of(Reason.NO_RADIO);
      case UnknownObject vanished -> Optional.of(Reason.LINK_LOST);
      case UnknownMethod vanished -> Optional.of(Reason.LINK_LOST);
      case Exception other ->
          of(other).endsWith(".NotConnected")
              ? Optional.of(Reason.LINK_LOST)
              : Optional.<Reason>empty();
    };
  }
}
