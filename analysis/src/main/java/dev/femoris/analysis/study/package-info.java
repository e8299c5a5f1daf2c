/**
 * A study of hinge lifts without people: bodies of six links that balance and hold a bar, backs
 * that round, and what sensors on thigh, sacrum and T12 would show of it. Independent of {@link
 * dev.femoris.analysis.simulation}, which knows a thigh and no spine. Everything here is synthetic:
 * no figure from it is a product's accuracy.
 *
 * <p>Two levels:
 *
 * <ol>
 *   <li>Kinematic, for fitting: {@link dev.femoris.analysis.study.KinematicAthlete} performs single
 *       repetitions, as {@link dev.femoris.analysis.study.KinematicRepetition}: inclinations of
 *       thigh, pelvis and thorax at 50 Hz, of the bones and as worn, with the truth.
 *   <li>Sensors, for the whole way from raw samples to a verdict: {@link
 *       dev.femoris.analysis.study.TrunkSessionSimulator} makes whole sessions of raw samples of
 *       thigh, sacrum and T12, with slips, lost sensors, other days and other loads.
 * </ol>
 *
 * <p>How a repetition comes about: {@code Lifter} draws build, posture, pace and rounding habit;
 * {@code RepetitionPlan} draws durations, scatter, benign variation and rounding; {@code
 * RepetitionDemands} turns it into what has to hold at each instant (bar height exactly; bar line
 * over mid-foot, centre of mass over mid-foot, arms, shank, knee as wishes of different weight; the
 * leg clears the bar); {@code PoseSolver} finds the pose.
 *
 * <p>Planar, quasi-static, symmetric. Left out: dynamics, three dimensions, fatigue, clothing.
 *
 * <p>Inclinations: theta of the thigh positive with the knee in front of the hip, pelvis and thorax
 * positive forward, zero upright. Lumbar flexion is thorax minus pelvis; asking for {@code D} of
 * extra flexion changes it by {@code 1.25 D}, because the spine above T12 flexes along.
 */
@NullMarked
package dev.femoris.analysis.study;

import org.jspecify.annotations.NullMarked;
