/**
 * What a sensor on the thigh alone can hint about the shape of the back in a hinge lift: a
 * calibrated probability against the athlete's own good repetitions, or "cannot tell".
 *
 * <p>In: {@link dev.femoris.analysis.rounding.HingeTrace}, one repetition's thigh angle. {@link
 * dev.femoris.analysis.rounding.HingeMeter} takes {@link
 * dev.femoris.analysis.rounding.RoundingFeatures} from it.
 */
@NullMarked
package dev.femoris.analysis.rounding;

import org.jspecify.annotations.NullMarked;
