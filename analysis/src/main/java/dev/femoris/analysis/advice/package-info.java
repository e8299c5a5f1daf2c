/**
 * What to do with a session's result: the one thing to work on next ({@link
 * dev.femoris.analysis.advice.NextFocus}) and the repetitions worth looking at ({@link
 * dev.femoris.analysis.advice.Extremes}).
 *
 * <p>Nothing is measured here. Every rule rests on findings that were made before and says on how
 * many of them.
 */
@NullMarked
package dev.femoris.analysis.advice;

import org.jspecify.annotations.NullMarked;
