/**
 * Postures that are held: stretches, and the top of a bridge.
 *
 * <p>{@link dev.femoris.analysis.hold.HoldTracker} follows the turn of the thigh in steps of 50 ms
 * and reports a {@link dev.femoris.analysis.hold.Hold} when it is over. A hold is told from a
 * repetition by its stillness alone, so it needs no profile of its speed.
 */
@NullMarked
package dev.femoris.analysis.hold;

import org.jspecify.annotations.NullMarked;
