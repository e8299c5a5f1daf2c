/**
 * From orientation to the thigh's own motion: alignment of the sensor to the thigh without a
 * ritual, the thigh angle and its rate.
 */
@NullMarked
package dev.femoris.analysis.kinematics;

import org.jspecify.annotations.NullMarked;
