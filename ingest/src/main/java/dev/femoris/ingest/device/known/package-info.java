/** The sensors this program knows. */
@NullMarked
package dev.femoris.ingest.device.known;

import org.jspecify.annotations.NullMarked;
