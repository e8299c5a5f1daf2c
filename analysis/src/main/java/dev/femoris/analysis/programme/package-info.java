/**
 * Training programmes: what is planned, what was kept of it, and which session comes next, with the
 * rule that led to it.
 *
 * <p>In: a {@link dev.femoris.analysis.programme.Routine} read from a sheet, the trainer's changes
 * to it, an athlete's {@link dev.femoris.analysis.training.TrainingHistory} and the moment it is.
 * Out: {@link dev.femoris.analysis.programme.Proposal} and {@link
 * dev.femoris.analysis.programme.Adherence}, the same whenever the same is asked: nothing is kept
 * between two questions, the whole course is walked through anew. The rules in words are in {@code
 * service/docs/programmes.md}.
 */
@NullMarked
package dev.femoris.analysis.programme;

import org.jspecify.annotations.NullMarked;
