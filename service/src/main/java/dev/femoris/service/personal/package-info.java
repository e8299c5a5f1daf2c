/**
 * What a trainer's labels on one athlete's repetitions teach, and how well: training, evaluation
 * and the record of a personal model.
 *
 * <p>{@link dev.femoris.service.personal.PersonalTraining#train} takes labelled sessions and either
 * refuses, with a reason, or returns a {@link dev.femoris.service.personal.TrainedModel}: the model
 * as the analysis applies it ({@link dev.femoris.analysis.rounding.PersonalModel}), the good
 * repetitions it counts from, and its {@link dev.femoris.service.personal.Evaluation} on sessions
 * it had not seen, beside the score without labels. {@link dev.femoris.service.personal.ModelWords}
 * says all that in words. Everything here is immutable or without state.
 */
@NullMarked
package dev.femoris.service.personal;

import org.jspecify.annotations.NullMarked;
