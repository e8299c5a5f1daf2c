/** Statistics of a handful of repetitions; never per sample. */
@NullMarked
package dev.femoris.analysis.statistic;

import org.jspecify.annotations.NullMarked;
