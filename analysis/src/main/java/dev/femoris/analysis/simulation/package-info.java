/**
 * Synthetic sessions with exact truth: a seeded athlete, a body of rigid links, a virtual six-axis
 * sensor strapped to its thigh.
 *
 * <p>In: a {@link dev.femoris.analysis.simulation.SimulationSpec}. Out: a {@link
 * dev.femoris.analysis.simulation.SimulatedSession}, the samples and what really happened. The same
 * spec gives the same bits. Nothing here was measured on a person, except the joint angles behind
 * {@link dev.femoris.analysis.simulation.BundledSessions#openCapSquats()}.
 *
 * <p>How a session comes about:
 *
 * <ol>
 *   <li>{@code Athlete} draws range, tempo, build and gait from the seed within the numbers of
 *       {@link dev.femoris.analysis.simulation.ExerciseMotion}.
 *   <li>{@code SessionChoreography} writes a {@code MotionScript}: walking, set-up, repetitions,
 *       faults, rests.
 *   <li>{@code MotionTimeline} renders the script at 1 kHz: three angles of the thigh and the place
 *       of the hip, by the {@code Linkage} of the present posture.
 *   <li>{@code VirtualSensor} differentiates the sensor's position, adds gravity, mounting, strap
 *       and sensor errors, and samples at the device's clock.
 *   <li>{@code TruthEvents} evaluates the four events of each repetition on the noise-free bone
 *       angle.
 * </ol>
 *
 * <p>World frame: x where the athlete faces, y up, z to the right. Thigh frame: x anterior, y from
 * knee to hip, z to the right; flexion is the rotation about z. Cost: a two-minute session takes a
 * third of a second and some 20 MB while it is made.
 */
@NullMarked
package dev.femoris.analysis.simulation;

import org.jspecify.annotations.NullMarked;
