/**
 * What people change of a session's result, and what is shown after it.
 *
 * <p>The analysis' own result is never touched. A {@link dev.femoris.service.correction.Correction}
 * is an event that is only ever added; what is shown is {@link
 * dev.femoris.service.correction.CorrectedSession#of}: all events that stand, one after the other,
 * over the repetitions the analysis counted. An undo is an event too. Corrections name repetitions
 * by the stretch of time they take, so they find them again when a newer analysis counts otherwise;
 * one that finds none is kept and said.
 *
 * <p>Plain Java without database, clock or JSON. Times are the session's own, nanoseconds since its
 * first sample.
 */
@NullMarked
package dev.femoris.service.correction;

import org.jspecify.annotations.NullMarked;
