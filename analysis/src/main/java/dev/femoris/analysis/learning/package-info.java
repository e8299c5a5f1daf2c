/**
 * Fitting and judging of small linear classifiers, by Apache Commons Math: once per fit, never per
 * sample or per repetition of a live session.
 */
@NullMarked
package dev.femoris.analysis.learning;

import org.jspecify.annotations.NullMarked;
