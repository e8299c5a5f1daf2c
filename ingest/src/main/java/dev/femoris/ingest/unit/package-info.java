/** Conversions into the units used inside: m/s² and rad/s. */
@NullMarked
package dev.femoris.ingest.unit;

import org.jspecify.annotations.NullMarked;
