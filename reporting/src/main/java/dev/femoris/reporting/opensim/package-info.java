/**
 * Files for OpenSim, the program for models of muscles and bones.
 *
 * <p>In: orientations of sensors as unit quaternions w, x, y, z that turn sensor into earth
 * coordinates. Out: the storage file that OpenSense, its part for inertial sensors, takes.
 */
@NullMarked
package dev.femoris.reporting.opensim;

import org.jspecify.annotations.NullMarked;
