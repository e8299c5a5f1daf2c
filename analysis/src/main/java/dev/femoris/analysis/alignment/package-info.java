/**
 * Which way the sensor sits on the thigh, found without a ritual: the flexion axis from movement,
 * its sign from anatomy and from the declared exercise, the zero of the angle from standing still
 * or from the exercise's start pose.
 */
@NullMarked
package dev.femoris.analysis.alignment;

import org.jspecify.annotations.NullMarked;
