package dev.femoris.ingest.ble.bluezdbus;

import dev.femoris.ingest.ble.BleException.Reason;
import java.util.Optional;
import org.freedesktop.dbus.errors.NoReply;
import org.freedesktop.dbus.errors.ServiceUnknown;
import org.freedesktop.dbus.errors.UnknownMethod;
import org.freedesktop.dbus.errors.UnknownObject;

/**
 * What an error answer means. The library loses the names of BlueZ' errors; their texts are as
 * fixed.
 */
final class Answer {

  static final String IN_PROGRESS = "Operation already in progress";
  static final String NO_DISCOVERY = "No discovery started";
  private static final String NOT_CONNECTED = "Not Connected";

  private Answer() {}

  /** Empty when it tells nothing. */
  static Optional<Reason> reason(Exception failure) {
    return switch (failure) {
      case NoReply late -> Optional.of(Reason.TIMEOUT);
      case ServiceUnknown stopped -> Optional.of(Reason.NO_RADIO);
      case UnknownObject vanished -> Optional.of(Reason.LINK_LOST);
      case UnknownMethod vanished -> Optional.of(Reason.LINK_LOST);
      case Exception other ->
          NOT_CONNECTED.equalsIgnoreCase(other.getMessage())
              ? Optional.of(Reason.LINK_LOST)
              : Optional.<Reason>empty();
    };
  }
}
