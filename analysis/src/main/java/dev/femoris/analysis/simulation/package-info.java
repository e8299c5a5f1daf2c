/**
 * Synthetic sessions with exact truth: a seeded athlete, a body of rigid links, virtual six-axis
 * sensors strapped to thighs and shanks.
 *
 * <p>In: a {@link dev.femoris.analysis.simulation.SimulationSpec}, or a {@link
 * dev.femoris.analysis.simulation.EverydaySpec} for a time without any exercise. Out: a {@link
 * dev.femoris.analysis.simulation.SimulatedSession}, the samples and what really happened. The same
 * spec gives the same bits. Nothing here was measured on a person, except the joint angles behind
 * {@link dev.femoris.analysis.simulation.BundledSessions#openCapSquats()}.
 *
 * <p>How a session comes about:
 *
 * <ol>
 *   <li>{@code Athlete} draws range, tempo, build and gait from the seed within the numbers of
 *       {@code ExerciseMotion}, which stand in {@code StandingMotions}, {@code KneelingMotions},
 *       {@code LyingMotions}, {@code ShankMotions} and {@code HoldMotions} with their sources.
 *   <li>{@code SessionChoreography} writes a {@code MotionScript}: walking, set-up, repetitions,
 *       faults, rests.
 *   <li>{@code MotionTimeline} renders the script at 1 kHz: three angles of the thigh, the shank's,
 *       and the place of the hip, by the {@code Linkage} of the present posture. The other leg has
 *       a time line of its own on the same pelvis.
 *   <li>{@code VirtualSensor} differentiates the sensor's position, adds gravity, mounting, strap
 *       and sensor errors, and {@code SensorReadout} samples it at the device's clock.
 *   <li>{@code TruthEvents} evaluates the four events of each repetition on the noise-free bone
 *       angle, and {@code FaultLabels} names the faults.
 * </ol>
 *
 * <p>World frame: x where the athlete faces, y up, z to the right. Thigh frame: x anterior, y from
 * knee to hip, z to the right; flexion is the rotation about z. Exercises of the knee speak of the
 * shank's angle: direction knee to ankle from straight down, positive with the ankle in front, so
 * that a prone body's straight leg is at −90 and its curl falls towards −180.
 *
 * <p>Faults. Partial range, dropped eccentric and momentum are labelled by their definitions,
 * whether planned or not. The others have no definition with a limit; a planned one is labelled
 * when it reaches the limit here, and what comes near a limit is {@code unsure}:
 *
 * <table>
 *   <caption>Limits of labels (judgement)</caption>
 *   <tr><th>fault</th><th>present when</th></tr>
 *   <tr><td>tempo_off_target</td><td>eccentric or concentric off its target by more than 30 % and
 *       0.3 s; planned or not</td></tr>
 *   <tr><td>hips_rise_early</td><td>share of the range done in 30 % of the first phase 0.15 over
 *       the median</td></tr>
 *   <tr><td>hip_break</td><td>planned: 17-26 deg of hip flexion, 0.575 deg of lean lost for
 *       each</td></tr>
 *   <tr><td>hip_sag</td><td>theta at the turning point 3.5 deg over the median</td></tr>
 *   <tr><td>wobble</td><td>frontal and axial rate, 0.5-6 Hz, twice the median</td></tr>
 *   <tr><td>asymmetry</td><td>ranges of both thighs differ by more than 10 % here and in three of
 *       the last five; planned or not</td></tr>
 *   <tr><td>unusual</td><td>planned: two velocity peaks with a standstill between them</td></tr>
 * </table>
 *
 * <p>What is not simulated: bent or rounded backs, the rotation of a sumo stance, toe-touches (the
 * thigh hardly moves), straps that slip, sensors on trunk, bar or wrist ({@code analysis.study}
 * does backs and trunks). Where several sensors are worn they share one clock and what is lost.
 * Cost: a two-minute session takes a third of a second and some 25 MB while it is made, an hour of
 * everyday life some seconds.
 */
@NullMarked
package dev.femoris.analysis.simulation;

import org.jspecify.annotations.NullMarked;
