/**
 * The analysis as JSON, {@code femoris/analysis/1}.
 *
 * <p>Times are seconds since the session's first sample, rounded to 0.1 ms; angles degrees and
 * rates degrees per second, rounded to 0.001. Only this package imports Jackson; callers get text.
 */
@NullMarked
package dev.femoris.reporting.json;

import org.jspecify.annotations.NullMarked;
