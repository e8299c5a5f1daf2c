/**
 * Movella (Xsens) DOT.
 *
 * <p>Source: BLE Services Specification XD0506P, revision C. Payload mode 21 ("rate quantities") on
 * the medium characteristic: a 32-bit stamp in µs, acceleration in m/s², rate in deg/s. There is no
 * packet counter live; the stamp shows what is missing. The message characteristics, which the
 * recording export uses, carry a length and a check.
 */
@NullMarked
package dev.femoris.ingest.device.movelladot;

import org.jspecify.annotations.NullMarked;
