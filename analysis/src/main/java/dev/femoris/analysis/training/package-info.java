/**
 * What an athlete has trained, over weeks: who counts days, sets and repetitions reads this.
 *
 * <p>In: finished sessions, each of one exercise, told by whoever keeps them. Out: a {@link
 * dev.femoris.analysis.training.TrainingHistory}. Days are whole numbers (0 is 1 January 1970 where
 * the athlete lives), moments are seconds since then in UTC; nothing here knows what time it is.
 */
@NullMarked
package dev.femoris.analysis.training;

import org.jspecify.annotations.NullMarked;
