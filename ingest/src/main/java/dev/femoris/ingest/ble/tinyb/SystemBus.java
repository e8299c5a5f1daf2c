package dev.femoris.ingest.ble.tinyb;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.femoris.ingest.ble.BleException;
import dev.femoris.ingest.ble.BleException.Reason;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** GLib's connection to the system's message bus, which TinyB shares. */
@SuppressWarnings("restricted") // Foreign functions are what this class is for.
final class SystemBus {

  private static final int SYSTEM = 1;
  private static final int NO_AUTO_START = 1;
  private static final int ANSWER_MILLIS = 5_000;
  private static final long LONGEST_ANSWER = 64L << 20;
  private static final MemorySegment NULL = MemorySegment.NULL;

  private final SymbolLookup gio;
  private final MemorySegment connection;
  private final MethodHandle isClosed;

  private SystemBus(SymbolLookup gio, MemorySegment connection) {
    this.gio = gio;
    this.connection = connection;
    this.isClosed = function(gio, "g_dbus_connection_is_closed", JAVA_INT, ADDRESS);
  }

  /** Joins the bus and tells GLib to stay when the bus goes. */
  static SystemBus join() throws BleException {
    SymbolLookup gio = gio();
    var get = function(gio, "g_bus_get_sync", ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
    var connection = (MemorySegment) call(() -> get.invoke(SYSTEM, NULL, NULL));
    if (connection.equals(NULL)) {
      throw new BleException(
          Reason.NO_RADIO, "no system message bus: is dbus installed and running?");
    }
    var stay = FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT);
    var setExitOnClose = handle(gio, "g_dbus_connection_set_exit_on_close", stay);
    call(() -> setExitOnClose.invoke(connection, 0));
    return new SystemBus(gio, connection);
  }

  boolean isGone() {
    return (int) call(() -> isClosed.invoke(connection)) != 0;
  }

  /** Asks BlueZ itself, since TinyB leaks a thread for each time it finds no radio. */
  void requireRadio() throws BleException {
    String objects = managedObjects();
    if (!objects.contains("'org.bluez.Adapter1'")) {
      throw new BleException(Reason.NO_RADIO, "no Bluetooth radio in this machine");
    }
  }

  private String managedObjects() throws BleException {
    var send =
        function(
            gio,
            "g_dbus_connection_call_sync",
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            ADDRESS,
            ADDRESS);
    try (var arena = Arena.ofConfined()) {
      var name = arena.allocateFrom("org.bluez");
      var path = arena.allocateFrom("/");
      var manager = arena.allocateFrom("org.freedesktop.DBus.ObjectManager");
      var method = arena.allocateFrom("GetManagedObjects");
      var answer =
          (MemorySegment)
              call(
                  () ->
                      send.invoke(
                          connection,
                          name,
                          path,
                          manager,
                          method,
                          NULL,
                          NULL,
                          NO_AUTO_START,
                          ANSWER_MILLIS,
                          NULL,
                          NULL));
      if (answer.equals(NULL)) {
        throw new BleException(
            isGone() ? Reason.BUS_GONE : Reason.NO_RADIO,
            "the Bluetooth service does not answer: is bluetoothd running?");
      }
      return printed(answer);
    }
  }

  private String printed(MemorySegment variant) {
    var print = function(gio, "g_variant_print", ADDRESS, ADDRESS, JAVA_INT);
    var free = handle(gio, "g_free", FunctionDescriptor.ofVoid(ADDRESS));
    var release = handle(gio, "g_variant_unref", FunctionDescriptor.ofVoid(ADDRESS));
    var text = (MemorySegment) call(() -> print.invoke(variant, 0));
    String printed = text.reinterpret(LONGEST_ANSWER).getString(0);
    call(() -> free.invoke(text));
    call(() -> release.invoke(variant));
    return printed;
  }

  private static SymbolLookup gio() throws BleException {
    try {
      return SymbolLookup.libraryLookup("libgio-2.0.so.0", Arena.global())
          .or(SymbolLookup.libraryLookup("libglib-2.0.so.0", Arena.global()));
    } catch (IllegalArgumentException absent) {
      throw new BleException(
          Reason.NO_RADIO,
          "GLib 2 is not installed (Debian: apt-get install libglib2.0-0)",
          absent);
    }
  }

  private static MethodHandle function(
      SymbolLookup library, String name, MemoryLayout result, MemoryLayout... arguments) {
    return handle(library, name, FunctionDescriptor.of(result, arguments));
  }

  private static MethodHandle handle(
      SymbolLookup library, String name, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), descriptor);
  }

  /** A call of a function that throws nothing. */
  private interface NativeCall {
    Object call() throws Throwable;
  }

  private static Object call(NativeCall call) {
    try {
      return call.call();
    } catch (Throwable impossible) {
      throw new LinkageError("call of GLib", impossible);
    }
  }
}
