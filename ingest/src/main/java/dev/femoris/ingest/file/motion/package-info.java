/**
 * What a reader of a binary or JSON format gives: six columns over time in SI units, or a refusal
 * with its reason. Knows no files and no text tables.
 */
@NullMarked
package dev.femoris.ingest.file.motion;

import org.jspecify.annotations.NullMarked;
