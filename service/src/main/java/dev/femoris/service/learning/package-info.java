/**
 * Learning from labelled examples: L2-regularised logistic regression by Tribuo (LIBLINEAR's trust
 * region Newton method, which uses no random numbers).
 *
 * <p>{@link dev.femoris.service.learning.LogisticRegression#fit} takes rows of numbers with a yes
 * or no each and returns weights; what the numbers mean is its callers' business. Only this package
 * imports Tribuo.
 */
@NullMarked
package dev.femoris.service.learning;

import org.jspecify.annotations.NullMarked;
