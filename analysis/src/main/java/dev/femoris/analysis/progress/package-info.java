/**
 * Form over months: whether a quantity of one athlete really changed, told apart from repetition
 * scatter, from day-to-day scatter and from a sensor that is strapped on anew each time.
 *
 * <p>In: one {@link dev.femoris.analysis.progress.SessionValue} a session, oldest first. Out: a
 * {@link dev.femoris.analysis.progress.Trend} with the athlete's own baseline, the smallest real
 * change and a {@link dev.femoris.analysis.progress.TrendVerdict}. Pure; a thousand sessions take a
 * few milliseconds.
 *
 * <pre>{@code
 * Trend trend = new TrendAnalysis(TrendParams.defaults()).of(values, Better.HIGHER, 0.035);
 * }</pre>
 */
@NullMarked
package dev.femoris.analysis.progress;

import org.jspecify.annotations.NullMarked;
