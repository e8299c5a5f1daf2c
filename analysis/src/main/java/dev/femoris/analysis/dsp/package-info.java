/**
 * Signal processing without a notion of what the signal means: second-order low-passes, forward
 * only and forward-backward.
 */
@NullMarked
package dev.femoris.analysis.dsp;

import org.jspecify.annotations.NullMarked;
