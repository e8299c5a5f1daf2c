/**
 * What comes in: samples of one inertial sensor, in SI units and in the sensor's own frame, and the
 * holes between them.
 *
 * <p>Time is the session's own: nanoseconds since its first sample. Nobody in {@code analysis}
 * reads a clock.
 */
@NullMarked
package dev.femoris.analysis.sample;

import org.jspecify.annotations.NullMarked;
