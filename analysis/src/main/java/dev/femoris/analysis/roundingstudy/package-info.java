/**
 * How well the thigh alone tells rounding of the back, on simulated athletes: the fit of {@link
 * dev.femoris.analysis.rounding.RoundingModel} and its appraisal on athletes it was not fitted on.
 *
 * <p>{@link dev.femoris.analysis.roundingstudy.Population} performs the repetitions, {@link
 * dev.femoris.analysis.roundingstudy.ModelFit} fits, {@link
 * dev.femoris.analysis.roundingstudy.Appraisal} judges the model as athletes would meet it.
 * Athletes are never shared between fit and appraisal, nor between the folds of a fit.
 */
@NullMarked
package dev.femoris.analysis.roundingstudy;

import org.jspecify.annotations.NullMarked;
