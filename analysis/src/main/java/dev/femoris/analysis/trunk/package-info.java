/**
 * The lower back of somebody who lifts: how far it bends, how that compares with the athlete's own
 * good repetitions, and how much of it the worn sensors can know.
 *
 * <p>{@link dev.femoris.analysis.trunk.BackLevel} says what the worn sensors can know. {@link
 * dev.femoris.analysis.trunk.TrunkPose} turns one trunk sensor's direction up into an inclination:
 * zero in relaxed standing, forward by the bends it has seen. {@link
 * dev.femoris.analysis.trunk.BackMonitor} judges every repetition and gives a {@link
 * dev.femoris.analysis.trunk.BackFinding}; where no trunk sensor helps it asks a {@link
 * dev.femoris.analysis.trunk.ThighOnlyJudge}.
 *
 * <p>Angles are radians, inclinations are positive forward, lumbar flexion is the inclination of
 * T12 less that of the sacrum. Nothing here says that a back is in danger: a change of shape is all
 * that is measured.
 */
@NullMarked
package dev.femoris.analysis.trunk;

import org.jspecify.annotations.NullMarked;
