/**
 * Axivity CWA files, AX6. An AX3 has no gyroscope and is refused.
 *
 * <p>Source: the openmovement project's description of the AX3 format. A header of 1024 bytes
 * ("MD"), then blocks of 512 bytes ("AX"), each with a stamp of one of its samples and a check.
 * Times follow the stamps: the rate in the header is nominal, a real one may be 2 % off.
 */
@NullMarked
package dev.femoris.ingest.file.axivity;

import org.jspecify.annotations.NullMarked;
