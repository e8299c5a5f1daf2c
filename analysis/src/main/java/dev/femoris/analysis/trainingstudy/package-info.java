/**
 * Made-up training, to judge the rules on programmes and on the seven mistakes with: weeks of
 * sessions with the scatter real training has, and mistakes planted in them.
 *
 * <p>In: a seed and what is planted. Out: a {@link dev.femoris.analysis.training.TrainingHistory}.
 * Everything in it is simulated; no figure made of it is the product's accuracy on people. Seeds
 * below 9000 are for setting thresholds, the others for checking them.
 */
@NullMarked
package dev.femoris.analysis.trainingstudy;

import org.jspecify.annotations.NullMarked;
