/**
 * Repetitions and what was considered one and refused.
 *
 * <p>The four events of a repetition, range of motion and tempo mean what the project's definitions
 * say: {@code start}, {@code turn_in}, {@code turn_out}, {@code end}; the turning point is bounded
 * by a position band, not by a rate.
 */
@NullMarked
package dev.femoris.analysis.repetition;

import org.jspecify.annotations.NullMarked;
