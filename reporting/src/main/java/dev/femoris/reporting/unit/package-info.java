/**
 * From the radians and nanoseconds of the analysis to the degrees and seconds people and files get.
 *
 * <p>Every number that leaves the program is rounded here once, so that the JSON, the report's
 * tables and its charts cannot disagree.
 */
@NullMarked
package dev.femoris.reporting.unit;

import org.jspecify.annotations.NullMarked;
