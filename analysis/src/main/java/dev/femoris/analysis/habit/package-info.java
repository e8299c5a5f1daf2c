/**
 * The seven mistakes of hamstring training, each looked for in what was recorded over weeks.
 *
 * <p>In: a {@link dev.femoris.analysis.training.TrainingHistory} and the day it is. Out: a {@link
 * dev.femoris.analysis.habit.HabitFinding} for each {@link dev.femoris.analysis.habit.Habit}:
 * found, not found, or cannot tell, with the numbers it rests on. Every rule, threshold and source
 * is in one text file, {@code seven-mistakes.yaml} of this package; there is no other number here.
 */
@NullMarked
package dev.femoris.analysis.habit;

import org.jspecify.annotations.NullMarked;
