/**
 * The demonstration: sessions that ship with the program, or any recording, played over real MQTT
 * into the running service, and the count held against what the session is known to hold.
 */
@NullMarked
package dev.femoris.service.demo;

import org.jspecify.annotations.NullMarked;
