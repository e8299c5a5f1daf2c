/**
 * How well repetitions and sets were done, in numbers whose parts add up: {@link
 * dev.femoris.analysis.quality.RepetitionScore} takes points off a hundred for each fault found,
 * {@link dev.femoris.analysis.quality.Consistency} says how alike a set's repetitions are.
 */
@NullMarked
package dev.femoris.analysis.quality;

import org.jspecify.annotations.NullMarked;
