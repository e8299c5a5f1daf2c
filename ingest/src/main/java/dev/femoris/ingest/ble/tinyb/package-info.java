/**
 * Bluetooth through TinyB (JNI, BlueZ): {@link dev.femoris.ingest.ble.tinyb.TinybCentral}.
 *
 * <p>TinyB has defects that take the process down; what this package does and does not do is laid
 * out around them:
 *
 * <ul>
 *   <li>what is in reach is polled; its {@code find} crashes;
 *   <li>notifications are switched on once for each characteristic and never off: switching off
 *       corrupts the heap. A connection ends with disconnecting, a silence, then closing handles;
 *   <li>every handle is kept as long as it is needed and closed by hand: a handle that the garbage
 *       collector takes ends its notifications without a word. The process runs with {@code
 *       --finalization=disabled};
 *   <li>each connection fetches its services and characteristics anew: older handles are silent;
 *   <li>handles are fetched from the whole list and told apart by their path: asking a service for
 *       its characteristics, or a handle for its parent, leaks a proxy each time;
 *   <li>callbacks only hand bytes on; what they throw is counted, the library would swallow it;
 *   <li>GLib would end the process when the message bus goes; it is told not to, before anything
 *       else. A process that lost the bus cannot join it again.
 * </ul>
 *
 * <p>Needs {@code --enable-native-access=ALL-UNNAMED}, GLib 2, and the TinyB jar as it is on the
 * class path: it compares a line of its manifest. One central for each process.
 */
@NullMarked
package dev.femoris.ingest.ble.tinyb;

import org.jspecify.annotations.NullMarked;
