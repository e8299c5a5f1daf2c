/**
 * Repetitions from a sensor on the bar.
 *
 * <p>In: samples as they arrive, at any rate from 20 Hz on, in bursts, with rows repeated. Out:
 * lifts of the bar, and from them repetitions with three times: start, turn and end of the bar's
 * movement. A bar says nothing about an angle, so there is no range of motion; its lowering is
 * often too slow to be seen against the sensor's own errors, so a tempo from it is coarse.
 *
 * <p>Only the norm of the specific force is used: it does not depend on how the bar lies in the
 * hands or turns. What it exceeds gravity by is integrated to a speed and a height; a lift is a
 * rise of the height that begins and ends at rest. Two lifts of like height cannot follow each
 * other without a lowering between them, so lifts are what is counted.
 *
 * <p>No allocation per sample; 32 KiB of state.
 */
@NullMarked
package dev.femoris.analysis.barbell;

import org.jspecify.annotations.NullMarked;
