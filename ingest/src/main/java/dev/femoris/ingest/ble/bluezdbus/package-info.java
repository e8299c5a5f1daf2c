/**
 * Bluetooth through BlueZ' interface on the message bus, in plain Java: {@link
 * dev.femoris.ingest.ble.bluezdbus.BluezCentral}. For machines TinyB has no native library for
 * (64-bit ARM), and for those who want no native code.
 *
 * <p>Uses bluez-dbus for BlueZ' interfaces and dbus-java for the bus; not bluez-dbus' wrapper
 * objects, which are singletons, find things by walking the bus and remember what has gone.
 *
 * <p>Everything is asked of BlueZ at the moment it is wanted. Notifications come on the one signal
 * thread of the bus connection, in order.
 */
@NullMarked
package dev.femoris.ingest.ble.bluezdbus;

import org.jspecify.annotations.NullMarked;
