/**
 * How good the analysis is, in figures: results held against truths.
 *
 * <p>In: a {@link dev.femoris.analysis.validation.Truth} and the repetitions found, an angle trace
 * and true angles, or two orientations. Out: {@link dev.femoris.analysis.validation.Score}, {@link
 * dev.femoris.analysis.validation.AngleError}, {@link
 * dev.femoris.analysis.validation.OrientationError}. Seconds and radians throughout. Pure
 * functions; reading truths and writing tables is the caller's.
 *
 * <p>Nothing here is used to analyse a session.
 */
@NullMarked
package dev.femoris.analysis.validation;

import org.jspecify.annotations.NullMarked;
