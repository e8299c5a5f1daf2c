/**
 * Sensors with this project's own firmware protocol: one frame of the wire format a notification.
 *
 * <p>Gateways pass such frames on as they are; this decoder is for those who want samples on the
 * spot. Samples are numbered, so what is missing is known exactly.
 */
@NullMarked
package dev.femoris.ingest.device.femoris;

import org.jspecify.annotations.NullMarked;
