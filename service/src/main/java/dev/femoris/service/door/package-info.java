/**
 * The way to the broker for those who may not say everything to it: phones' browsers and apps,
 * which speak MQTT over a WebSocket, and with accounts every sensor ({@link
 * dev.femoris.service.door.SensorDoor}).
 *
 * <p>A {@link dev.femoris.service.door.BrokerPipe} carries a client's bytes to the broker, embedded
 * or not, and back. In between {@link dev.femoris.service.door.ClientPackets} cuts them into MQTT
 * packets and {@link dev.femoris.service.door.DoorRules} looks at each: a client may send samples
 * and hear acknowledgements of single devices, nothing else, and only of those that the {@link
 * dev.femoris.service.door.DoorKeeper} says are its own; what is refused never reaches the broker.
 * Bounded: one packet at a time, 256 KB at most; a slow side holds the other up.
 *
 * <p>Knows sockets and MQTT's packet headers, no web server: {@code service.http} brings the bytes.
 */
@NullMarked
package dev.femoris.service.door;

import org.jspecify.annotations.NullMarked;
