/** Statistics of a handful of repetitions, by Apache Commons Math; never per sample. */
@NullMarked
package dev.femoris.analysis.statistic;

import org.jspecify.annotations.NullMarked;
