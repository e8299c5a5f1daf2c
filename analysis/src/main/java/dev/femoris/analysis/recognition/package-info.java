/**
 * Which exercise the repetitions look like.
 *
 * <p>In: for each exercise that found repetitions in a session, what they were like ({@link
 * dev.femoris.analysis.recognition.RepetitionTraits}). Out: the exercise whose sheet fits best, how
 * sure that is, the exercises that cannot be told from it, and the runners-up ({@link
 * dev.femoris.analysis.recognition.Recognition}). Nothing here knows an exercise by name: an
 * exercise somebody adds is recognised by its sheet.
 *
 * <p>Cost: a few dozen logarithms when a result is asked for, nothing per sample.
 */
@NullMarked
package dev.femoris.analysis.recognition;

import org.jspecify.annotations.NullMarked;
