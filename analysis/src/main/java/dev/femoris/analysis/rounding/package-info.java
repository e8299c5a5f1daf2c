/**
 * What a sensor on the thigh alone can hint about the shape of the back in a hinge lift: a
 * calibrated probability against the athlete's own good repetitions, or "cannot tell".
 *
 * <p>In: {@link dev.femoris.analysis.rounding.HingeTrace}, one repetition's thigh angle. {@link
 * dev.femoris.analysis.rounding.HingeMeter} takes {@link
 * dev.femoris.analysis.rounding.RoundingFeatures} from it. A {@link
 * dev.femoris.analysis.rounding.RoundingBaseline} is made of good repetitions, a {@link
 * dev.femoris.analysis.rounding.PersonalModel} of a trainer's labels. Out: {@link
 * dev.femoris.analysis.rounding.RoundingFinding} of every repetition, by a {@link
 * dev.femoris.analysis.rounding.RoundingJudge} and the {@link
 * dev.femoris.analysis.rounding.RoundingModel} of the exercise. Cost: a fraction of a millisecond a
 * repetition, nothing a sample.
 *
 * <p>The thigh sees lumbar flexion only through small changes of timing and angle. Nothing here may
 * say that a back rounded, or an angle of it.
 */
@NullMarked
package dev.femoris.analysis.rounding;

import org.jspecify.annotations.NullMarked;
